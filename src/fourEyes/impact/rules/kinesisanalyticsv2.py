"""Does an application start where it stopped, or without what it knew?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Raising, among

RULES: dict[str, Rule] = {
    "StartApplication": Raising(
        {
            "RunConfiguration.ApplicationRestoreConfiguration.ApplicationRestoreType": among(
                row("replace", why="starts without the state that it had"),
                "SKIP_RESTORE_FROM_SNAPSHOT",
            )
        }
    ),
}
