"""Does a policy store go on validating, and is it protected?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import LoweringAny

RULES: dict[str, Rule] = {
    "UpdatePolicyStore": LoweringAny(
        row("update", why="policies are validated"),
        {
            "validationSettings": {"mode": "STRICT"},
            "deletionProtection": "ENABLED",
            "description": str,
        },
        "policyStoreId",
    ),
}
