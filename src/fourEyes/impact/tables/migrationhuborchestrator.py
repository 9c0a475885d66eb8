"""Which `migrationhuborchestrator` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "StartWorkflow": row("execute", why="runs the steps of a workflow"),
    "UpdateWorkflowStep": row("replace", why="replaces what the step does"),
}
