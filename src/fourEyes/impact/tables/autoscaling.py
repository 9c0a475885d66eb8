"""What do the Auto Scaling operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row, rows
from ._common import UNTAGGED

OPERATIONS: dict[str, Row] = {
    "BatchPutScheduledUpdateGroupAction": row(
        "replace", why="overwrites actions of the same names, which later change the group's size"
    ),
    "CancelInstanceRefresh": row("update", "disrupt", why="stops a refresh half way"),
    "CreateOrUpdateTags": row("update", why="adds tags; a tag of the same key gets the new value"),
    "DeleteAutoScalingGroup": row(
        "delete", why="removes the group", safer="SuspendProcesses, or sizes of 0, keep it"
    ),
    "EnterStandby": row("update", "disrupt", why="takes instances out of service"),
    "ExecutePolicy": row("execute", why="scales the group, maybe down"),
    "PutLifecycleHook": row(
        "replace",
        why="overwrites a hook of the same name",
        lookup="autoscaling/DescribeLifecycleHooks",
    ),
    "PutNotificationConfiguration": row(
        "replace", why="replaces which events the topic is told of"
    ),
    "PutScalingPolicy": row(
        "replace",
        why="overwrites a policy of the same name",
        safer="a new PolicyName",
        lookup="autoscaling/DescribePolicies",
    ),
    "PutScheduledUpdateGroupAction": row(
        "replace", why="overwrites an action of the same name, which later changes the group's size"
    ),
    "PutWarmPool": row("replace", why="replaces how many instances are kept ready"),
    "SetInstanceProtection": row(
        "update", "unguard", why="may let instances be terminated by scaling in"
    ),
    "StartInstanceRefresh": row(
        "replace",
        "disrupt",
        why="terminates and replaces the group's instances",
        safer="Preferences with a high MinHealthyPercentage, checkpoints and SkipMatching",
    ),
    "TerminateInstanceInAutoScalingGroup": row(
        "delete", why="terminates the instance", safer="EnterStandby keeps it"
    ),
    "DeleteTags": UNTAGGED,
    **rows(
        "delete",
        why={
            "BatchDeleteScheduledAction": "the group no longer changes its size at these times",
            "DeleteScheduledAction": "the group no longer changes its size at these times",
            "DeleteLaunchConfiguration": "removes a launch configuration that no group uses",
            "DeleteLifecycleHook": "instances no longer wait to be prepared or drained",
            "DeleteNotificationConfiguration": "nobody hears of launches and terminations by it",
            "DeletePolicy": "the group no longer scales by this policy",
            "DeleteWarmPool": "terminates the instances that are kept ready",
            "DetachInstances": "instances leave the group and its load balancers",
            "DetachLoadBalancerTargetGroups": "the group's instances get no traffic by these",
            "DetachLoadBalancers": "the group's instances get no traffic by these",
            "DetachTrafficSources": "the group's instances get no traffic by these",
        },
    ),
    **rows(
        "replace",
        why={
            "PutAccountSetting": "replaces a setting of all groups of the account",
            "RollbackInstanceRefresh": "replaces instances that a refresh has started, once more",
        },
    ),
    **rows(
        "update",
        "disrupt",
        why={
            "DisableMetricsCollection": "ends metrics of the group that alarms may watch",
            "SuspendProcesses": "the group no longer launches, terminates or replaces by itself",
        },
    ),
}
