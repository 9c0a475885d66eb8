"""Which `interconnect` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AcceptConnectionProposal": row("create", "commit", why="accepts a connection that costs"),
    "CreateConnection": row("create", "commit", why="orders a connection that costs"),
}
