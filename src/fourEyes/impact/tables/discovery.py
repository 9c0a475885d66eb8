"""Which `discovery` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "ExportConfigurations": row("create", why="starts an export"),
}
