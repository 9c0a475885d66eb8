"""Which `workdocs` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "ActivateUser": row("update", "access", why="lets a user sign in"),
    "AddResourcePermissions": row(
        "replace", "access", why="shares the resource; permissions that exist are overwritten"
    ),
    "RemoveAllResourcePermissions": row("delete", "access", why="takes all rights from everybody"),
    "RemoveResourcePermission": row("delete", "access", why="takes rights from somebody"),
    "UpdateUser": row("update", "access", why="changes role and storage of a user"),
}
