"""Which `pcs` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "RegisterComputeNodeGroupInstance": row(
        "create", "secret", why="hands out the cluster's secret"
    ),
}
