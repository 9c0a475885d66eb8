"""Which `iotwireless` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AssociateAwsAccountWithPartnerAccount": row(
        "create", "access", why="joins a partner's account"
    ),
    "CreateWirelessGatewayTask": row("create", "disrupt", why="updates the firmware of a gateway"),
    "StartFuotaTask": row("create", "disrupt", why="updates the firmware of devices"),
    "TestWirelessDevice": row("create", why="sends a message as if from the device"),
    "UpdateDestination": row("replace", why="replaces where messages go"),
    "UpdateLogLevelsByResourceTypes": row("replace", why="replaces the log levels"),
    "UpdatePartnerAccount": row("replace", why="replaces the private key of the partner account"),
}
