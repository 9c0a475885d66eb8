"""However a change is written into a SQL text, the text is never called a read."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fourEyes.impact.payloads.pure import pure_functions
from fourEyes.impact.payloads.sql import judge_sql
from support.reference_lexer import ENGINES, code_of
from support.sql_corpus import DIALECTS, statements

ALL_DIALECTS = st.sampled_from(
    [("mysql", "postgres"), ("mysql",), ("postgres",), ("redshift",), ("athena",)]
)

NAMES = st.sampled_from(["t", "s.t", '"T"', "orders", "a_b1", "x"])
CONDITIONS = st.sampled_from(
    ["", " WHERE a = 1", " WHERE b IN (SELECT c FROM u)", " WHERE 'x' < y"]
)
LOSSES = st.one_of(
    st.builds("DELETE FROM {}{}".format, NAMES, CONDITIONS),
    st.builds("UPDATE {} SET a = a + 1{}".format, NAMES, CONDITIONS),
    st.builds("TRUNCATE TABLE {}".format, NAMES),
    st.builds("DROP TABLE IF EXISTS {}".format, NAMES),
    st.builds("ALTER TABLE {} DROP COLUMN a".format, NAMES),
    st.builds("ALTER TABLE {} RENAME TO z".format, NAMES),
    st.builds("REPLACE INTO {} VALUES (1)".format, NAMES),
    st.builds("MERGE INTO {} USING u ON a = b WHEN MATCHED THEN DELETE".format, NAMES),
    st.builds("INSERT INTO {} VALUES (1) ON CONFLICT (a) DO UPDATE SET a = 2".format, NAMES),
    st.builds("INSERT INTO {} VALUES (1) ON DUPLICATE KEY UPDATE a = 2".format, NAMES),
    st.builds("INSERT OVERWRITE {} SELECT 1".format, NAMES),
    st.builds("CREATE OR REPLACE VIEW {} AS SELECT 1".format, NAMES),
    st.builds("GRANT ALL ON {} TO bob".format, NAMES),
    st.builds("REVOKE ALL ON {} FROM bob".format, NAMES),
    st.builds("SELECT drop_everything('{}')".format, NAMES),
    st.builds("SELECT a, pg_terminate_backend(a) FROM {}{}".format, NAMES, CONDITIONS),
    st.just("CALL p()"),
    st.just("SET ROLE admin"),
    st.just("EXECUTE s"),
)
WRAPPERS = st.sampled_from(
    [
        "{}",
        "{};",
        "SELECT 1; {}",
        "{}; SELECT 1",
        "BEGIN; {}; COMMIT",
        "({})",
        "WITH x AS (SELECT 1) {}",
        "WITH x AS ({} RETURNING 1) SELECT * FROM x",
        "WITH y AS (SELECT 1), x AS (WITH z AS ({}) SELECT 1) SELECT * FROM x, y",
        "SELECT 1 UNION ALL ({})",
        "SELECT * FROM ({}) q",
        "SELECT (WITH x AS ({}) SELECT 1)",
        "SELECT CASE WHEN EXISTS ({}) THEN 1 END",
        "EXPLAIN ANALYZE {}",
        "EXPLAIN ANALYZE VERBOSE {}",
        "EXPLAIN (ANALYZE) {}",
        'EXPLAIN ("analyze", FORMAT JSON) {}',
        "EXPLAIN EXPLAIN ANALYZE {}",
        "DESCRIBE ANALYZE {}",
        "CREATE TABLE n AS {}",
        "INSERT INTO n {}",
        "UNLOAD ({}) TO 's3://b/k'",
        "PREPARE s FROM {}",
        "SELECT 1 /*! ; {} */",
        "/*!50000 {} */",
        "/*M! {} */",
    ]
)
BLANKS = st.sampled_from(
    [" ", "\n", "\t", "\r\n", "  ", "/**/", "/* x */", " -- x\n", "/* ' */", ' -- "\n', "\n\n"]
)


@st.composite
def hidden_losses(draw):
    """Draw a text that holds a loss, in odd letters and with odd blanks."""
    text = draw(WRAPPERS)
    for _ in range(draw(st.integers(0, 2))):
        text = text.format(draw(WRAPPERS))
    text = text.format(draw(LOSSES))
    seed = draw(st.integers(0, 2**32))
    letters = random.Random(seed)
    words = text.split(" ")
    if draw(st.booleans()):
        words = [_mixed(word, letters) for word in words]
    return "".join(word + draw(BLANKS) for word in words)


def _mixed(word: str, letters: random.Random) -> str:
    # Quoted names keep their case: another case is another name.
    if '"' in word or "'" in word:
        return word
    return "".join(letters.choice((c.lower(), c.upper())) for c in word)


@settings(max_examples=400, deadline=None)
@given(hidden_losses(), ALL_DIALECTS)
@example("WITH x AS (DELETE FROM t RETURNING 1) SELECT * FROM x", ("postgres",))
def test_a_text_that_holds_a_loss_needs_a_second_person(text, dialects):
    judged = judge_sql(text, dialects)
    assert judged.effect.value != "read"
    assert judged.named("").needs_approval


QUOTES = ["'", '"', "`", "\\", "''", "$$", "$", "$a$", "E'", "U&'"]
COMMENTS = ["--", "-- ", "#", "/*", "*/", "/*!", "/*+", "{#", "#}", "{{", "\n", "\r", "*", "/", "-"]
PLAIN = [" ", "a", "1", "SELECT", "=", "(", ")", ",", ";", "\u2028", "\u00a0", "\x0b", "é"]
DROPS = [" DROP TABLE t ", ";DROP TABLE t;"]
PIECES = st.sampled_from([*QUOTES, *COMMENTS, *PLAIN, *DROPS])
CODE_THAT_DROPS = re.compile(r"\bDROP\b", re.IGNORECASE)


@settings(max_examples=1500, deadline=None)
@given(
    st.lists(PIECES, max_size=14).map(lambda pieces: "SELECT 1 " + "".join(pieces)),
    st.sampled_from(list(DIALECTS.values())),
)
@example("SELECT 1 '\\' ;DROP TABLE t; -- '", ("mysql", "postgres"))
@example("SELECT 1 -- '\n;DROP TABLE t; -- '", ("mysql", "postgres"))
@example("SELECT 1 --1 '\n;DROP TABLE t; -- '", ("mysql", "postgres"))
@example("SELECT 1 /* /* */ ;DROP TABLE t; -- */", ("mysql", "postgres"))
@example("SELECT 1 $$ ' $$ ;DROP TABLE t; -- '", ("redshift",))
def test_what_any_engine_would_run_is_seen(text, dialects):
    engines = [engine for dialect in dialects for engine in ENGINES[dialect]]
    if any(CODE_THAT_DROPS.search(code_of(text, engine)) for engine in engines):
        assert judge_sql(text, dialects).named("").needs_approval


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=80) | st.binary(max_size=20) | st.none() | st.integers(), ALL_DIALECTS)
def test_no_text_makes_the_judge_fail(text, dialects):
    judged = judge_sql(text, dialects)
    if not isinstance(text, str):
        assert judged.effect.value == "execute"


CORPUS = {engine: list(statements(engine)) for engine in DIALECTS}
WORDS = st.sampled_from(
    [
        "SELECT",
        "FROM",
        "WHERE",
        "INTO",
        "DELETE",
        "DROP",
        "(",
        ")",
        ",",
        ";",
        "'",
        '"',
        "t",
        "1",
        "=",
        "AS",
        "WITH",
        "ALTER",
        "TABLE",
        "ADD",
        "EXPLAIN",
        "ON",
    ]
)


@settings(max_examples=600, deadline=None)
@given(st.sampled_from(list(DIALECTS)), st.data())
def test_a_mangled_statement_neither_fails_nor_becomes_a_read_by_losing_its_verb(engine, data):
    statement, expected = data.draw(st.sampled_from(CORPUS[engine]))
    words = statement.split(" ")
    at = data.draw(st.integers(0, len(words)))
    words.insert(at, data.draw(WORDS))
    judged = judge_sql(" ".join(words), DIALECTS[engine])
    if expected.startswith("delete") and not {"EXPLAIN", "AS", "'", '"'} & {words[at], words[0]}:
        assert judged.effect.value != "read"


EXPRESSIONS = st.recursive(
    st.sampled_from(["a", "t.b", "1", "1.5", "'x'", "NULL", "'it''s; DROP TABLE t'", "'--'"]),
    lambda inner: st.one_of(
        st.builds("({} + {})".format, inner, inner),
        st.builds("COALESCE({}, {})".format, inner, inner),
        st.builds("CASE WHEN {} = {} THEN 1 ELSE 2 END".format, inner, inner),
        st.builds("LOWER({})".format, inner),
        st.builds("CAST({} AS varchar(10))".format, inner),
        st.builds("COUNT(DISTINCT {})".format, inner),
        st.builds("SUM({}) OVER (PARTITION BY a ORDER BY b)".format, inner),
        st.builds("(SELECT MAX({}) FROM u)".format, inner),
    ),
    max_leaves=6,
)
QUERIES = st.builds(
    "{}SELECT {} AS one, {} AS two FROM t {}{}{}".format,
    st.sampled_from(["", "WITH c AS (SELECT 1 AS z) ", "EXPLAIN ", "/* DROP */ ", "-- x\n"]),
    EXPRESSIONS,
    EXPRESSIONS,
    st.sampled_from(["", "JOIN u ON u.id = t.id ", "LEFT JOIN (SELECT 1 AS id) v ON v.id = t.id "]),
    st.sampled_from(["", "WHERE a IN (1, 2) ", "WHERE a IS NOT NULL AND b LIKE '%delete%' "]),
    st.sampled_from(
        ["", "GROUP BY a HAVING COUNT(*) > 1", "ORDER BY 1 LIMIT 5", "ORDER BY a DESC"]
    ),
)


@settings(max_examples=300, deadline=None)
@given(QUERIES, ALL_DIALECTS)
def test_an_ordinary_query_is_a_read(query, dialects):
    assert judge_sql(query, dialects).effect.value == "read"


ARGUMENTS = ["a", "", "a, b", "a, b, c", "a, b, c, d", "DAY FROM a", "a AS int", "day, a, b", "*"]


@pytest.mark.parametrize("dialects", [("mysql", "postgres"), ("redshift",), ("athena",)])
def test_nearly_every_function_called_pure_can_be_read(dialects):
    unread = [
        name
        for name in sorted(pure_functions(dialects))
        if not any(
            judge_sql(f"SELECT {name}({given_}) FROM t", dialects).effect.value == "read"
            for given_ in ARGUMENTS
        )
    ]
    assert len(unread) <= 5, unread
