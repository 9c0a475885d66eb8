"""Which `codecatalyst` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateAccessToken": row("create", "access", "secret", why="mints a long-lived token"),
    "StartDevEnvironmentSession": row("execute", why="opens a shell in the environment"),
    "StartWorkflowRun": row("execute", why="runs the steps of a workflow"),
}
