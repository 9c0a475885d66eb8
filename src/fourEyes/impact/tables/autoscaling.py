"""What do the Auto Scaling operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

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
    "PutLifecycleHook": row("replace", why="overwrites a hook of the same name"),
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
}
