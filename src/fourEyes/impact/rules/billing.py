"""Are alerts, or the sharing of discounts, switched off?"""

from __future__ import annotations

from ..row import Rule, row
from ._common import unless
from ._settings import Raising

RULES: dict[str, Rule] = {
    "UpdateBillingPreferences": Raising(
        {
            "billingPreferencesPerKey.value": unless(
                row("update", "unguard", why="alerts or shared discounts are switched off"),
                "ENABLED",
            )
        }
    ),
}
