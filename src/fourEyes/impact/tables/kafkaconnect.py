"""Which `kafkaconnect` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateConnector": row(
        "replace", "disrupt", why="replaces capacity or configuration and restarts the connector"
    ),
}
