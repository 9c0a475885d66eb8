"""Which Macie changes make sensitive data go unnoticed?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ._common import ByMember, is_exactly, unless
from ._settings import ADDED, Lowering, Raising, among

_OFF = row("update", "unguard", why="sensitive data is no longer looked for")
_WATCHED = row("update", why="sensitive data is looked for")
_RESUMED = row("update", why="lets the job go on")
_HIDDEN = "findings that match are archived without being seen"


def _job_status(status: object, state: State | None) -> Row | None:
    if is_exactly(status, "RUNNING"):
        return None
    if is_exactly(status, "USER_PAUSED"):
        return row("update", "disrupt", why="pauses the job; it expires after 30 days")
    return row("delete", why="a cancelled job cannot be resumed")


def _reveal(params: Params, state: State | None) -> Row | None:
    settings = params.get("configuration")
    if params.keys() == {"configuration"} and is_exactly(settings, {"status": "DISABLED"}):
        return row("update", why="sensitive data can no longer be shown")
    return None


RULES: dict[str, Rule] = {
    "BatchUpdateAutomatedDiscoveryAccounts": Raising({"accounts.status": unless(_OFF, "ENABLED")}),
    "CreateFindingsFilter": Raising(
        {"action": unless(row("create", "unguard", why=_HIDDEN), "NOOP")}, ADDED
    ),
    "UpdateAutomatedDiscoveryConfiguration": Raising(
        {
            "status": unless(_OFF, "ENABLED"),
            "autoEnableOrganizationMembers": among(_OFF, "NONE"),
        }
    ),
    "UpdateClassificationJob": ByMember(_RESUMED, "jobId", {"jobStatus": _job_status}),
    "UpdateFindingsFilter": Raising(
        {
            "action": unless(row("update", "unguard", why=_HIDDEN), "NOOP"),
            "findingCriteria": row("replace", why="replaces which findings match"),
        }
    ),
    "UpdateMacieSession": ByMember(
        _WATCHED, "findingPublishingFrequency", {"status": unless(_OFF, "ENABLED")}
    ),
    "UpdateMemberSession": Lowering(_WATCHED, {"status": "ENABLED"}, "id"),
    "UpdateOrganizationConfiguration": Raising({"autoEnable": unless(_OFF, True)}),
    "UpdateRevealConfiguration": _reveal,
}
