"""Which `dax` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateParameterGroup": row("replace", why="changes parameters of running clusters"),
    "UpdateSubnetGroup": row("replace", why="replaces the subnets"),
}
