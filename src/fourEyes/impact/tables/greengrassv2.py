"""Which `greengrassv2` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AssociateServiceRoleToAccount": row(
        "update", "access", why="lets the service act with a role"
    ),
    "CreateDeployment": row("replace", why="replaces what is deployed to the target"),
    "UpdateConnectivityInfo": row("replace", why="replaces where the device is reached"),
}
