"""Which `mwaa-serverless` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateAirflowUiUrl": row("create", "secret", why="hands out a URL that signs in by itself"),
    "StartWorkflowRun": row("execute", why="runs the tasks of a workflow"),
    "UpdateWorkflow": row("replace", why="replaces the definition of the workflow"),
}
