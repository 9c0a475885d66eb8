"""Which AppConfig calls set a protection aside, or put an old configuration back?"""

from __future__ import annotations

from ..row import Row, Rule, row
from ._common import ByMember, inside, unless
from ._settings import Raising

_BYPASSED = row("delete", "unguard", why="is removed although it was used a short while ago")
_REMOVED = row("delete", why="takes away what exists")
_DELETION: Rule = Raising(
    {"DeletionProtectionCheck": unless(_BYPASSED, "APPLY", "ACCOUNT_DEFAULT")}, _REMOVED
)
_UNPROTECTED: Row = row("update", "unguard", why="what is in use can be deleted")
_UNMEASURED = row("update", "unguard", why="metrics are no longer recorded")

RULES: dict[str, Rule] = {
    "DeleteConfigurationProfile": _DELETION,
    "DeleteEnvironment": _DELETION,
    "StopDeployment": Raising(
        {
            "AllowRevert": unless(
                row("replace", "disrupt", why="puts the previous configuration back"), False
            )
        },
        row("update", "disrupt", why="stops a deployment half way"),
    ),
    "UpdateAccountSettings": ByMember(
        row("update", why="deletion protection stays or is switched on"),
        "",
        {
            "DeletionProtection": inside({"Enabled": unless(_UNPROTECTED, True)}),
            "VendedMetrics": inside({"Enabled": unless(_UNMEASURED, True)}),
        },
    ),
    "UpdateConfigurationProfile": Raising(
        {
            "Validators": row("replace", "unguard", why="replaces what checks a configuration"),
            "RetrievalRoleArn": row("update", "access", why="reads it with another identity"),
        }
    ),
    "UpdateEnvironment": Raising(
        {"Monitors": row("replace", "unguard", why="replaces which alarms roll back")}
    ),
}
