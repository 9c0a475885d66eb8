"""Which `sagemakertrainingsessionruntime` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "ExecuteSamplingOperation": row("create", why="samples from a model"),
}
