"""SQL is read only where every word of it is known to be harmless."""

from __future__ import annotations

import logging

import pytest

from fourEyes.impact.payloads.sql import judge_sql
from fourEyes.impact.row import Row
from support.sql_corpus import DIALECTS, statements

RDS = ("mysql", "postgres")


def in_words(judged: Row) -> str:
    return " ".join([judged.effect.value, *sorted(hazard.value for hazard in judged.hazards)])


@pytest.mark.parametrize("engine", DIALECTS)
def test_each_statement_of_the_corpus_is_judged_as_a_person_would(engine):
    wrong = {
        statement: (expected, got)
        for statement, expected in statements(engine)
        if (got := in_words(judge_sql(statement, DIALECTS[engine]))) != expected
    }
    assert wrong == {}


@pytest.mark.parametrize("engine", DIALECTS)
def test_each_corpus_has_enough_of_both_sides(engine):
    labels = [expected for _, expected in statements(engine)]
    assert labels.count("read") >= 40
    assert len(labels) - labels.count("read") >= 50


@pytest.mark.parametrize("text", [None, 5, b"SELECT 1", ["SELECT 1"], {"sql": "SELECT 1"}, True])
def test_what_is_no_text_is_execute(text):
    assert in_words(judge_sql(text, RDS)) == "execute"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n",
        "SELECT 1\0",
        "SELECT '" + "a" * 70_000 + "'",
        "SELECT " + "(" * 50 + "1" + ")" * 50,
        "SELECT " + "NOT " * 15_000 + "1",
        "SELECT (1; DELETE FROM t)",
        "EXPLAIN " * 8_000 + "SELECT 1",
        "EXPLAIN EXPLAIN SELECT 1",
        "EXPLAIN (",
        "SELECT {fn now()}",
        "SELECT 1 {# ; DROP TABLE t #}",
        "SELECT 1 -- a\rDROP TABLE t",
        "SELECT 1\u00a0",
        "SELECT 1\ufeff",
        "SELECT 1\u2028DROP TABLE t",
        "SELECT \u212aILL",
    ],
    ids=lambda text: repr(text[:30]),
)
def test_what_no_two_parsers_need_to_read_alike_is_execute(text):
    for dialects in (*DIALECTS.values(), ("mysql",), ("postgres",)):
        assert in_words(judge_sql(text, dialects)) == "execute"


@pytest.mark.parametrize(
    ("text", "dialects", "expected"),
    [
        # A comment to MySQL, an operator to PostgreSQL; and the other way round.
        ("SELECT 1 # ; DELETE FROM t", ("mysql",), "read"),
        ("SELECT 1 # ; DELETE FROM t", ("postgres",), "delete"),
        ("SELECT 1 # ; DELETE FROM t", RDS, "delete"),
        ("SELECT 5 --1 ; DELETE FROM t", ("postgres",), "read"),
        ("SELECT 5 --1 ; DELETE FROM t", ("mysql",), "delete"),
        ("SELECT 5 --1 ; DELETE FROM t", RDS, "delete"),
        ("SELECT 5--1", RDS, "read"),
        # A function that one engine has and the other could define.
        ("SELECT listagg(a) FROM t", ("redshift",), "read"),
        ("SELECT json_extract_path_text(a, 'b') FROM t", ("athena",), "read"),
        ("SELECT getdate()", ("redshift",), "read"),
        ("SELECT getdate()", RDS, "execute"),
    ],
)
def test_where_the_engine_is_unknown_the_worst_reading_wins(text, dialects, expected):
    assert in_words(judge_sql(text, dialects)) == expected


def test_an_unknown_dialect_proves_nothing():
    assert in_words(judge_sql("SELECT 1", ())) == "execute"


def test_several_statements_carry_the_hazards_of_all():
    judged = judge_sql("DELETE FROM t; GRANT ALL ON t TO bob; KILL 1", RDS)
    assert in_words(judged) == "delete access disrupt"


def test_a_query_that_an_engine_reads_with_effects_says_why():
    assert judge_sql("DROP TABLE t", RDS).why == "the SQL deletes"


def test_the_parser_writes_nothing_into_the_agents_log(caplog, capsys):
    with caplog.at_level(logging.DEBUG):
        judge_sql("SELECT json_extract(a, 'nonsense[[') FROM t", RDS)
        judge_sql("CREATE TABLE t (a int) NONSENSE 'x' (b)", RDS)
        judge_sql("CREATE VIEW v AS GARBAGE HERE", ("athena",))
    assert caplog.records == []
    assert capsys.readouterr().err == ""
    assert logging.getLogger("sqlglot").filters == []
