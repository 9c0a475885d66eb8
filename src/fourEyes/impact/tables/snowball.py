"""Which `snowball` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateCluster": row("create", "commit", why="orders devices"),
    "CreateJob": row("create", "commit", why="orders a device"),
    "CreateLongTermPricing": row("create", "commit", why="buys a long-term price"),
    "UpdateLongTermPricing": row("update", "commit", why="changes a long-term price"),
}
