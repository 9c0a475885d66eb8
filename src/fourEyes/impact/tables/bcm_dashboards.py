"""Which `bcm-dashboards` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "ExecuteScheduledReport": row("create", why="makes a report now"),
    "UpdateDashboard": row("replace", why="replaces the widgets of the dashboard"),
}
