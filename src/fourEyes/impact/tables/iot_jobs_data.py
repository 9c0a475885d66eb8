"""Which `iot-jobs-data` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "StartCommandExecution": row("execute", why="runs a command on a device"),
}
