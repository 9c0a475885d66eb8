"""Which `oam` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateLink": row("create", "access", why="shares telemetry with another account"),
    "PutSinkPolicy": row("replace", "access", why="replaces who may share telemetry"),
    "UpdateLink": row("replace", "access", why="changes what is shared with another account"),
}
