"""What do the operations do that RDS, DocumentDB and Neptune have in common?"""

from __future__ import annotations

from ..row import Row, row

_SNAPSHOT = "CreateDBSnapshot or CreateDBClusterSnapshot first; stopping keeps the data"
_NEW_GROUP = "copy the group, change the copy, and test it on a database of its own"

COMMON: dict[str, Row] = {
    "DeleteDBInstance": row("delete", why="removes a database instance", safer=_SNAPSHOT),
    "DeleteDBCluster": row("delete", why="removes a database cluster", safer=_SNAPSHOT),
    "DeleteDBClusterSnapshot": row("delete", why="removes a snapshot", safer="copy it first"),
    "ApplyPendingMaintenanceAction": row(
        "update",
        "disrupt",
        why="may interrupt the database at once",
        safer='OptInType="next-maintenance"',
    ),
    "ModifyDBClusterParameterGroup": row(
        "replace", why="replaces parameters of every cluster that uses the group", safer=_NEW_GROUP
    ),
    "ResetDBClusterParameterGroup": row(
        "replace", why="resets parameters of every cluster that uses the group", safer=_NEW_GROUP
    ),
    "RestoreDBClusterFromSnapshot": row("create", why="restores into a new cluster"),
    "RestoreDBClusterToPointInTime": row("create", why="restores into a new cluster"),
    "RemoveFromGlobalCluster": row(
        "delete", "disrupt", why="cuts a cluster off from its global database"
    ),
    "FailoverGlobalCluster": row("update", "disrupt", why="moves writing to another region"),
}

PARAMETER_GROUPS: dict[str, Row] = {
    "ModifyDBParameterGroup": row(
        "replace", why="replaces parameters of every instance that uses the group", safer=_NEW_GROUP
    ),
    "ResetDBParameterGroup": row(
        "replace", why="resets parameters of every instance that uses the group", safer=_NEW_GROUP
    ),
    "ModifyDBClusterEndpoint": row("replace", why="replaces which instances the endpoint reaches"),
    "PromoteReadReplicaDBCluster": row(
        "update", "commit", why="a promoted replica cannot follow its source again"
    ),
}
