"""Which parts of an alert does an update replace?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Raising

RULES: dict[str, Rule] = {
    "UpdateAlert": Raising(
        {
            "notificationRules": row(
                "replace", "unguard", why="replaces who is told; an empty list tells nobody"
            ),
            "rule": row("replace", why="what the new rule leaves out is cleared"),
        }
    ),
}
