"""Which `support-app` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateSlackChannelConfiguration": row(
        "create", "access", why="lets a channel act with a role"
    ),
    "RegisterSlackWorkspaceForOrganization": row(
        "create", "access", why="lets a workspace into support cases"
    ),
    "UpdateSlackChannelConfiguration": row("update", "access", why="changes the role of a channel"),
}
