"""What do the ElastiCache operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row, rows
from ._common import UNTAGGED

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
    "AuthorizeCacheSecurityGroupIngress": row(
        "create", "access", why="lets instances of a security group reach the caches"
    ),
    "DeleteSnapshot": row("delete", why="removes a snapshot for good", safer="CopySnapshot first"),
    "PurchaseReservedCacheNodesOffering": row(
        "create", "commit", why="pays for a reservation that cannot be cancelled"
    ),
    "RemoveTagsFromResource": UNTAGGED,
    "ResetCacheParameterGroup": row(
        "replace", why="resets parameters of every cache that uses the group"
    ),
    **rows(
        "delete",
        why={
            "DecreaseNodeGroupsInGlobalReplicationGroup": "removes shards in every region",
            "DeleteCacheParameterGroup": "removes parameters that no cache uses",
            "DeleteCacheSecurityGroup": "removes a security group that no cache uses",
            "DeleteCacheSubnetGroup": "removes a choice of subnets that no cache uses",
            "DeleteGlobalReplicationGroup": (
                "ends a global cache; its primary is kept only where the call says so"
            ),
            "DeleteServerlessCacheSnapshot": "removes a snapshot for good",
            "DeleteUser": "programs that sign in to caches as this user are cut off",
            "DeleteUserGroup": "removes a group of users that no cache uses",
            "DisassociateGlobalReplicationGroup": "a region's cache is no longer kept up to date",
        },
    ),
    **rows(
        "update",
        "disrupt",
        why={
            "BatchStopUpdateAction": "some nodes have the service update, and others do not",
            "FailoverGlobalReplicationGroup": "moves writing to another region",
            "RebootCacheCluster": "cache nodes restart, and their contents may be lost",
            "StopMigration": "data no longer flows into the new cache",
        },
    ),
}
