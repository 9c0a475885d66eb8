"""Which `autoscaling-plans` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateScalingPlan": row("replace", why="replaces the scaling instructions"),
}
