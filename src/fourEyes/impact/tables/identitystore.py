"""What do the Identity Store operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateGroupMembership": row("create", "access", why="gives a user the rights of a group"),
    "DeleteGroup": row("delete", "access", why="its members lose the rights of the group"),
    "DeleteGroupMembership": row("delete", "access", why="takes the rights of a group from a user"),
    "DeleteUser": row("delete", "access", why="removes a user"),
}
