"""Which `devicefarm` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "InstallToRemoteAccessSession": row("create", why="installs an app on a rented device"),
    "RenewOffering": row("update", "commit", why="renews what costs"),
    "UpdateDevicePool": row("replace", why="replaces the rules of the pool"),
    "UpdateUpload": row("replace", why="replaces the uploaded test"),
}
