"""Which changes restart a development environment?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Raising

_RESTARTED = row("update", "disrupt", why="restarts the environment")

RULES: dict[str, Rule] = {
    "UpdateDevEnvironment": Raising(
        {"instanceType": _RESTARTED, "inactivityTimeoutMinutes": _RESTARTED}
    ),
}
