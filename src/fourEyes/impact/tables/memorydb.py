"""What do the MemoryDB operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "BatchUpdateCluster": row(
        "update", "disrupt", why="replaces nodes while the service update is applied"
    ),
    "DeleteCluster": row(
        "delete",
        why="removes the cluster and what it holds",
        safer="FinalSnapshotName, or CreateSnapshot first",
    ),
    "UpdateACL": row("update", "access", why="changes which users may connect"),
    "UpdateParameterGroup": row(
        "replace",
        why="overwrites parameters of every cluster that uses the group",
        safer="a new parameter group",
    ),
    "UpdateSubnetGroup": row("replace", why="replaces the subnets"),
    "UpdateUser": row("replace", "access", why="replaces what a user may do, or the password"),
}
