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
_VALUES = (Kind.WORD, Kind.TEXT, Kind.NUMBER)


def judge_show(tokens: list[Token], dialects: Dialects) -> Row:
    """Judge a SHOW or DESCRIBE; the second word may be the CREATE of SHOW CREATE TABLE."""
    is_plain = not changes(tokens[2:]) and calls_only_pure_functions(tokens, dialects)
    return READ if is_plain else UNPROVEN


def judge_transaction(tokens: list[Token], dialects: Dialects) -> Row:
    """Judge what begins or ends a transaction; its statements are judged on their own."""
    if [token.word for token in tokens[:2]] == ["ROLLBACK", "TO"]:
        return judge_savepoint(tokens[1:], dialects)
    is_plain = all(token.word in _TRANSACTION or token.is_mark(",") for token in tokens)
    return SESSION if is_plain else UNPROVEN


def judge_savepoint(tokens: list[Token], _: Dialects) -> Row:
    """Judge SAVEPOINT and RELEASE, which take a name and nothing else."""
    return SESSION if all(is_name(token) for token in tokens) and len(tokens) <= 3 else UNPROVEN


def judge_set(tokens: list[Token], _: Dialects) -> Row:
    """Judge a SET; settings that could redirect names, roles or safety are not harmless."""
    words = [token.word for token in tokens]
    at = 2 if words[1:2] in (["LOCAL"], ["SESSION"]) else 1
    setting = words[at] if at < len(words) else ""
    if setting in {"ROLE", "AUTHORIZATION", "PASSWORD", "DEFAULT"}:
        return ACCESS
    value = [token for token in tokens[at + 1 :] if not (token.is_mark("=") or token.word == "TO")]
    is_plain = 1 <= len(value) <= 3 and all(token.kind in _VALUES for token in value)
    harmless = setting in _HARMLESS_SETTINGS and is_plain
    return SESSION if harmless or _sets_transaction(words) else UNPROVEN


def _sets_transaction(words: list[str]) -> bool:
    return words[1:2] == ["TRANSACTION"] and set(words[2:]) <= _TRANSACTION


def judge_use(tokens: list[Token], _: Dialects) -> Row:
    """Judge a USE, which names another default schema."""
    names = [token for token in tokens if not token.is_mark(".")]
    return SESSION if len(names) in (2, 3) and all(map(is_name, names)) else UNPROVEN
