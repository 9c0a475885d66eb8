"""Which `savingsplans` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateSavingsPlan": row("create", "commit", why="buys a plan"),
}
