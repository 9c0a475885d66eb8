"""What would a SQL statement do that concerns its own session?"""

from __future__ import annotations

from ..row import Row
from .scan import Kind, Token
from .sql_rows import ACCESS, READ, SESSION, UNPROVEN, Dialects, is_name
from .sql_words import calls_only_pure_functions, changes

_TRANSACTION = frozenset(
    {"BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT", "WORK", "TRANSACTION", "READ", "ONLY"}
    | {"WRITE", "ISOLATION", "LEVEL", "SERIALIZABLE", "REPEATABLE", "COMMITTED", "UNCOMMITTED"}
    | {"AND", "NO", "CHAIN", "WITH", "CONSISTENT", "SNAPSHOT"}
)
_HARMLESS_SETTINGS = frozenset(
    {"STATEMENT_TIMEOUT", "QUERY_GROUP", "TIMEZONE", "APPLICATION_NAME", "NAMES", "LOCK_TIMEOUT"}
    | {"ENABLE_RESULT_CACHE_FOR_SESSION", "MAX_EXECUTION_TIME", "DATESTYLE"}
)


def judge_show(tokens: list[Token], dialects: Dialects) -> Row:
    found = changes(tokens[2:])
    is_plain = not found and calls_only_pure_functions(tokens, dialects)
    return READ if is_plain else UNPROVEN


def judge_transaction(tokens: list[Token], _: Dialects) -> Row:
    is_plain = all(token.word in _TRANSACTION or token.is_mark(",") for token in tokens)
    return SESSION if is_plain else UNPROVEN


def judge_savepoint(tokens: list[Token], _: Dialects) -> Row:
    return SESSION if all(is_name(token) for token in tokens) and len(tokens) <= 3 else UNPROVEN


def judge_set(tokens: list[Token], _: Dialects) -> Row:
    words = [token.word for token in tokens]
    rest = [word for word in words[1:] if word not in {"LOCAL", "SESSION"}] or [""]
    if rest[0] in {"ROLE", "AUTHORIZATION", "PASSWORD", "DEFAULT"}:
        return ACCESS
    plain = all(token.word or token.kind in (Kind.TEXT, Kind.NUMBER) for token in tokens[3:])
    harmless = rest[0] in _HARMLESS_SETTINGS and plain and len(tokens) <= 6
    return SESSION if harmless or _sets_transaction(words) else UNPROVEN


def _sets_transaction(words: list[str]) -> bool:
    return words[1:2] == ["TRANSACTION"] and set(words[2:]) <= _TRANSACTION


def judge_use(tokens: list[Token], _: Dialects) -> Row:
    names = [token for token in tokens if not token.is_mark(".")]
    return SESSION if len(names) in (2, 3) and all(map(is_name, names)) else UNPROVEN
