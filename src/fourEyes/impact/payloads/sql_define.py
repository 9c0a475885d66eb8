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

_MODIFIERS = frozenset({"TEMP", "TEMPORARY", "GLOBAL", "LOCAL", "UNLOGGED", "EXTERNAL", "UNIQUE"})
_MODIFIERS |= {"MATERIALIZED", "RECURSIVE", "FULLTEXT", "SPATIAL"}
_PEOPLE = frozenset({"USER", "ROLE", "GROUP", "LOGIN", "POLICY", "IDENTITY"})
_NOT_COLUMNS = frozenset(
    {"CONSTRAINT", "PRIMARY", "FOREIGN", "UNIQUE", "CHECK", "EXCLUDE", "INDEX"}
)
_NOT_COLUMNS |= {"KEY", "FULLTEXT", "SPATIAL", "SYSTEM", "PERIOD"}


def judge_create(tokens: list[Token], dialects: Dialects) -> Row:
    """Judge a CREATE; functions, triggers and whatever else runs later are not proven harmless."""
    words = [token.word for token in tokens]
    if words[1:3] == ["OR", "REPLACE"]:
        return REPLACE
    kind = next((word for word in words[1:] if word not in _MODIFIERS), "")
    if kind in _PEOPLE:
        return LOGIN
    if changes(tokens) != ["CREATE"]:
        return UNPROVEN
    if kind in {"TABLE", "VIEW"}:
        return CREATE if is_harmless(tokens, dialects, kind="create") else UNPROVEN
    if kind in {"SCHEMA", "DATABASE", "SEQUENCE", "TYPE"}:
        return CREATE if calls_only_pure_functions(tokens, dialects) else UNPROVEN
    if kind == "INDEX":
        return CREATE if _indexes_harmlessly(tokens, dialects) else UNPROVEN
    return UNPROVEN


def _indexes_harmlessly(tokens: list[Token], dialects: Dialects) -> bool:
    """Tell whether the indexed expressions call only pure functions: `ON t (…)` is no call."""
    opening = next((at for at, token in enumerate(tokens) if token.is_mark("(")), 0)
    return calls_only_pure_functions(tokens, dialects, [tokens[opening - 1].name])


def judge_alter(tokens: list[Token], dialects: Dialects) -> Row:
    """Judge an ALTER; only the addition of columns and partitions loses nothing."""
    words = [token.word for token in tokens]
    found = changes(tokens)
    if "DROP" in found:
        return DELETE
    if words[1:2] == ["TABLE"] and found == ["ALTER"] and _only_adds(tokens):
        return ADD_COLUMN if calls_only_pure_functions(tokens, dialects) else REPLACE
    if _PEOPLE & set(words[1:2]) or "OWNER" in words or "PRIVILEGES" in words:
        return REDEFINE_ACCESS
    return REPLACE


def _only_adds(tokens: list[Token]) -> bool:
    """Tell whether every action of an ALTER TABLE adds a column or a partition."""
    start = 2
    while start < len(tokens) and tokens[start].word in {"IF", "EXISTS", "ONLY"}:
        start += 1
    # The table's name and nothing else: `RENAME COLUMN add TO …` also has the word.
    while start + 1 < len(tokens) and is_name(tokens[start]) and tokens[start + 1].is_mark("."):
        start += 2
    return all(_adds_column(action) for action in _split(tokens[start + 1 :]))


def _adds_column(action: list[Token]) -> bool:
    is_addition = len(action) > 1 and action[0].word == "ADD"
    return is_addition and action[1].word not in _NOT_COLUMNS


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
