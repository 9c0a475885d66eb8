"""Which `appstream` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AssociateApplicationToEntitlement": row(
        "create", "access", why="lets more people use an application"
    ),
    "BatchAssociateUserStack": row(
        "create", "access", why="lets users open the stacks' applications"
    ),
    "CreateAppBlockBuilderStreamingURL": row(
        "create", "secret", why="hands out a URL that signs in by itself"
    ),
    "CreateImageBuilderStreamingURL": row(
        "create", "secret", why="hands out a URL that signs in by itself"
    ),
    "CreateStreamingURL": row("create", "secret", why="hands out a URL that signs in by itself"),
    "EnableUser": row("update", "access", why="lets a disabled user sign in again"),
    "UpdateDirectoryConfig": row("replace", why="replaces the directory's service account"),
    "UpdateEntitlement": row("update", "access", why="changes who is entitled to applications"),
    "UpdateImagePermissions": row("replace", "access", why="shares the image with another account"),
}
