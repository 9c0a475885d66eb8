"""Which `keyspaces` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "RestoreTable": row("create", why="restores into a new table"),
    "UpdateTable": row("update", "unguard", why="can switch off recovery or make rows expire"),
}
