"""Which `backupsearch` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "StopSearchJob": row("update", why="stops a search; nothing that exists is touched"),
}
