"""Which `pricing-plan-manager` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateSubscription": row("create", "commit", why="starts a plan that costs"),
    "UpdateSubscription": row("replace", "commit", why="replaces the plan tier"),
}
