"""What would one SQL statement do, going by its leading words?"""

from __future__ import annotations

from collections.abc import Callable

from ..row import Row, row
from .scan import Kind, Refused, Token, scan, statements
from .sql_proof import is_harmless
from .sql_words import calls_only_pure_functions, changes

Dialects = tuple[str, ...]

UNPROVEN = row("execute", why="the SQL cannot be proven harmless")
_READ = row("read", why="the SQL only reads")
_SESSION = row("read", why="the statement only concerns its own session")
_PLAN = row("update", why="plans a change without running it")
_CREATE = row("create", why="the SQL only adds what was not there")
_ADD_COLUMN = row("update", why="ALTER TABLE only adds to the table")
_MAINTAIN = row("update", why="the statement maintains statistics, comments or partitions")
_UPDATE = row("replace", why="the SQL overwrites existing rows")
_REPLACE = row("replace", why="the SQL replaces or redefines something that exists")
_DELETE = row("delete", why="the SQL deletes")
_ACCESS = row("update", "access", why="the SQL changes who may do what")
_REVOKE = row("delete", "access", why="the SQL takes privileges away")
_DISRUPT = row("update", "disrupt", why="the statement stops or holds up other sessions")

_ALWAYS = {
    "DELETE": _DELETE,
    "DROP": _DELETE,
    "PURGE": _DELETE,
    "TRUNCATE": _DELETE,
    "UPDATE": _UPDATE,
    "REPLACE": _REPLACE,
    "RENAME": _REPLACE,
    "OPTIMIZE": _REPLACE,
    "GRANT": _ACCESS,
    "REVOKE": _REVOKE,
    "REASSIGN": _ACCESS,
    "KILL": _DISRUPT,
    "LOCK": _DISRUPT,
    "CANCEL": _DISRUPT,
    "SHUTDOWN": _DISRUPT,
}
_QUERIES = frozenset({"SELECT", "WITH", "VALUES", "TABLE"})
_DELETES = frozenset({"DELETE", "DROP", "TRUNCATE", "REVOKE"})
_OVERWRITES = frozenset({"UPDATE", "MERGE", "REPLACE", "OVERWRITE", "ALTER"})
_PEOPLE = frozenset({"USER", "ROLE", "GROUP", "LOGIN", "PRIVILEGES", "OWNER", "POLICY", "IDENTITY"})
_SHARED = frozenset({"DATASHARE", "SERVER", "MAPPING", "FUNCTION", "PROCEDURE", "TRIGGER", "EVENT"})
_SHARED |= {
    "RULE",
    "EXTENSION",
    "LANGUAGE",
    "AGGREGATE",
    "OPERATOR",
    "CAST",
    "SUBSCRIPTION",
    "MODEL",
}
_TRANSACTION = frozenset(
    {"BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT", "WORK", "TRANSACTION", "READ", "ONLY"}
    | {"WRITE", "ISOLATION", "LEVEL", "SERIALIZABLE", "REPEATABLE", "COMMITTED", "UNCOMMITTED"}
    | {"AND", "NO", "CHAIN", "WITH", "CONSISTENT", "SNAPSHOT"}
)
_HARMLESS_SETTINGS = frozenset(
    {"STATEMENT_TIMEOUT", "QUERY_GROUP", "TIMEZONE", "APPLICATION_NAME", "NAMES", "LOCK_TIMEOUT"}
    | {"ENABLE_RESULT_CACHE_FOR_SESSION", "MAX_EXECUTION_TIME", "DATESTYLE"}
)
_EXPLAIN_OPTIONS = frozenset(
    {"ANALYZE", "ANALYSE", "VERBOSE", "EXTENDED", "PARTITIONS", "FORMATTED", "QPLAN"}
)
_EXPLAINED = _QUERIES | {"INSERT", "MERGE", "CREATE", "EXPLAIN", "DESCRIBE", "DESC"} | set(_ALWAYS)


def judge_statement(tokens: list[Token], dialects: Dialects) -> Row:
    """Judge one statement; what no line below knows is `execute`."""
    verb = "SELECT" if tokens[0].is_mark("(") else tokens[0].word
    if verb in _QUERIES:
        return _judge_query(tokens, dialects)
    if verb in _ALWAYS:
        return _ALWAYS[verb]
    judge = _JUDGES.get(verb)
    return judge(tokens, dialects) if judge else UNPROVEN


def _judge_query(tokens: list[Token], dialects: Dialects) -> Row:
    """A query reads, unless a word in it, at any depth, changes something."""
    found = set(changes(tokens))
    if not found:
        return _READ if is_harmless(tokens, dialects) else UNPROVEN
    if found & _DELETES:
        return _DELETE
    if found & _OVERWRITES:
        return _UPDATE
    if tokens[0].word == "WITH" and "INSERT" in found:
        return _judge_insert(tokens, dialects)
    if found == {"INTO"} and _selects_into_table(tokens):
        return _CREATE if is_harmless(tokens, dialects, kind="create") else UNPROVEN
    return UNPROVEN


