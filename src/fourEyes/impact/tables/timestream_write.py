"""Which `timestream-write` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateTable": row("update", "unguard", why="can shorten how long data is kept"),
    "WriteRecords": row("create", why="adds records"),
}
