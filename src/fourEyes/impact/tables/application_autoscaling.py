"""What do the Application Auto Scaling operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row, rows

OPERATIONS: dict[str, Row] = {
    "DeregisterScalableTarget": row(
        "delete", why="removes the target with its scaling policies and scheduled actions"
    ),
    "PutScalingPolicy": row(
        "replace",
        why="overwrites a policy of the same name",
        safer="a new PolicyName",
        lookup="application-autoscaling/DescribeScalingPolicies",
    ),
    "PutScheduledAction": row(
        "replace",
        why="overwrites an action of the same name",
        safer="a new ScheduledActionName",
        lookup="application-autoscaling/DescribeScheduledActions",
    ),
    **rows(
        "delete",
        why={
            "DeleteScalingPolicy": "the target no longer scales by this policy",
            "DeleteScheduledAction": "the target's limits no longer change at these times",
        },
    ),
}
