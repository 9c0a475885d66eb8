"""Which `cloudhsm` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "ModifyHapg": row("replace", why="replaces the partitions of the group"),
    "ModifyHsm": row("replace", "access", why="changes the network place and the role of the HSM"),
    "ModifyLunaClient": row("replace", "access", why="replaces the certificate of the client"),
}
