"""Which `servicecatalog-appregistry` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "SyncResource": row("update", why="reads the resource's state anew"),
}
