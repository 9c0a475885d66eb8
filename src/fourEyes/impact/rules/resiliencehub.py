"""Is an application no longer assessed?"""

from __future__ import annotations

from ..row import Rule, row
from ._common import unless
from ._settings import Raising

RULES: dict[str, Rule] = {
    "UpdateApp": Raising(
        {
            "assessmentSchedule": unless(
                row("update", "unguard", why="the application is no longer assessed"), "Daily"
            )
        }
    ),
}
