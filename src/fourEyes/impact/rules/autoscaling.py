"""Which Auto Scaling calls do less, or more, than their names say?"""

from __future__ import annotations

from typing import Any

from ..row import Params, Row, Rule, State, row
from ..tables.autoscaling import OPERATIONS
from ._common import (
    ByMember,
    Judge,
    capacity,
    create_where_absent,
    creates,
    inside,
    is_exactly,
    knows_all,
    unless,
)
from ._later import content_first
from ._scaling import empties

_GROUPS = "autoscaling/DescribeAutoScalingGroups"
_LAUNCHED = row("replace", why="replaces what the group launches")
_ZONES = row("replace", "disrupt", why="instances outside the new zones are terminated")
_NOT_KEPT = row("update", "unguard", why="instances whose hook fails are no longer kept")
_SIZES: dict[str, Row | Judge] = {
    "MinSize": capacity("MinSize", "instances kept at least", _GROUPS),
    "MaxSize": capacity("MaxSize", "instances", _GROUPS),
    "DesiredCapacity": capacity("DesiredCapacity", "instances", _GROUPS),
}

_update_group = ByMember(
    row("update", why="changes settings that neither terminate nor replace instances"),
    "AutoScalingGroupName DefaultCooldown HealthCheckType HealthCheckGracePeriod "
    "TerminationPolicies CapacityRebalance Context DesiredCapacityType DefaultInstanceWarmup "
    "InstanceMaintenancePolicy AvailabilityZoneDistribution AvailabilityZoneImpairmentPolicy "
    "SkipZonalShiftValidation",
    {
        **_SIZES,
        "LaunchConfigurationName": _LAUNCHED,
        "LaunchTemplate": _LAUNCHED,
        "MixedInstancesPolicy": _LAUNCHED,
        "PlacementGroup": _LAUNCHED,
        "CapacityReservationSpecification": _LAUNCHED,
        "AvailabilityZones": _ZONES,
        "AvailabilityZoneIds": _ZONES,
        "VPCZoneIdentifier": _ZONES,
        "MaxInstanceLifetime": row("update", "disrupt", why="older instances are replaced"),
        "ServiceLinkedRoleARN": row("update", "access", why="another role acts for the group"),
        "InstanceLifecyclePolicy": inside(
            {"RetentionTriggers": inside({"TerminateHookAbandon": unless(_NOT_KEPT, "retain")})}
        ),
        "NewInstancesProtectedFromScaleIn": unless(
            row("update", "unguard", why="new instances can be terminated by scaling in"), True
        ),
        "DeletionProtection": unless(
            row("update", "unguard", why="the group can be deleted again"),
            "prevent-force-deletion",
            "prevent-all-deletion",
        ),
    },
)

_TERMINATING = "autoscaling:EC2_INSTANCE_TERMINATING"
_EMPTIED = row("delete", why="the action leaves the group without instances")


def _scheduled(params: Params, state: State | None) -> Row | None:
    return _EMPTIED if _empties(params) else None


def _scheduled_batch(params: Params, state: State | None) -> Row | None:
    actions = params.get("ScheduledUpdateGroupActions", [])
    return _EMPTIED if any(map(_empties, actions)) else None


def _empties(action: Any) -> bool:
    return any(action.get(name) == 0 for name in _SIZES)


def _lifecycle_action(params: Params, state: State | None) -> Row | None:
    result = params.get("LifecycleActionResult", "CONTINUE")
    if is_exactly(result, "CONTINUE"):
        return None
    return row("delete", why="an abandoned instance is terminated")


def _instance_health(params: Params, state: State | None) -> Row | None:
    if is_exactly(params.get("HealthStatus", "Healthy"), "Healthy"):
        return None
    return row("update", "disrupt", why="an unhealthy instance is terminated and replaced")


def _instance_protection(params: Params, state: State | None) -> Row | None:
    known = "InstanceIds AutoScalingGroupName ProtectedFromScaleIn"
    if params.get("ProtectedFromScaleIn") is True and knows_all(params, known):
        return row("update", why="protects instances from scaling in")
    return None


_ABANDONED = row("update", "disrupt", why="new instances are terminated if nobody answers the hook")


def _hook(params: Params, state: State | None) -> Row | None:
    """Judge what the hook does when nobody answers it; a new one may leave the default out."""
    launching = not is_exactly(params.get("LifecycleTransition", _TERMINATING), _TERMINATING)
    goes_on = is_exactly(params.get("DefaultResult"), "CONTINUE")
    return _ABANDONED if launching and not goes_on else None


def _delete_group(params: Params, state: State | None) -> Row | None:
    if params.get("ForceDelete", False) is False:
        return None
    safer = OPERATIONS["DeleteAutoScalingGroup"].safer
    return row("delete", why="removes the group and terminates its instances", safer=safer)


RULES: dict[str, Rule] = {
    "CreateAutoScalingGroup": creates("starts a group of instances"),
    "UpdateAutoScalingGroup": _update_group,
    "SetDesiredCapacity": ByMember(
        row("update", why="raises the number of instances"),
        "AutoScalingGroupName HonorCooldown",
        {"DesiredCapacity": _SIZES["DesiredCapacity"]},
    ),
    "PutScheduledUpdateGroupAction": _scheduled,
    "BatchPutScheduledUpdateGroupAction": _scheduled_batch,
    "CompleteLifecycleAction": _lifecycle_action,
    "SetInstanceHealth": _instance_health,
    "SetInstanceProtection": _instance_protection,
    "DeleteAutoScalingGroup": _delete_group,
    "PutLifecycleHook": content_first(
        _hook,
        create_where_absent(
            OPERATIONS["PutLifecycleHook"],
            "AutoScalingGroupName LifecycleHookName LifecycleTransition RoleARN "
            "NotificationTargetARN NotificationMetadata HeartbeatTimeout DefaultResult",
        ),
        OPERATIONS["PutLifecycleHook"],
    ),
    "PutScalingPolicy": content_first(
        lambda params, state: empties(params),
        create_where_absent(
            OPERATIONS["PutScalingPolicy"],
            "AutoScalingGroupName PolicyName PolicyType AdjustmentType MinAdjustmentStep "
            "MinAdjustmentMagnitude ScalingAdjustment Cooldown MetricAggregationType "
            "StepAdjustments EstimatedInstanceWarmup TargetTrackingConfiguration "
            "PredictiveScalingConfiguration Enabled",
        ),
        OPERATIONS["PutScalingPolicy"],
    ),
}
