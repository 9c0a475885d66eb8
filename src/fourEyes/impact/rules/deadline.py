"""Does an update of a Deadline job end it?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row


def update_job(params: Params, _state: State | None) -> Row | None:
    """Hold what archives a job: it cannot be brought back."""
    if params.get("lifecycleStatus") == "ARCHIVED":
        return row("update", "commit", why="an archived job cannot be brought back")
    return None


def batch_update_job(params: Params, state: State | None) -> Row | None:
    """Hold a batch that archives any of its jobs."""
    answers = (update_job(job, state) for job in params.get("jobs", []))
    return next((answer for answer in answers if answer is not None), None)


RULES: dict[str, Rule] = {"UpdateJob": update_job, "BatchUpdateJob": batch_update_job}
