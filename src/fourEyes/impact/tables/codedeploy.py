"""What do the CodeDeploy operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "ContinueDeployment": row(
        "update",
        "disrupt",
        why="moves traffic to the new instances, or lets the old ones be terminated",
    ),
    "PutLifecycleEventHookExecutionStatus": row("update", why="reports the result of a hook"),
    "SkipWaitTimeForInstanceTermination": row(
        "delete",
        why="starts terminating the original instances at once",
        safer="let the wait time pass, so that a rollback stays possible",
    ),
}
