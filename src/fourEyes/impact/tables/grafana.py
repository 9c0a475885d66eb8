"""Which `grafana` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AssociateLicense": row("update", "commit", why="starts a paid licence"),
    "CreateWorkspaceApiKey": row("create", "access", "secret", why="mints a key to the workspace"),
    "CreateWorkspaceServiceAccountToken": row(
        "create", "access", "secret", why="mints a token to the workspace"
    ),
    "UpdatePermissions": row("update", "access", why="changes who may use the workspace"),
    "UpdateWorkspace": row(
        "update", "access", why="can change the role and the network of the workspace"
    ),
    "UpdateWorkspaceAuthentication": row("replace", "access", why="replaces how users sign in"),
    "UpdateWorkspaceConfiguration": row("replace", why="replaces the configuration"),
}
