"""Which `connecthealth` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateSubscription": row("create", "commit", why="starts a subscription that costs"),
}
