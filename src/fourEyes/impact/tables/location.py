"""Which `location` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "BatchEvaluateGeofences": row("create", why="sends the events that positions cause"),
    "CreateKey": row("create", "access", "secret", why="mints a key to the API"),
    "UpdateKey": row("update", "access", why="changes what a key may do"),
}
