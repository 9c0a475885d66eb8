"""Which Inspector changes make vulnerabilities go unnoticed?"""

from __future__ import annotations

from ..row import Rule, row
from ._common import ByMember, each, inside, unless
from ._settings import ADDED, Raising

_OFF = row("update", "unguard", why="vulnerabilities are no longer found this way")
_ON = row("update", why="switches deep inspection on")
_HIDDEN = "findings that match are suppressed"

RULES: dict[str, Rule] = {
    "BatchUpdateMemberEc2DeepInspectionStatus": ByMember(
        _ON,
        "",
        {"accountIds": each(inside({"activateDeepInspection": unless(_OFF, True)}, "accountId"))},
    ),
    "CreateFilter": Raising(
        {"action": unless(row("create", "unguard", why=_HIDDEN), "NONE")}, ADDED
    ),
    "UpdateEc2DeepInspectionConfiguration": ByMember(
        _ON,
        "",
        {
            "activateDeepInspection": unless(_OFF, True),
            "packagePaths": row("replace", why="replaces the paths that are inspected"),
        },
    ),
    "UpdateFilter": Raising(
        {
            "action": unless(row("update", "unguard", why=_HIDDEN), "NONE"),
            "filterCriteria": row("replace", "unguard", why="replaces which findings match"),
        }
    ),
    "UpdateOrganizationConfiguration": Raising({"autoEnable.*": unless(_OFF, True)}),
}
