"""Which `servicediscovery` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "RegisterInstance": row(
        "replace",
        why="an instance of the same id gets other addresses and attributes",
        lookup="servicediscovery/GetInstance",
    ),
    "UpdateInstanceCustomHealthStatus": row(
        "update", "disrupt", why="can take an instance out of use"
    ),
    "UpdateService": row("replace", why="settings that are left out are deleted"),
}
