"""Does an update leave to agents what a quick response says?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import LoweringAny

RULES: dict[str, Rule] = {
    "UpdateQuickResponse": LoweringAny(
        row("update", why="changes the name, or offers the response to agents"),
        {
            "name": str,
            "description": str,
            "isActive": True,
            "removeDescription": False,
            "removeShortcutKey": False,
            "removeGroupingConfiguration": False,
        },
        "knowledgeBaseId quickResponseId",
    ),
}
