"""Does a policy store go on validating, and is it protected?"""

from __future__ import annotations

from ..row import Rule, row
from ..tables.verifiedpermissions import OPERATIONS
from ._common import ByMember, inside, unless

_LOOSER = OPERATIONS["UpdatePolicyStore"]
_UNPROTECTED = row("update", "unguard", why="the policy store can be deleted")

RULES: dict[str, Rule] = {
    "UpdatePolicyStore": ByMember(
        row("update", why="policies are validated"),
        "policyStoreId description",
        {
            "validationSettings": inside({"mode": unless(_LOOSER, "STRICT")}),
            "deletionProtection": unless(_UNPROTECTED, "ENABLED"),
        },
    ),
}
