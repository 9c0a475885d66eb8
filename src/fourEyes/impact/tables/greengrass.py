"""Which `greengrass` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AssociateRoleToGroup": row("update", "access", why="lets devices act with a role"),
    "AssociateServiceRoleToAccount": row(
        "update", "access", why="lets the service act with a role"
    ),
    "CreateDeployment": row("replace", why="rolls another version out to the devices"),
    "CreateGroupCertificateAuthority": row(
        "replace", why="rotates the certificate authority where there is one"
    ),
    "CreateSoftwareUpdateJob": row("create", "disrupt", why="updates the software of devices"),
    "StartBulkDeployment": row("replace", why="rolls other versions out to the devices"),
    "UpdateConnectivityInfo": row("replace", why="replaces where the device is reached"),
    "UpdateGroupCertificateConfiguration": row(
        "update", why="changes how long new certificates last"
    ),
    "UpdateThingRuntimeConfiguration": row("replace", why="replaces the runtime configuration"),
}