def _selects_into_table(tokens: list[Token]) -> bool:
    words = [token.word for token in tokens]
    follows = tokens[words.index("INTO") + 1 :]
    return words.count("INTO") == 1 and bool(follows) and _is_name(follows[0])


def _judge_insert(tokens: list[Token], dialects: Dialects) -> Row:
    found = changes(tokens)
    if not set(found) <= {"INSERT", "INTO"}:
        return _DELETE if set(found) & _DELETES else _UPDATE
    is_one = found.count("INSERT") == 1 and found.count("INTO") <= 1
    return _CREATE if is_one and is_harmless(tokens, dialects, kind="insert") else UNPROVEN


def _judge_merge(tokens: list[Token], dialects: Dialects) -> Row:
    return _DELETE if "DELETE" in changes(tokens) else _UPDATE


def _judge_create(tokens: list[Token], dialects: Dialects) -> Row:
    words = [token.word for token in tokens]
    head = set(words[:5])
    if words[1:3] == ["OR", "REPLACE"]:
        return _REPLACE
    if _PEOPLE & set(words[1:3]):
        return row("create", "access", why="the SQL creates someone who may log in")
    if _SHARED & head or changes(tokens) != ["CREATE"]:
        return UNPROVEN
    if {"TABLE", "VIEW"} & head:
        return _CREATE if is_harmless(tokens, dialects, kind="create") else UNPROVEN
    if {"SCHEMA", "DATABASE", "SEQUENCE", "TYPE"} & head:
        return _CREATE if calls_only_pure_functions(tokens, dialects) else UNPROVEN
    if "INDEX" in head:
        return _CREATE if _indexes_harmlessly(tokens, dialects) else UNPROVEN
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


def _judge_alter(tokens: list[Token], dialects: Dialects) -> Row:
    words = [token.word for token in tokens]
    if "DROP" in changes(tokens):
        return _DELETE
    if _PEOPLE & set(words[1:3]) or "OWNER" in words or "PRIVILEGES" in words:
        return row("replace", "access", why="the SQL changes who may do what")
    is_addition = words[1:2] == ["TABLE"] and changes(tokens) == ["ALTER"] and _only_adds(tokens)
    if is_addition and calls_only_pure_functions(tokens, dialects):
        return _ADD_COLUMN
    return _REPLACE


def _only_adds(tokens: list[Token]) -> bool:
    """Tell whether every action of an ALTER TABLE adds a column or a partition."""
    start = 2
    while start < len(tokens) and tokens[start].word in {"IF", "EXISTS", "ONLY"}:
        start += 1
    while start < len(tokens) and (_is_name(tokens[start]) or tokens[start].is_mark(".")):
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


def _judge_show(tokens: list[Token], dialects: Dialects) -> Row:
    found = changes(tokens[2:])
    is_plain = not found and calls_only_pure_functions(tokens, dialects)
    return _READ if is_plain else UNPROVEN


def _judge_explain(tokens: list[Token], dialects: Dialects) -> Row:
    """EXPLAIN ANALYZE runs what it explains, in every spelling of that option."""
    inner = _after_options(tokens[1:])
    if not inner:
        return UNPROVEN
    # PostgreSQL also takes the option's name in quotes.
    if any(token.name in {"ANALYZE", "ANALYSE"} for token in tokens):
        return judge_statement(inner, dialects)
    if not (inner[0].is_mark("(") or inner[0].word in _EXPLAINED):
        return _judge_show(tokens, dialects)
    judged = judge_statement(inner, dialects)
    # A plan of a change is not called a read: some engines evaluate parts of what they plan.
    return judged if judged.effect.value in {"read", "execute"} else _PLAN


def _after_options(tokens: list[Token]) -> list[Token]:
    """Leave out `ANALYZE VERBOSE`, `(FORMAT JSON, …)` and `FORMAT = JSON`."""
    at, words = 0, [token.word for token in tokens]
    while at < len(tokens) and words[at] in _EXPLAIN_OPTIONS:
        at += 1
    if words[at : at + 1] == ["FORMAT"] and len(tokens) > at + 2:
        at += 3
    elif tokens[at : at + 1] and tokens[at].is_mark("(") and words[at + 1] not in _EXPLAINED:
        at = _closing(tokens, at) + 1
    return tokens[at:]


def _judge_transaction(tokens: list[Token], _: Dialects) -> Row:
    is_plain = all(token.word in _TRANSACTION or token.is_mark(",") for token in tokens)
    return _SESSION if is_plain else UNPROVEN


def _judge_savepoint(tokens: list[Token], _: Dialects) -> Row:
    return _SESSION if all(_is_name(token) for token in tokens) and len(tokens) <= 3 else UNPROVEN


def _judge_set(tokens: list[Token], _: Dialects) -> Row:
    words = [token.word for token in tokens]
    rest = [word for word in words[1:] if word not in {"LOCAL", "SESSION"}] or [""]
    if rest[0] in {"ROLE", "AUTHORIZATION", "PASSWORD", "DEFAULT"}:
        return _ACCESS
    plain = all(token.word or token.kind in (Kind.TEXT, Kind.NUMBER) for token in tokens[3:])
    harmless = rest[0] in _HARMLESS_SETTINGS and plain and len(tokens) <= 6
    return _SESSION if harmless or _sets_transaction(words) else UNPROVEN


