"""What would a SQL statement do that loads, unloads or maintains a table?"""

from __future__ import annotations

from ..row import Row
from .scan import POSTGRES, Kind, Refused, Token, scan, statements
from .sql_query import QUERIES, judge_query
from .sql_rows import (
    CREATE,
    DELETE,
    DISRUPT,
    EXPIRE,
    MAINTAIN,
    OVERWRITE_FILES,
    READ,
    UNPROVEN,
    Dialects,
    closing,
    is_name,
)
from .sql_words import calls_only_pure_functions, changes

# MariaDB's ANALYZE runs the statement that follows.
_STATEMENTS = frozenset(
    {"SELECT", "WITH", "VALUES", "INSERT", "UPDATE", "DELETE", "REPLACE", "FORMAT", "DROP"}
)


def judge_copy(tokens: list[Token], dialects: Dialects) -> Row:
    """`COPY t (a, b) FROM 's3://…'` adds rows; every other COPY writes files or runs a program."""
    words = [token.word for token in tokens]
    # Redshift's SSH runs commands on other hosts.
    if "FROM" not in words or {"PROGRAM", "SSH"} & set(words) or changes(tokens):
        return UNPROVEN
    at = words.index("FROM")
    target = [token for token in tokens[1:at] if token.kind is not Kind.MARK]
    source = tokens[at + 1 : at + 2]
    is_load = all(map(is_name, target)) and bool(source) and source[0].kind is Kind.TEXT
    if not is_load or tokens[1].is_mark("("):
        return UNPROVEN
    return CREATE if calls_only_pure_functions(tokens[at:], dialects) else UNPROVEN


def judge_unload(tokens: list[Token], dialects: Dialects) -> Row:
    """UNLOAD writes new files from a query, given in parentheses (Athena) or as text (Redshift)."""
    words = {token.word for token in tokens}
    if words & {"ALLOWOVERWRITE", "CLEANPATH"}:
        return OVERWRITE_FILES
    if not tokens[1:2] or not tokens[1].is_mark("("):
        return UNPROVEN
    inner = tokens[2 : closing(tokens, 1)]
    if len(inner) == 1 and inner[0].raw:
        inner = _inner_text(inner[0].raw)
    is_query = bool(inner) and inner[0].word in QUERIES
    return CREATE if is_query and judge_query(inner, dialects) is READ else UNPROVEN


def _inner_text(text: str) -> list[Token]:
    try:
        found = statements(scan(text, POSTGRES))
    except Refused:
        return []
    return found[0] if len(found) == 1 else []


def judge_vacuum(tokens: list[Token], dialects: Dialects) -> Row:
    """Judge a VACUUM: Athena's expires data, FULL locks the table, others only tidy up."""
    if {"athena", "trino"} & set(dialects):
        return EXPIRE
    # PostgreSQL also takes the option's name in quotes.
    if "FULL" in {token.name for token in tokens}:
        return DISRUPT
    if [token.word for token in tokens[1:3]] == ["DELETE", "ONLY"]:
        tokens = tokens[2:]
    return judge_maintenance(tokens, dialects)


def judge_maintenance(tokens: list[Token], _: Dialects) -> Row:
    """ANALYZE and a plain VACUUM keep what they work on."""
    names = [token for token in tokens if token.kind is not Kind.MARK]
    is_plain = all(is_name(token) and token.word not in _STATEMENTS for token in names)
    return MAINTAIN if is_plain else UNPROVEN


def judge_repair(tokens: list[Token], _: Dialects) -> Row:
    """Judge an MSCK REPAIR TABLE, which adds partitions unless told to drop some."""
    words = {token.word for token in tokens}
    if words & {"DROP", "SYNC"}:
        return DELETE
    return MAINTAIN if {"MSCK", "REPAIR", "TABLE"} <= words and len(tokens) <= 9 else UNPROVEN


def judge_comment(tokens: list[Token], _: Dialects) -> Row:
    """Judge a COMMENT ON, which describes."""
    is_comment = tokens[1:2] and tokens[1].word == "ON" and "IS" in {token.word for token in tokens}
    return MAINTAIN if is_comment else UNPROVEN
