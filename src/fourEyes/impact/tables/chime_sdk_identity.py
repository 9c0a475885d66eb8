"""Which `chime-sdk-identity` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateAppInstanceAdmin": row("create", "access", why="makes someone administrator of the app"),
    "PutAppInstanceRetentionSettings": row("delete", why="messages past the retention are deleted"),
}
