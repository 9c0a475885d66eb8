"""What do the ElastiCache operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "BatchApplyUpdateAction": row(
        "update", "disrupt", why="replaces nodes while the service update is applied"
    ),
    "CompleteMigration": row(
        "update", "disrupt", why="cuts over to the cache and ends the replication from its source"
    ),
    "DecreaseReplicaCount": row("delete", why="removes replicas"),
    "DeleteCacheCluster": row(
        "delete",
        why="removes the cluster and what it holds",
        safer="FinalSnapshotIdentifier, or CreateSnapshot first",
    ),
    "DeleteReplicationGroup": row(
        "delete",
        why="removes the group and what it holds",
        safer="FinalSnapshotIdentifier, or CreateSnapshot first",
    ),
    "DeleteServerlessCache": row(
        "delete",
        why="removes the cache and what it holds",
        safer="FinalSnapshotName, or CreateServerlessCacheSnapshot first",
    ),
    "ExportServerlessCacheSnapshot": row("create", why="copies a snapshot to a bucket"),
    "ModifyCacheParameterGroup": row(
        "replace",
        why="overwrites parameters of every cluster that uses the group",
        safer="a new parameter group",
    ),
    "ModifyCacheSubnetGroup": row("replace", why="replaces the subnets of the group"),
    "ModifyUser": row("replace", "access", why="replaces what a user may do, or the password"),
    "ModifyUserGroup": row("update", "access", why="changes which users may connect"),
    "RebalanceSlotsInGlobalReplicationGroup": row(
        "update", "disrupt", why="moves data between shards while the cache is in use"
    ),
    "RevokeCacheSecurityGroupIngress": row("delete", "access", why="takes network access away"),
    "StartMigration": row(
        "replace", "disrupt", why="the cache becomes a copy of another one and takes no writes"
    ),
    "TestFailover": row("update", "disrupt", why="makes a real failover of the shard"),
}
