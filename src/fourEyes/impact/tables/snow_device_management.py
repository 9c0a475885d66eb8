"""Which `snow-device-management` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateTask": row("execute", "disrupt", why="reboots or unlocks a device"),
}
