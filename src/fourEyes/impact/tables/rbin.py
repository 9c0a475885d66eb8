"""Which `rbin` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateRule": row("update", "unguard", why="can keep what is deleted for a shorter time"),
}
