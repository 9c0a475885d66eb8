"""Which updates end a Deadline job, stop a queue, or change what a fleet is made of?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ._settings import Lowering, Raising


def update_job(params: Params, _state: State | None) -> Row | None:
    """Hold what archives a job: it cannot be brought back."""
    if params.get("lifecycleStatus") == "ARCHIVED":
        return row("update", "commit", why="an archived job cannot be brought back")
    return None


def batch_update_job(params: Params, state: State | None) -> Row | None:
    """Hold a batch that archives any of its jobs."""
    answers = (update_job(job, state) for job in params.get("jobs", []))
    return next((answer for answer in answers if answer is not None), None)


_WORKS = row("update", why="jobs of the queue are worked on")

RULES: dict[str, Rule] = {
    "UpdateJob": update_job,
    "BatchUpdateJob": batch_update_job,
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
