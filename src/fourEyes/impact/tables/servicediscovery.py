"""Which `servicediscovery` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateInstanceCustomHealthStatus": row(
        "update", "disrupt", why="can take an instance out of use"
    ),
    "UpdateService": row("replace", why="settings that are left out are deleted"),
}
