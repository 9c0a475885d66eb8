"""Which `medialive` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AcceptInputDeviceTransfer": row("update", "access", why="takes over a device"),
    "CreateInputSecurityGroup": row("create", "access", why="lets addresses push content"),
    "CreateNodeRegistrationScript": row("create", "secret", why="hands out a script with a token"),
    "StartInputDeviceMaintenanceWindow": row(
        "update", "disrupt", why="reboots the device for maintenance"
    ),
    "TransferInputDevice": row(
        "update", "access", "commit", why="gives the device to another account"
    ),
    "UpdateChannel": row("replace", why="replaces the settings of the channel"),
    "UpdateChannelClass": row("replace", why="changes the number of pipelines"),
    "UpdateInput": row("replace", why="replaces where content comes from"),
    "UpdateInputDevice": row("update", "disrupt", why="changes a device that may be on air"),
    "UpdateInputSecurityGroup": row(
        "replace", "access", why="replaces which addresses may push content"
    ),
    "UpdateMultiplexProgram": row("update", "disrupt", why="changes what is on air"),
    "UpdateNodeState": row("update", "disrupt", why="can drain the node"),
}
