"""Which `ram` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AcceptResourceShareInvitation": row("update", "access", why="takes over shared resources"),
    "AssociateResourceShare": row("create", "access", why="shares resources or adds principals"),
    "AssociateResourceSharePermission": row("update", "access", why="changes what a share allows"),
    "CreatePermissionVersion": row(
        "create", "access", why="the new version becomes the default of shares"
    ),
    "CreateResourceShare": row("create", "access", why="shares resources with others"),
    "EnableSharingWithAwsOrganization": row(
        "update", "access", why="lets the organisation share without invitations"
    ),
    "PromotePermissionCreatedFromPolicy": row(
        "update", "access", why="makes a permission manageable for good"
    ),
    "PromoteResourceShareCreatedFromPolicy": row(
        "update", "access", why="makes a share visible to all it is shared with"
    ),
    "ReplacePermissionAssociations": row(
        "replace", "access", why="changes what all shares with it allow"
    ),
    "SetDefaultPermissionVersion": row("replace", "access", why="changes what shares allow"),
    "UpdateResourceShare": row(
        "update", "access", why="can let accounts outside the organisation in"
    ),
}
