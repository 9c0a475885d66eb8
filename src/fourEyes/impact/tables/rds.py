"""What do the RDS and Aurora operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row
from ._databases import COMMON, PARAMETER_GROUPS

_NEW = "restores into a new database"

OPERATIONS: dict[str, Row] = {
    **COMMON,
    **PARAMETER_GROUPS,
    "BacktrackDBCluster": row(
        "replace",
        "disrupt",
        why="rewinds the cluster: later writes are gone",
        safer="restore to a new cluster by RestoreDBClusterToPointInTime",
    ),
    "CancelExportTask": row("update", "disrupt", why="stops an export and keeps what it wrote"),
    "DeleteBlueGreenDeployment": row("delete", why="ends a blue/green deployment"),
    "DeleteDBSnapshot": row("delete", why="removes a snapshot", safer="CopyDBSnapshot first"),
    "DeleteDBInstanceAutomatedBackup": row(
        "delete", why="removes the retained backups of an instance"
    ),
    "DeleteDBClusterAutomatedBackup": row(
        "delete", why="removes the retained backups of a cluster"
    ),
    "EnableHttpEndpoint": row("update", "access", why="opens the cluster to the Data API"),
    "ModifyActivityStream": row("update", "unguard", why="may unlock the stream's audit policy"),
    "ModifyCurrentDBClusterCapacity": row(
        "update", "disrupt", why="scales at once and may drop connections"
    ),
    "ModifyDBCapacityReservation": row(
        "update", "commit", why="changes what is reserved, and paid, until when"
    ),
    "ModifyDBSnapshot": row(
        "update", "commit", why="an upgraded snapshot cannot be set back", safer="CopyDBSnapshot"
    ),
    "PromoteReadReplica": row(
        "update", "commit", why="a promoted replica cannot follow its source again"
    ),
    "RestoreDBClusterFromS3": row("create", why=_NEW),
    "RestoreDBInstanceFromDBSnapshot": row("create", why=_NEW),
    "RestoreDBInstanceFromS3": row("create", why=_NEW),
    "RestoreDBInstanceToPointInTime": row("create", why=_NEW),
    "StartDBInstanceAutomatedBackupsReplication": row(
        "create", why="replicates backups to another region"
    ),
    "StartExportTask": row("create", why="writes an export to S3"),
    "StopActivityStream": row("update", "unguard", why="ends the audit of database activity"),
    "StopDBInstanceAutomatedBackupsReplication": row(
        "update", "unguard", why="ends the copies of backups in another region"
    ),
    "SwitchoverBlueGreenDeployment": row(
        "replace", "disrupt", why="production moves to the other databases"
    ),
}
