"""Which `mwaa` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateCliToken": row("create", "secret", why="hands out a token that runs commands"),
    "CreateWebLoginToken": row("create", "secret", why="hands out a token that signs in"),
    "UpdateEnvironment": row(
        "replace", "disrupt", why="replaces configuration and restarts the environment"
    ),
}
