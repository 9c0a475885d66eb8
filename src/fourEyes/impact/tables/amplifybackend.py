"""Which `amplifybackend` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateToken": row("create", "secret", why="hands out a token for the app's backend"),
    "GetToken": row("read", "secret", why="hands out a token"),
    "UpdateBackendAPI": row("replace", why="replaces the definition of the backend's API"),
    "UpdateBackendAuth": row("replace", "access", why="replaces how users of the app sign in"),
    "UpdateBackendStorage": row(
        "replace", "access", why="replaces who may read and write the app's storage"
    ),
}
