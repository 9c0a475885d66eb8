"""Which `globalaccelerator` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AdvertiseByoipCidr": row(
        "update", "disrupt", why="makes traffic of an address range come to AWS"
    ),
    "CreateCrossAccountAttachment": row(
        "create", "access", why="lets other accounts use resources"
    ),
    "UpdateAccelerator": row("update", "disrupt", why="can disable the accelerator"),
    "UpdateAcceleratorAttributes": row("update", "unguard", why="can switch off flow logs"),
    "UpdateCrossAccountAttachment": row(
        "update", "access", why="changes which accounts may use resources"
    ),
    "UpdateCustomRoutingAccelerator": row("update", "disrupt", why="can disable the accelerator"),
    "UpdateCustomRoutingAcceleratorAttributes": row(
        "update", "unguard", why="can switch off flow logs"
    ),
    "UpdateCustomRoutingListener": row("replace", why="replaces the port ranges"),
    "UpdateEndpointGroup": row("replace", why="replaces all endpoints of the group"),
    "UpdateListener": row("replace", why="replaces the ports of the listener"),
}
