"""What do the RDS and Aurora operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row, rows
from ._common import UNTAGGED
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
    "AuthorizeDBSecurityGroupIngress": row(
        "create", "access", why="lets the addresses in the call reach the group's databases"
    ),
    "DeleteTenantDatabase": row(
        "delete", why="removes a tenant database with its data", safer="a final snapshot"
    ),
    "PurchaseReservedDBInstancesOffering": row(
        "create", "commit", why="pays for a reservation that cannot be cancelled"
    ),
    "RemoveTagsFromResource": UNTAGGED,
    **rows(
        "delete",
        why={
            "CancelDBCapacityReservation": "gives capacity back that may not be had again",
            "DeleteCustomDBEngineVersion": "removes an engine version that no database uses",
            "DeleteDBClusterEndpoint": "programs that connect to the endpoint are cut off",
            "DeleteDBClusterParameterGroup": "removes parameters that no cluster uses",
            "DeleteDBParameterGroup": "removes parameters that no instance uses",
            "DeleteDBProxy": "programs that connect through the proxy are cut off",
            "DeleteDBProxyEndpoint": "programs that connect to the endpoint are cut off",
            "DeleteDBSecurityGroup": "removes a security group that no database uses",
            "DeleteDBShardGroup": "removes the shards of a limitless database with their data",
            "DeleteDBSubnetGroup": "removes a choice of subnets that no database uses",
            "DeleteEventSubscription": "nobody hears of these database events any more",
            "DeleteGlobalCluster": "removes a global database that has no clusters left",
            "DeleteIntegration": "changes no longer flow from the database to the warehouse",
            "DeleteOptionGroup": "removes options that no database uses",
            "DeregisterDBProxyTargets": "programs no longer reach these databases by the proxy",
            "RemoveRoleFromDBCluster": "the cluster loses the rights of the role",
            "RemoveRoleFromDBInstance": "the database loses the rights of the role",
            "RemoveSourceIdentifierFromSubscription": "nobody hears of this database's events",
            "RevokeDBSecurityGroupIngress": "those whom the rule let in are cut off",
        },
    ),
    **rows(
        "update",
        "disrupt",
        why={
            "DisableHttpEndpoint": "programs that use the Data API are cut off",
            "FailoverDBCluster": "a reader becomes the writer, and connections break off",
            "RebootDBCluster": "the cluster restarts, and connections break off",
            "RebootDBInstance": "the database restarts, and connections break off",
            "RebootDBShardGroup": "the shards restart, and connections break off",
            "StopDBCluster": "nobody reaches the cluster until it is started again",
            "StopDBInstance": "nobody reaches the database until it is started again",
            "SwitchoverGlobalCluster": "moves writing to another region",
            "SwitchoverReadReplica": "the replica becomes the primary database",
        },
    ),
}