def _sets_transaction(words: list[str]) -> bool:
    return words[1:2] == ["TRANSACTION"] and set(words[2:]) <= _TRANSACTION


def _judge_copy(tokens: list[Token], dialects: Dialects) -> Row:
    """`COPY t (a, b) FROM 's3://…'` adds rows; every other COPY writes files or runs a program."""
    words = [token.word for token in tokens]
    if "FROM" not in words or "PROGRAM" in words or changes(tokens):
        return UNPROVEN
    at = words.index("FROM")
    target = [token for token in tokens[1:at] if not (token.kind is Kind.MARK)]
    source = tokens[at + 1 : at + 2]
    is_load = all(map(_is_name, target)) and bool(source) and source[0].kind is Kind.TEXT
    return _CREATE if is_load and not tokens[1].is_mark("(") else UNPROVEN


def _judge_unload(tokens: list[Token], dialects: Dialects) -> Row:
    """UNLOAD writes new files from a query, given in parentheses (Athena) or as text (Redshift)."""
    words = {token.word for token in tokens}
    if words & {"ALLOWOVERWRITE", "CLEANPATH"}:
        return row("replace", why="UNLOAD overwrites or removes files at its destination")
    if not tokens[1:2] or not tokens[1].is_mark("("):
        return UNPROVEN
    closing = _closing(tokens, 1)
    inner = tokens[2:closing]
    if len(inner) == 1 and inner[0].raw:
        inner = _inner_text(inner[0].raw)
    is_query = bool(inner) and inner[0].word in _QUERIES
    return _CREATE if is_query and _judge_query(inner, dialects) is _READ else UNPROVEN


def _inner_text(text: str) -> list[Token]:
    try:
        found = statements(scan(text))
    except Refused:
        return []
    return found[0] if len(found) == 1 else []


def _closing(tokens: list[Token], opening: int) -> int:
    """Return where the parenthesis at *opening* is closed."""
    depth = 0
    for at in range(opening, len(tokens)):
        depth += tokens[at].is_mark("(") - tokens[at].is_mark(")")
        if depth == 0:
            return at
    return len(tokens)


def _judge_vacuum(tokens: list[Token], dialects: Dialects) -> Row:
    if {"athena", "trino"} & set(dialects):
        return row("delete", why="VACUUM removes old snapshots and their files")
    if "FULL" in {token.word for token in tokens}:
        return _DISRUPT
    return _judge_maintenance(tokens, dialects)


def _judge_maintenance(tokens: list[Token], _: Dialects) -> Row:
    """VACUUM and ANALYZE of tables; MariaDB's ANALYZE runs a statement, and Hive's drops partitions."""
    names = [token for token in tokens if token.kind is not Kind.MARK]
    plain = all(map(_is_name, names)) and not any(
        token.word in _EXPLAINED - {"TABLE"} for token in names
    )
    return _MAINTAIN if plain and not any(token.word == "FORMAT" for token in names) else UNPROVEN


def _judge_repair(tokens: list[Token], _: Dialects) -> Row:
    words = {token.word for token in tokens}
    if words & {"DROP", "SYNC"}:
        return _DELETE
    return _MAINTAIN if {"MSCK", "REPAIR", "TABLE"} <= words and len(tokens) <= 9 else UNPROVEN


def _judge_comment(tokens: list[Token], _: Dialects) -> Row:
    is_comment = tokens[1:2] and tokens[1].word == "ON" and "IS" in {token.word for token in tokens}
    return _MAINTAIN if is_comment else UNPROVEN


def _judge_use(tokens: list[Token], _: Dialects) -> Row:
    names = [token for token in tokens if not token.is_mark(".")]
    return _SESSION if len(names) in (2, 3) and all(map(_is_name, names)) else UNPROVEN


def _is_name(token: Token) -> bool:
    return token.kind in (Kind.WORD, Kind.QUOTED)


_JUDGES: dict[str, Callable[[list[Token], Dialects], Row]] = {
    "ABORT": _judge_transaction,
    "ALTER": _judge_alter,
    "ANALYZE": _judge_maintenance,
    "BEGIN": _judge_transaction,
    "COMMENT": _judge_comment,
    "COMMIT": _judge_transaction,
    "COPY": _judge_copy,
    "CREATE": _judge_create,
    "DESC": _judge_explain,
    "DESCRIBE": _judge_explain,
    "END": _judge_transaction,
    "EXPLAIN": _judge_explain,
    "INSERT": _judge_insert,
    "MERGE": _judge_merge,
    "MSCK": _judge_repair,
    "RELEASE": _judge_savepoint,
    "ROLLBACK": _judge_transaction,
    "SAVEPOINT": _judge_savepoint,
    "SET": _judge_set,
    "SHOW": _judge_show,
    "START": _judge_transaction,
    "UNLOAD": _judge_unload,
    "USE": _judge_use,
    "VACUUM": _judge_vacuum,
}
