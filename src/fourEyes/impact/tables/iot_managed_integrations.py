"""Which `iot-managed-integrations` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateOtaTask": row("create", "disrupt", why="updates the software of devices"),
    "CreateProvisioningProfile": row("create", "secret", why="hands out a private key"),
    "SendManagedThingCommand": row("execute", why="runs a command on a device"),
    "UpdateOtaTask": row("update", "disrupt", why="can cancel an update of devices"),
}
