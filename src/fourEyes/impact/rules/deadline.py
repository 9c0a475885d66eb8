"""Which updates end a Deadline job, stop a queue, or change what a fleet is made of?"""

from __future__ import annotations

from ..row import Rule, row
from ._common import filled, unless
from ._settings import Lowering, Raising

_ARCHIVED = row("update", "commit", why="an archived job cannot be brought back")
# Tasks that are ready or pending are still going to be worked on.
_ENDED = unless(
    row("update", "disrupt", why="tasks that have not finished are no longer worked on"),
    "READY",
    "PENDING",
)
_OUT_OF_MONEY = row("update", "disrupt", why="stops a queue when its budget is used up")
_WORKS = row("update", why="jobs of the queue are worked on")

RULES: dict[str, Rule] = {
    "UpdateJob": Raising({"lifecycleStatus": _ARCHIVED, "targetTaskRunStatus": _ENDED}),
    "BatchUpdateJob": Raising(
        {"jobs.lifecycleStatus": _ARCHIVED, "jobs.targetTaskRunStatus": _ENDED}
    ),
    "UpdateStep": Raising({"targetTaskRunStatus": _ENDED}),
    "UpdateTask": Raising({"targetRunStatus": _ENDED}),
    "BatchUpdateTask": Raising({"tasks.targetRunStatus": _ENDED}),
    "UpdateBudget": Raising({"actionsToAdd": filled(_OUT_OF_MONEY)}),
    "UpdateQueue": Raising(
        {
            "defaultBudgetAction": unless(_OUT_OF_MONEY, "NONE"),
            "jobRunAsUser": row("update", "access", why="jobs run as another user"),
        }
    ),
    "UpdateWorker": Raising(
        {
            "status": unless(
                row("update", "disrupt", why="the worker takes no more tasks"), "STARTED"
            )
        }
    ),
    "UpdateQueueFleetAssociation": Lowering(_WORKS, {"status": "ACTIVE"}, "farmId queueId fleetId"),
    "UpdateQueueLimitAssociation": Lowering(_WORKS, {"status": "ACTIVE"}, "farmId queueId limitId"),
    "UpdateFleet": Raising(
        {
            "configuration": row("replace", why="settings that are left out revert to defaults"),
            "hostConfiguration": row("replace", why="another script runs when workers start"),
            "roleArn": row("update", "access", why="workers act with another role"),
            "maxWorkerCount": row("update", "disrupt", why="may stop workers above the new limit"),
        }
    ),
}
