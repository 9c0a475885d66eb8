"""Which `outposts` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateOrder": row("create", "commit", why="orders hardware"),
    "CreateRenewal": row("create", "commit", why="renews a contract"),
    "StartCapacityTask": row(
        "update", "disrupt", why="changes the capacity of the outpost, which may stop instances"
    ),
    "StartOutpostDecommission": row("delete", "commit", why="starts to return the hardware"),
}
