"""Which `timestream-query` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CancelQuery": row("update", why="stops a query; nothing that exists is touched"),
    "ExecuteScheduledQuery": row("create", why="runs a stored query that adds its results"),
    "PrepareQuery": row("read", why="checks a query"),
}
