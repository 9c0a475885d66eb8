"""Which `freetier` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpgradeAccountPlan": row("update", "commit", why="leaves the free plan for good"),
}
