"""Which Redshift changes interrupt, open or unprotect a cluster, now or on a schedule?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..row import Params, Row, Rule, State, row
from ..tables.redshift import OPERATIONS
from ._common import Judge, filled, is_exactly, not_below, unless, worst
from ._databases import event_subscription
from ._settings import ADDED, Lowering, Raising

_ACCESS = row("update", "access", why="changes who can reach or log in to the cluster")
_PASSWORD = row("replace", "access", why="replaces the master password")
_RESIZED = row("update", "disrupt", why="cuts connections while the cluster is resized or moved")
_RENAMED = row("update", "disrupt", why="clients of the old name, port or network are cut off")
_UPGRADE = row("update", "disrupt", "commit", why="another version, with a restart")
_PLAIN = row("update", "unguard", why="the cluster's data is no longer encrypted")
_BACKUPS_OFF = row("delete", "unguard", why="ends automated snapshots and deletes those there are")
_SHORTER = row(
    "delete",
    "unguard",
    why="snapshots older than the new retention are deleted",
    lookup="redshift/DescribeClusters",
)

_CLUSTER: dict[str, Row | Judge] = {
    **dict.fromkeys(("ClusterSecurityGroups", "VpcSecurityGroupIds", "ElasticIp"), _ACCESS),
    **dict.fromkeys(("HsmClientCertificateIdentifier", "HsmConfigurationIdentifier"), _ACCESS),
    **dict.fromkeys(("MasterUserPassword", "ManageMasterPassword"), _PASSWORD),
    **dict.fromkeys(
        ("ClusterType", "NodeType", "NumberOfNodes", "MultiAZ", "AvailabilityZone"), _RESIZED
    ),
    **dict.fromkeys(("NewClusterIdentifier", "Port", "IpAddressType"), _RENAMED),
    **dict.fromkeys(("ClusterVersion", "MaintenanceTrackName"), _UPGRADE),
    "PubliclyAccessible": unless(
        row("update", "access", why="the cluster can be reached from the internet"), False
    ),
    "ClusterParameterGroupName": row("replace", why="the cluster runs with other parameters"),
    "EnhancedVpcRouting": _RENAMED,
    "Encrypted": unless(_PLAIN, True),
    "AutomatedSnapshotRetentionPeriod": not_below(
        "AutomatedSnapshotRetentionPeriod", _SHORTER, _BACKUPS_OFF
    ),
}

_LIMITED = row("update", "disrupt", why="the feature is switched off at its limit")
_KEPT = row("update", why="keeps the snapshots for ever")
_LATER = {
    "PauseCluster": row("update", "disrupt", why="the cluster answers nobody once it is paused"),
    "ResizeCluster": row("update", "disrupt", why="connections are cut once it is resized"),
    "ResumeCluster": row("create", why="the cluster is resumed"),
}


def _later(target: object) -> Row | None:
    if not isinstance(target, Mapping):
        return row("execute", why="schedules something that cannot be read")
    unknown = row("execute", why="schedules a call that no rule has reviewed")
    return worst(*(_LATER.get(name, unknown) for name in target))


def _scheduled(base: Row) -> Rule:
    def rule(params: Params, state: State | None) -> Row | None:
        return worst(base, _later(params["TargetAction"])) if "TargetAction" in params else None

    return rule


def _kept_for_ever(params: Mapping[str, Any], state: State | None) -> Row | None:
    known = {"SnapshotIdentifierList", "ManualSnapshotRetentionPeriod"}
    forever = is_exactly(params.get("ManualSnapshotRetentionPeriod"), -1)
    return _KEPT if forever and params.keys() <= known else None


RULES: dict[str, Rule] = {
    "BatchModifyClusterSnapshots": _kept_for_ever,
    "CreateScheduledAction": _scheduled(ADDED),
    "CreateUsageLimit": Raising({"BreachAction": unless(_LIMITED, "log", "emit-metric")}, ADDED),
    "ModifyCluster": Raising(_CLUSTER),
    "ModifyClusterIamRoles": Raising(
        {
            "RemoveIamRoles": filled(
                row("delete", "access", why="the cluster loses identities that its queries need")
            )
        },
        OPERATIONS["ModifyClusterIamRoles"],
    ),
    "ModifyClusterSnapshot": Lowering(
        _KEPT, {"ManualSnapshotRetentionPeriod": -1}, "SnapshotIdentifier"
    ),
    "ModifyClusterSnapshotSchedule": Raising(
        {
            "DisassociateSchedule": unless(
                row("delete", "unguard", why="no snapshots are scheduled any more"), False
            )
        }
    ),
    "ModifyEventSubscription": event_subscription("SourceIds", "Severity"),
    "ModifyLakehouseConfiguration": Raising(
        {
            "LakehouseRegistration": unless(
                row("delete", "access", why="the cluster leaves the data catalog"), "Register"
            ),
            "LakehouseIdcRegistration": row("update", "access", why="changes who may sign in"),
        }
    ),
    "ModifyScheduledAction": _scheduled(row("replace", why="replaces what is done on schedule")),
    "ModifyUsageLimit": Raising(
        {
            "BreachAction": unless(_LIMITED, "log", "emit-metric"),
        }
    ),
}
