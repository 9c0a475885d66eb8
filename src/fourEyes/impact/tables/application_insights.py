"""Which `application-insights` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateComponentConfiguration": row("replace", why="replaces the monitoring configuration"),
}
