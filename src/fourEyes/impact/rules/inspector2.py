"""Which Inspector changes make vulnerabilities go unnoticed?"""

from __future__ import annotations

from ..row import Rule, row
from ._common import unless
from ._settings import ADDED, Raising

_OFF = row("update", "unguard", why="vulnerabilities are no longer found this way")
_HIDDEN = "findings that match are suppressed"

RULES: dict[str, Rule] = {
    "BatchUpdateMemberEc2DeepInspectionStatus": Raising(
        {"accountIds.activateDeepInspection": unless(_OFF, True)}
    ),
    "CreateFilter": Raising(
        {"action": unless(row("create", "unguard", why=_HIDDEN), "NONE")}, ADDED
    ),
    "UpdateEc2DeepInspectionConfiguration": Raising({"activateDeepInspection": unless(_OFF, True)}),
    "UpdateFilter": Raising(
        {
            "action": unless(row("update", "unguard", why=_HIDDEN), "NONE"),
            "filterCriteria": row("replace", "unguard", why="replaces which findings match"),
        }
    ),
    "UpdateOrganizationConfiguration": Raising({"autoEnable.*": unless(_OFF, True)}),
}
