"""Which `resource-explorer-2` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateIndexType": row("update", "disrupt", why="the aggregator of the account moves"),
}
