"""Which `swf` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "RequestCancelWorkflowExecution": row(
        "update", "disrupt", why="asks a running workflow to stop"
    ),
    "StartWorkflowExecution": row("create", why="starts a workflow"),
}
