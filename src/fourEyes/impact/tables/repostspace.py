"""Which `repostspace` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "BatchAddChannelRoleToAccessors": row("create", "access", why="gives people a role"),
    "BatchAddRole": row("create", "access", why="gives people a role"),
    "RegisterAdmin": row("create", "access", why="makes someone administrator"),
}
