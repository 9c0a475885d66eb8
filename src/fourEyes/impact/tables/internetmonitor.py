"""Which `internetmonitor` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "StopQuery": row("update", why="stops a query; nothing that exists is touched"),
}
