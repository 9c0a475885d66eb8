"""Which `lambda-web` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "PutResourcePolicy": row("replace", "access", why="replaces who may call the function"),
    "UpdateWebFunctionEndpoint": row(
        "replace", "disrupt", why="points traffic to another revision"
    ),
}
