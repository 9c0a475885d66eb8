"""Which `meteringmarketplace` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "BatchMeterUsage": row("create", "commit", why="charges customers"),
    "MeterUsage": row("create", "commit", why="charges the customer"),
}
