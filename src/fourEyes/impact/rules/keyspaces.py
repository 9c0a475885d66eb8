"""Which settings of a table take no protection from it, and no rows?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import LoweringAny

RULES: dict[str, Rule] = {
    "UpdateTable": LoweringAny(
        row("update", why="adds columns, or switches recovery on"),
        {"addColumns": list, "pointInTimeRecovery": {"status": "ENABLED"}},
        "keyspaceName tableName",
    ),
}
