"""What do the CodeBuild operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "DeleteResourcePolicy": row("delete", "access", why="removes who else may use it"),
    "ImportSourceCredentials": row(
        "replace",
        why="overwrites the stored credentials unless shouldOverwrite is False",
        safer="shouldOverwrite=False",
    ),
    "InvalidateProjectCache": row("update", why="the next build fills its cache again"),
    "PutResourcePolicy": row("replace", "access", why="replaces who else may use it"),
    "StartBuild": row("create", why="runs the project's build"),
    "StartBuildBatch": row("create", why="runs the project's builds"),
    "StartCommandExecution": row("execute", why="runs a command in a sandbox"),
    "StartSandboxConnection": row("create", "access", "secret", why="opens a session in a sandbox"),
    "UpdateProjectVisibility": row(
        "update", "access", why="may show builds, logs and artifacts to everyone"
    ),
}
