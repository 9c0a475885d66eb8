"""Which `docdb-elastic` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "ApplyPendingMaintenanceAction": row(
        "update", "disrupt", why="restarts the cluster for maintenance"
    ),
    "RestoreClusterFromSnapshot": row("create", why="restores into a new cluster"),
    "UpdateCluster": row(
        "update", "disrupt", why="can change size, password or subnets of the running cluster"
    ),
}
