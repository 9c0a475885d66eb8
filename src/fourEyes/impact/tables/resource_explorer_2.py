"""Which `resource-explorer-2` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AssociateDefaultView": row("replace", why="another view is the default"),
    "UpdateIndexType": row("update", "disrupt", why="the aggregator of the account moves"),
}
