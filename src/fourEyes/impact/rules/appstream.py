"""What may users and agents do in a session, and who can stop the agent?"""

from __future__ import annotations

from ..row import Row, Rule, row
from ._common import Judge, unless
from ._settings import Raising

_AGENTS: dict[str, Row | Judge] = {
    "AgentAccessConfig.Settings.Permission": unless(
        row("update", "access", why="agents may do more in a session"), "DISABLED"
    ),
    "AgentAccessConfig.UserControlMode": unless(
        row("update", "unguard", why="users can no longer stop an agent"), "VIEW_STOP"
    ),
}

RULES: dict[str, Rule] = {
    "UpdateImageBuilder": Raising(_AGENTS),
    "UpdateStack": Raising(
        {
            **_AGENTS,
            "UserSettings.Permission": unless(
                row("update", "access", why="users may copy, print or sign in another way"),
                "DISABLED",
            ),
        }
    ),
}
