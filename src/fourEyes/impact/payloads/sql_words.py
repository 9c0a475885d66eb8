"""Do the words of a SQL statement show that it changes nothing it should not?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from .pure import pure_functions
from .scan import Kind, Token

# What may stand before an opening parenthesis without being a function.
_SYNTAX = frozenset(
    """
    ADD AGAINST ALL AND ANY ARRAY AS ASYMMETRIC BERNOULLI BETWEEN BY CASE CHECK COLUMNS
    CONFLICT CUBE DISTINCT DISTKEY DIV ELSE ESCAPE EXCEPT EXISTS FILTER FOLLOWING FOR
    FROM GROUP HAVING ILIKE IN INCLUDE INDEX INTERSECT INTERVAL IS JOIN KEY LATERAL LIKE LIMIT
    MATCH MATERIALIZED MINUS MOD NOT OF OFFSET ON OR OVER OVERLAPS PARTITION
    PARTITIONED PIVOT PRECEDING PRIMARY QUALIFY RANGE RECURSIVE REGEXP RETURNING RLIKE ROLLUP
    ROW ROWS SELECT SERDEPROPERTIES SET SETS SIMILAR SOME SORTKEY SYMMETRIC SYSTEM TABLE
    TBLPROPERTIES THEN TO UNION UNIQUE UNKNOWN UNPIVOT USING VALUE VALUES WHEN WHERE WITH WITHIN
    XOR
    """.split()  # noqa: SIM905 - a table of words is read more easily than one of strings
)
_TYPES = frozenset(
    """
    BIGINT BINARY BIT BLOB BPCHAR CHAR CHARACTER DATETIME DEC DECIMAL DOUBLE ENUM FLOAT IDENTITY
    INT INTEGER MAP MEDIUMINT NCHAR NUMBER NUMERIC NVARCHAR REAL SIGNED SMALLINT TEXT TIME
    TIMESTAMP TIMESTAMPTZ TINYINT UNSIGNED VARBINARY VARBYTE VARCHAR VARYING VECTOR YEAR ZONE
    """.split()  # noqa: SIM905 - as above
)
# Words that change something wherever a statement could begin.
_CHANGES = frozenset(
    {"ALTER", "CREATE", "DELETE", "DROP", "GRANT", "INSERT", "INTO", "MERGE", "OVERWRITE"}
    | {
        "CALL",
        "EXECUTE",
        "PROCEDURE",
        "REPLACE",
        "REVOKE",
        "TRUNCATE",
        "UPDATE",
        "OUTFILE",
        "DUMPFILE",
    }
)
_ALSO_FUNCTIONS = frozenset({"INSERT", "REPLACE", "TRUNCATE"})
_SYSTEM_SCHEMAS = frozenset({"PG_CATALOG", "INFORMATION_SCHEMA"})
_LOCKS = (["FOR", "UPDATE"], ["NO", "KEY", "UPDATE"])
_REACTIONS = frozenset({"CASCADE", "SET", "RESTRICT", "NO", "CURRENT_TIMESTAMP", "NOW"})


def changes(tokens: list[Token]) -> list[str]:
    """
    Return the words of *tokens* that could begin or direct a change, wherever they stand.

    Excused are names behind a dot, functions that share the word (`REPLACE(a, b, c)`), row locks
    (`FOR UPDATE`) and the reactions of a foreign key (`ON DELETE CASCADE`).
    """
    words = [token.word for token in tokens]
    return [
        word
        for at, word in enumerate(words)
        if word in _CHANGES and not _is_excused(tokens, words, at)
    ]


def _is_excused(tokens: list[Token], words: list[str], at: int) -> bool:
    if at and tokens[at - 1].is_mark("."):
        return at > 1 and tokens[at - 2].kind in (Kind.WORD, Kind.QUOTED)
    if words[at] in _ALSO_FUNCTIONS and tokens[at + 1 : at + 2] and tokens[at + 1].is_mark("("):
        return True
    before = words[max(at - 2, 0) : at + 1]
    if any(before[-len(lock) :] == lock for lock in _LOCKS):
        return True
    reaction = words[at + 1 : at + 2]
    defines = words[0] in {"ALTER", "CREATE"} and before[-2:-1] == ["ON"]
    return defines and bool(reaction) and reaction[0] in _REACTIONS


def calls_only_pure_functions(
    tokens: list[Token], dialects: tuple[str, ...], named: Iterable[str] = ()
) -> bool:
    """
    Tell whether every name before an opening parenthesis is a harmless function or plain syntax.

    *named* are the upper-case names of tables and aliases that are followed by a list of columns,
    each as often as it occurs: a function cannot hide behind an alias of the same name.
    """
    harmless = pure_functions(dialects) | _SYNTAX | _TYPES
    doubtful: Counter[str] = Counter()
    for at in range(1, len(tokens)):
        name = tokens[at - 1]
        if not tokens[at].is_mark("(") or name.kind not in (Kind.WORD, Kind.QUOTED):
            continue
        # `"LOWER"(x)` is not `lower(x)` where quoted names keep their case.
        if name.word not in harmless or _is_foreign(tokens, at - 1):
            doubtful[name.name] += 1
    return not doubtful - Counter(named)


def _is_foreign(tokens: list[Token], at: int) -> bool:
    """Tell whether the name at *at* is qualified by anything but a schema of the system."""
    if not (at and tokens[at - 1].is_mark(".")):
        return False
    is_system = at > 1 and tokens[at - 2].word in _SYSTEM_SCHEMAS
    return not is_system or (at > 2 and tokens[at - 3].is_mark("."))
