"""Do people in a chat have to be somebody before they may act?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Lowering

RULES: dict[str, Rule] = {
    "UpdateAccountPreferences": Lowering(
        row("update", why="everyone in a chat needs a role of their own"),
        {"UserAuthorizationRequired": True},
    ),
}
