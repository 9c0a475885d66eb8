"""Which `directconnect` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AcceptDirectConnectGatewayAssociationProposal": row(
        "update", "access", why="joins another account's network"
    ),
    "AssociateConnectionWithLag": row("update", "disrupt", why="interrupts the connection"),
    "AssociateHostedConnection": row(
        "update", "disrupt", why="moves the connection, which interrupts it"
    ),
    "AssociateVirtualInterface": row(
        "update", "disrupt", why="interrupts traffic while the interface moves"
    ),
    "ConfirmConnection": row("update", "commit", why="accepts a connection that costs"),
    "ConfirmCustomerAgreement": row("update", "commit", why="accepts terms"),
    "StartBgpFailoverTest": row("update", "disrupt", why="takes BGP sessions down for a test"),
    "UpdateConnection": row("update", "unguard", why="can let the connection run unencrypted"),
    "UpdateConnectionsBillingMode": row(
        "update", "commit", why="changes how connections are charged"
    ),
    "UpdateDirectConnectGatewayAssociation": row(
        "replace", "disrupt", why="changes which prefixes are advertised"
    ),
    "UpdateLag": row(
        "update", "unguard", why="can let the group run unencrypted or with fewer links"
    ),
    "UpdateVirtualInterfaceAttributes": row(
        "update", "disrupt", why="can drop the interface for a moment"
    ),
}
