"""Which answers can a SQL statement have?"""

from __future__ import annotations

from ..row import row
from .scan import Kind, Token

Dialects = tuple[str, ...]

UNPROVEN = row("execute", why="the SQL cannot be proven harmless")
READ = row("read", why="the SQL only reads")
SESSION = row("read", why="the statement only concerns its own session")
PLAN = row("update", why="plans a change without running it")
CREATE = row("create", why="the SQL only adds what was not there")
ADD_COLUMN = row("update", why="ALTER TABLE only adds to the table")
MAINTAIN = row("update", why="the statement maintains statistics, comments or partitions")
UPDATE = row("replace", why="the SQL overwrites existing rows")
REPLACE = row("replace", why="the SQL replaces or redefines something that exists")
OVERWRITE_FILES = row("replace", why="UNLOAD overwrites or removes files at its destination")
DELETE = row("delete", why="the SQL deletes")
EXPIRE = row("delete", why="VACUUM removes old snapshots and their files")
ACCESS = row("update", "access", why="the SQL changes who may do what")
LOGIN = row("create", "access", why="the SQL creates someone who may log in")
REDEFINE_ACCESS = row("replace", "access", why="the SQL redefines who may do what")
REVOKE = row("delete", "access", why="the SQL takes privileges away")
DISRUPT = row("update", "disrupt", why="the statement stops or holds up other sessions")


def is_name(token: Token) -> bool:
    """Tell whether *token* is a word or a quoted name."""
    return token.kind in (Kind.WORD, Kind.QUOTED)


def closing(tokens: list[Token], opening: int) -> int:
    """Return where the parenthesis at *opening* is closed."""
    depth = 0
    for at in range(opening, len(tokens)):
        depth += tokens[at].is_mark("(") - tokens[at].is_mark(")")
        if depth == 0:
            return at
    return len(tokens)
