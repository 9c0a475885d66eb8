"""Which `timestream-influxdb` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "RestoreFromDbBackup": row("create", why="makes a new resource, unless told to replace"),
    "UpdateDbCluster": row("update", "disrupt", why="changes that restart the cluster"),
    "UpdateDbInstance": row("update", "disrupt", why="changes that restart the instance"),
}
