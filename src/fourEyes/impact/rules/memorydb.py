"""Which MemoryDB changes lose shards or snapshots, or change who gets in?"""

from __future__ import annotations

from ..row import Row, Rule, row
from ._common import Judge, not_below
from ._settings import Raising

_LOOKUP = "memorydb/DescribeClusters"
_ACCESS = row("update", "access", why="changes who can reach or use the cluster")
_OUTAGE = row("update", "disrupt", why="replaces nodes while clients are connected")
_UPGRADE = row("update", "disrupt", "commit", why="an engine version cannot be taken back")
_PARAMETERS = row("replace", why="the cluster runs with another set of parameters")
_SHARDS = row("delete", why="removes shards if there are more now", lookup=_LOOKUP)
_REPLICAS = row("delete", why="removes replicas if there are more now", lookup=_LOOKUP)
_SNAPSHOTS = row("update", "unguard", why="may keep fewer automatic snapshots", lookup=_LOOKUP)
_SNAPSHOTS_OFF = row("update", "unguard", why="ends automatic snapshots")

_CLUSTER: dict[str, Row | Judge] = {
    "NodeType": _OUTAGE,
    "EngineVersion": _UPGRADE,
    "ShardConfiguration.ShardCount": not_below("ShardCount", _SHARDS),
}

RULES: dict[str, Rule] = {
    "UpdateCluster": Raising(
        {
            **_CLUSTER,
            "Engine": _UPGRADE,
            "SecurityGroupIds": _ACCESS,
            "ACLName": _ACCESS,
            "ParameterGroupName": _PARAMETERS,
            "ReplicaConfiguration.ReplicaCount": not_below("ReplicaCount", _REPLICAS),
            "SnapshotRetentionLimit": not_below(
                "SnapshotRetentionLimit", _SNAPSHOTS, _SNAPSHOTS_OFF
            ),
        }
    ),
    "UpdateMultiRegionCluster": Raising({**_CLUSTER, "MultiRegionParameterGroupName": _PARAMETERS}),
}
