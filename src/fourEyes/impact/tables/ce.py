"""Which `ce` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateCostCategoryDefinition": row("replace", why="replaces the rules of the cost category"),
}
