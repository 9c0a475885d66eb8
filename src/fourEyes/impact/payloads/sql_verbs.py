"""What would one SQL statement do, going by its leading words?"""

from __future__ import annotations

from collections.abc import Callable

from ..row import Row
from .scan import Token
from .sql_define import judge_alter, judge_create
from .sql_load import (
    judge_comment,
    judge_copy,
    judge_maintenance,
    judge_repair,
    judge_unload,
    judge_vacuum,
)
from .sql_query import QUERIES, judge_insert, judge_merge, judge_query
from .sql_rows import (
    ACCESS,
    DELETE,
    DISRUPT,
    PLAN,
    REPLACE,
    REVOKE,
    UNPROVEN,
    UPDATE,
    Dialects,
    closing,
)
from .sql_session import judge_savepoint, judge_set, judge_show, judge_transaction, judge_use

_ALWAYS = {
    "DELETE": DELETE,
    "DROP": DELETE,
    "PURGE": DELETE,
    "TRUNCATE": DELETE,
    "UPDATE": UPDATE,
    "REPLACE": REPLACE,
    "RENAME": REPLACE,
    "OPTIMIZE": REPLACE,
    "GRANT": ACCESS,
    "REVOKE": REVOKE,
    "REASSIGN": ACCESS,
    "KILL": DISRUPT,
    "LOCK": DISRUPT,
    "CANCEL": DISRUPT,
    "SHUTDOWN": DISRUPT,
}
_EXPLAIN_OPTIONS = frozenset(
    {"ANALYZE", "ANALYSE", "VERBOSE", "EXTENDED", "PARTITIONS", "FORMATTED", "QPLAN"}
)
_RUNS = frozenset({"CALL", "DECLARE", "DO", "EXECUTE", "PREPARE"})
_EXPLAINED = QUERIES | {"INSERT", "MERGE", "CREATE"} | set(_ALWAYS)


def judge_statement(tokens: list[Token], dialects: Dialects) -> Row:
    """Judge one statement; what no line below knows is `execute`."""
    verb = "SELECT" if tokens[0].is_mark("(") else tokens[0].word
    if verb in QUERIES:
        return judge_query(tokens, dialects)
    if verb in _ALWAYS:
        return _ALWAYS[verb]
    judge = _JUDGES.get(verb)
    return judge(tokens, dialects) if judge else UNPROVEN


def _judge_explain(tokens: list[Token], dialects: Dialects) -> Row:
    """EXPLAIN ANALYZE runs what it explains, in every spelling of that option."""
    inner = _after_options(tokens[1:])
    # No engine explains an EXPLAIN.
    if not inner or inner[0].word in {"EXPLAIN", "DESCRIBE", "DESC"}:
        return UNPROVEN
    # PostgreSQL also takes the option's name in quotes.
    if any(token.name in {"ANALYZE", "ANALYSE"} for token in tokens):
        return judge_statement(inner, dialects)
    if not (inner[0].is_mark("(") or inner[0].word in _EXPLAINED):
        return UNPROVEN if inner[0].word in _RUNS else judge_show(tokens, dialects)
    judged = judge_statement(inner, dialects)
    # A plan of a change is not called a read: some engines evaluate parts of what they plan.
    return judged if judged.effect.value in {"read", "execute"} else PLAN


def _after_options(tokens: list[Token]) -> list[Token]:
    """Leave out `ANALYZE VERBOSE`, `(FORMAT JSON, …)` and `FORMAT = JSON`."""
    at, words = 0, [token.word for token in tokens]
    while at < len(tokens) and words[at] in _EXPLAIN_OPTIONS:
        at += 1
    if words[at : at + 1] == ["FORMAT"] and len(tokens) > at + 2:
        at += 3
    elif _opens_options(tokens[at : at + 2]):
        at = closing(tokens, at) + 1
    return tokens[at:]


def _opens_options(tokens: list[Token]) -> bool:
    return len(tokens) == 2 and tokens[0].is_mark("(") and tokens[1].word not in _EXPLAINED


_JUDGES: dict[str, Callable[[list[Token], Dialects], Row]] = {
    "ABORT": judge_transaction,
    "ALTER": judge_alter,
    "ANALYZE": judge_maintenance,
    "BEGIN": judge_transaction,
    "COMMENT": judge_comment,
    "COMMIT": judge_transaction,
    "COPY": judge_copy,
    "CREATE": judge_create,
    "DESC": _judge_explain,
    "DESCRIBE": _judge_explain,
    "END": judge_transaction,
    "EXPLAIN": _judge_explain,
    "INSERT": judge_insert,
    "MERGE": judge_merge,
    "MSCK": judge_repair,
    "RELEASE": judge_savepoint,
    "ROLLBACK": judge_transaction,
    "SAVEPOINT": judge_savepoint,
    "SET": judge_set,
    "SHOW": judge_show,
    "START": judge_transaction,
    "UNLOAD": judge_unload,
    "USE": judge_use,
    "VACUUM": judge_vacuum,
}
