"""Does a campaign go on collecting?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Lowering

RULES: dict[str, Rule] = {
    "UpdateCampaign": Lowering(
        row("update", why="the campaign collects again"), {"action": "RESUME"}, "name"
    ),
}
