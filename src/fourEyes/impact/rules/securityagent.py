"""Does an integration get its first secret, or another one?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Lowering

RULES: dict[str, Rule] = {
    "UpdateIntegration": Lowering(
        row("create", "secret", why="hands out a secret where there is none yet"),
        {"webhookAction": "CREATE_IF_ABSENT"},
        "integrationId",
    ),
}
