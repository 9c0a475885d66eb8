"""Does an update let a bot run, or stop it?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Lowering

RULES: dict[str, Rule] = {
    "UpdateBot": Lowering(
        row("update", why="the bot runs"), {"Disabled": False}, "AccountId BotId"
    ),
}
