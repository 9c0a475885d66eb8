"""Which `networkmanager` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AcceptAttachment": row("update", "access", why="joins another account's network"),
    "PutCoreNetworkPolicy": row(
        "create", why="makes a version that is not in force until its change set is executed"
    ),
    "RestoreCoreNetworkPolicyVersion": row(
        "create", why="makes a version that is not in force until its change set is executed"
    ),
    "StartOrganizationServiceAccessUpdate": row(
        "update", "access", why="sets the service's access to the organisation"
    ),
    "UpdateAttachmentNatConfiguration": row(
        "replace", "disrupt", why="replaces the address translation of the attachment"
    ),
    "UpdateDirectConnectGatewayAttachment": row(
        "replace", "disrupt", why="replaces the edge locations"
    ),
    "UpdateNetworkResourceMetadata": row("replace", why="replaces the metadata"),
    "UpdateVpcAttachment": row(
        "update", "disrupt", why="changes subnets and options of the attachment"
    ),
}
