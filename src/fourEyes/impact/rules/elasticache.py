"""Which ElastiCache changes lose nodes, backups or protection, or interrupt clients?"""

from __future__ import annotations

from ..row import Row, Rule, State, row
from ..tables.elasticache import OPERATIONS
from ._common import Judge, filled, is_exactly, not_below, unless
from ._settings import Raising

_ACCESS = row("update", "access", why="changes who can reach or use the cache")
_BACKUPS_OFF = row("update", "unguard", why="ends automatic snapshots")
_FEWER_NODES = row(
    "delete",
    why="removes nodes, and what they hold, if there are more now",
    lookup="elasticache/DescribeCacheClusters",
)
_FEWER_SHARDS = row(
    "delete",
    why="removes shards if there are more now",
    lookup="elasticache/DescribeReplicationGroups",
)
_OUTAGE = row("update", "disrupt", why="replaces nodes while clients are connected")
_UPGRADE = row("replace", "disrupt", why="changes the engine; some changes empty the cache")
_PARAMETERS = row("replace", why="the cache runs with another set of parameters")
_RESILIENCE = row("update", "unguard", why="gives up the automatic failover")
_PLAIN = row("update", "unguard", why="connections are no longer encrypted")


def _snapshots(lookup: str) -> Judge:
    shorter = row("update", "unguard", why="may keep fewer automatic snapshots", lookup=lookup)
    return not_below("SnapshotRetentionLimit", shorter, _BACKUPS_OFF)


def _auth_token(strategy: object, state: State | None) -> Row | None:
    if is_exactly(strategy, "ROTATE"):
        return None  # the old password stays valid beside the new one
    if is_exactly(strategy, "SET"):
        return row("replace", "access", why="the old password of the cache stops working")
    return row("delete", "unguard", why="the cache no longer asks for a password")


_CACHE: dict[str, Row | Judge] = {
    "CacheSecurityGroupNames": _ACCESS,
    "SecurityGroupIds": _ACCESS,
    "AuthTokenUpdateStrategy": _auth_token,
    "CacheParameterGroupName": _PARAMETERS,
    "CacheNodeType": _OUTAGE,
    "Engine": _UPGRADE,
    "EngineVersion": _UPGRADE,
    "LogDeliveryConfigurations.Enabled": unless(
        row("update", "unguard", why="the cache's logs are no longer delivered"), True
    ),
    "NotificationTopicStatus": unless(
        row("update", "unguard", why="nobody is told of events any more"), "active"
    ),
}

RULES: dict[str, Rule] = {
    "ModifyCacheCluster": Raising(
        {
            **_CACHE,
            "CacheNodeIdsToRemove": filled(row("delete", why="removes nodes")),
            "NumCacheNodes": not_below("NumCacheNodes", _FEWER_NODES),
            "AZMode": _OUTAGE,
            "SnapshotRetentionLimit": _snapshots("elasticache/DescribeCacheClusters"),
        }
    ),
    "ModifyGlobalReplicationGroup": Raising(
        {
            "CacheNodeType": _OUTAGE,
            "Engine": _UPGRADE,
            "EngineVersion": _UPGRADE,
            "CacheParameterGroupName": _PARAMETERS,
            "AutomaticFailoverEnabled": unless(_RESILIENCE, True),
        }
    ),
    "ModifyReplicationGroup": Raising(
        {
            **_CACHE,
            "PrimaryClusterId": row("update", "disrupt", why="another node becomes the primary"),
            "AutomaticFailoverEnabled": unless(_RESILIENCE, True),
            "MultiAZEnabled": unless(_RESILIENCE, True),
            "UserGroupIdsToAdd": filled(_ACCESS),
            "TransitEncryptionEnabled": unless(_PLAIN, True),
            "TransitEncryptionMode": unless(_PLAIN, "required"),
            "Durability": unless(
                row("update", "unguard", why="acknowledged writes may be lost"), "sync", "default"
            ),
            "ClusterMode": row("update", "disrupt", "commit", why="cluster mode stays for good"),
            "SnapshotRetentionLimit": _snapshots("elasticache/DescribeReplicationGroups"),
        }
    ),
    "ModifyReplicationGroupShardConfiguration": Raising(
        {
            "NodeGroupCount": not_below("NodeGroupCount", _FEWER_SHARDS),
            "NodeGroupsToRemove": filled(row("delete", why="removes shards")),
            "NodeGroupsToRetain": filled(row("delete", why="removes every other shard")),
        }
    ),
    "ModifyServerlessCache": Raising(
        {
            "UserGroupId": _ACCESS,
            "SecurityGroupIds": _ACCESS,
            "Engine": _UPGRADE,
            "MajorEngineVersion": _UPGRADE,
            "SnapshotRetentionLimit": _snapshots("elasticache/DescribeServerlessCaches"),
        }
    ),
    "ModifyUserGroup": Raising(
        {"UserIdsToRemove": filled(row("delete", "access", why="users can no longer connect"))},
        OPERATIONS["ModifyUserGroup"],
    ),
    "StartMigration": Raising(
        {
            "ClearTargetCacheData": unless(row("delete", why="empties the target first"), False),
            "AutoCutover": unless(row("update", "disrupt", why="cuts over by itself"), False),
        },
        OPERATIONS["StartMigration"],
    ),
}
