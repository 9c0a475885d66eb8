"""Which `networkflowmonitor` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "StopQueryMonitorTopContributors": row(
        "update", why="stops a query; nothing that exists is touched"
    ),
    "StopQueryPerformanceMonitor": row(
        "update", why="stops a query; nothing that exists is touched"
    ),
    "StopQueryWorkloadInsightsTopContributors": row(
        "update", why="stops a query; nothing that exists is touched"
    ),
    "StopQueryWorkloadInsightsTopContributorsData": row(
        "update", why="stops a query; nothing that exists is touched"
    ),
}
