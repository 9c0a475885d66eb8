"""Which `arc-region-switch` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CancelPlanExecution": row("update", "disrupt", why="stops a region switch half way"),
    "StartPlanExecution": row("update", "disrupt", why="moves a workload to another region"),
    "UpdatePlan": row("replace", why="replaces the steps of the recovery plan"),
    "UpdatePlanExecution": row(
        "update", "disrupt", why="pauses a region switch or changes how it goes on"
    ),
    "UpdatePlanExecutionStep": row(
        "update", "disrupt", why="skips a step of a recovery that runs or changes its mode"
    ),
}
