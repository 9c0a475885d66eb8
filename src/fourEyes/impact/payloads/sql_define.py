"""What would a SQL statement do that defines something: CREATE, ALTER?"""

from __future__ import annotations

from ..row import Row
from .scan import Token
from .sql_proof import is_harmless
from .sql_rows import (
    ADD_COLUMN,
    CREATE,
    DELETE,
    LOGIN,
    REDEFINE_ACCESS,
    REPLACE,
    UNPROVEN,
    Dialects,
    is_name,
)
from .sql_words import calls_only_pure_functions, changes

_PEOPLE = frozenset({"USER", "ROLE", "GROUP", "LOGIN", "PRIVILEGES", "OWNER", "POLICY", "IDENTITY"})
# These run code later, or let others in.
_CODE = frozenset({"FUNCTION", "PROCEDURE", "TRIGGER", "EVENT", "RULE", "EXTENSION", "LANGUAGE"})
_CODE |= {
    "AGGREGATE",
    "OPERATOR",
    "CAST",
    "SUBSCRIPTION",
    "MODEL",
    "DATASHARE",
    "SERVER",
    "MAPPING",
}


def judge_create(tokens: list[Token], dialects: Dialects) -> Row:
    words = [token.word for token in tokens]
    head = set(words[:5])
    if words[1:3] == ["OR", "REPLACE"]:
        return REPLACE
    if _PEOPLE & set(words[1:3]):
        return LOGIN
    if _CODE & head or changes(tokens) != ["CREATE"]:
        return UNPROVEN
    if {"TABLE", "VIEW"} & head:
        return CREATE if is_harmless(tokens, dialects, kind="create") else UNPROVEN
    if {"SCHEMA", "DATABASE", "SEQUENCE", "TYPE"} & head:
        return CREATE if calls_only_pure_functions(tokens, dialects) else UNPROVEN
    if "INDEX" in head:
        return CREATE if _indexes_harmlessly(tokens, dialects) else UNPROVEN
    return UNPROVEN


def _indexes_harmlessly(tokens: list[Token], dialects: Dialects) -> bool:
    # `ON t (…)` looks like a call of `t`.
    words = [token.word for token in tokens]
    opening = next((at for at, token in enumerate(tokens) if token.is_mark("(")), 0)
    table = tokens[opening - 1].text.strip('"`').upper() if opening and "ON" in words else ""
    named = [] if table == "USING" else [table]
    if "USING" in words and opening > words.index("USING"):
        named = [tokens[words.index("USING") + 1].text.upper()]
    return calls_only_pure_functions(tokens, dialects, named)


def judge_alter(tokens: list[Token], dialects: Dialects) -> Row:
    words = [token.word for token in tokens]
    if "DROP" in changes(tokens):
        return DELETE
    if _PEOPLE & set(words[1:3]) or "OWNER" in words or "PRIVILEGES" in words:
        return REDEFINE_ACCESS
    is_addition = words[1:2] == ["TABLE"] and changes(tokens) == ["ALTER"] and _only_adds(tokens)
    if is_addition and calls_only_pure_functions(tokens, dialects):
        return ADD_COLUMN
    return REPLACE


def _only_adds(tokens: list[Token]) -> bool:
    """Tell whether every action of an ALTER TABLE adds a column or a partition."""
    start = 2
    while start < len(tokens) and tokens[start].word in {"IF", "EXISTS", "ONLY"}:
        start += 1
    while start < len(tokens) and (is_name(tokens[start]) or tokens[start].is_mark(".")):
        if tokens[start].word == "ADD":
            break
        start += 1
    return all(
        action and action[0].word == "ADD" and _adds_column(action)
        for action in _split(tokens[start:])
    )


def _adds_column(action: list[Token]) -> bool:
    follows = action[1:2]
    if not follows or follows[0].word in {"CONSTRAINT", "PRIMARY", "FOREIGN", "UNIQUE", "CHECK"}:
        return False
    return follows[0].word not in {"INDEX", "KEY", "FULLTEXT", "SPATIAL", "SYSTEM", "PERIOD"}


def _split(tokens: list[Token]) -> list[list[Token]]:
    """Split at the commas outside parentheses."""
    parts: list[list[Token]] = [[]]
    depth = 0
    for token in tokens:
        depth += token.is_mark("(") - token.is_mark(")")
        if depth == 0 and token.is_mark(","):
            parts.append([])
        else:
            parts[-1].append(token)
    return parts
