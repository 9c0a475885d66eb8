"""Which `iottwinmaker` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "BatchPutPropertyValues": row("create", why="adds values to a time series"),
    "ExecuteQuery": row("read", why="reads with a query"),
    "UpdateComponentType": row("replace", why="replaces the definition of the type"),
    "UpdatePricingPlan": row("update", "commit", why="changes how the service is charged"),
    "UpdateScene": row("replace", why="replaces the content of the scene"),
}
