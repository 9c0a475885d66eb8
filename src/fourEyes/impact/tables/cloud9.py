"""Which `cloud9` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateEnvironmentMembership": row("create", "access", why="lets someone into the environment"),
    "UpdateEnvironmentMembership": row("update", "access", why="changes what a member may do"),
}
