"""What would a query, or a statement that puts rows into a table, do?"""

from __future__ import annotations

from ..row import Row
from .scan import Token
from .sql_proof import is_harmless
from .sql_rows import CREATE, DELETE, READ, UNPROVEN, UPDATE, Dialects, is_name
from .sql_words import changes

QUERIES = frozenset({"SELECT", "WITH", "VALUES", "TABLE"})
_DELETES = frozenset({"DELETE", "DROP", "TRUNCATE", "REVOKE"})
_OVERWRITES = frozenset({"UPDATE", "MERGE", "REPLACE", "OVERWRITE", "ALTER"})


def judge_query(tokens: list[Token], dialects: Dialects) -> Row:
    """Judge a query: it reads, unless a word in it, at any depth, changes something."""
    found = set(changes(tokens))
    if not found:
        return READ if is_harmless(tokens, dialects) else UNPROVEN
    if found & _DELETES:
        return DELETE
    if found & _OVERWRITES:
        return UPDATE
    if tokens[0].word == "WITH" and "INSERT" in found:
        return judge_insert(tokens, dialects)
    if found == {"INTO"} and _selects_into_table(tokens):
        return CREATE if is_harmless(tokens, dialects, kind="create") else UNPROVEN
    return UNPROVEN


def _selects_into_table(tokens: list[Token]) -> bool:
    words = [token.word for token in tokens]
    follows = tokens[words.index("INTO") + 1 :]
    return words.count("INTO") == 1 and bool(follows) and is_name(follows[0])


def judge_insert(tokens: list[Token], dialects: Dialects) -> Row:
    """Judge an INSERT: it creates, unless a word of it overwrites what is there."""
    found = changes(tokens)
    if not set(found) <= {"INSERT", "INTO"}:
        return DELETE if set(found) & _DELETES else UPDATE
    is_one = found.count("INSERT") == 1 and found.count("INTO") <= 1
    return CREATE if is_one and is_harmless(tokens, dialects, kind="insert") else UNPROVEN


def judge_merge(tokens: list[Token], dialects: Dialects) -> Row:
    """Judge a MERGE, which updates or deletes the rows it matches."""
    return DELETE if "DELETE" in changes(tokens) else UPDATE
