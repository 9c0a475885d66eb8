"""Which Systems Manager calls overwrite what is there, or answer for a person?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ._common import is_exactly, knows_all, unless, words
from ._settings import ADDED, Raising

_RESET = row("replace", why="settings that the call omits are emptied (Replace)")
_OTHER_TASK = row("replace", why="the window runs something else, or elsewhere")
_PARAMETER = (
    "Name Description Value Type KeyId Overwrite AllowedPattern Tags Tier Policies DataType"
)


def _put_parameter(params: Params, state: State | None) -> Row | None:
    # Absent means False: the call then fails where the name exists.
    if "Name" not in params or not knows_all(params, _PARAMETER):
        return None
    if params.get("Overwrite", False) is not False:
        return None
    return row("create", why="creates the parameter; without Overwrite none is overwritten")


_APPROVED = row("update", "access", why="approves a change for a person")
_REJECTED = row("update", "disrupt", why="rejects or ends a change for a person")
_NO_ANSWER = words(
    "Open InProgress Resolved Pending TimedOut Failed CompletedWithSuccess CompletedWithFailure "
    "Scheduled RunbookInProgress PendingChangeCalendarOverride PendingApproval Closed"
)


def _item_status(status: object, state: State | None) -> Row | None:
    if status in _NO_ANSWER:
        return None
    approved = is_exactly(status, "Approved", "ChangeCalendarOverrideApproved")
    return _APPROVED if approved else _REJECTED


RULES: dict[str, Rule] = {
    "PutParameter": _put_parameter,
    "RegisterDefaultHostManagementConfiguration": Raising(
        {"Overwrite": unless(row("replace", why="overwrites the present configuration"), False)},
        ADDED,
    ),
    "UpdateMaintenanceWindow": Raising({"Replace": unless(_RESET, False)}),
    "UpdateMaintenanceWindowTarget": Raising(
        {
            "Replace": unless(_RESET, False),
            "Targets": row("replace", why="the window's tasks run on other nodes"),
        }
    ),
    "UpdateMaintenanceWindowTask": Raising(
        {
            "Replace": unless(_RESET, False),
            "Targets": _OTHER_TASK,
            "TaskArn": _OTHER_TASK,
            "TaskParameters": _OTHER_TASK,
            "TaskInvocationParameters": _OTHER_TASK,
            "ServiceRoleArn": row("update", "access", why="the window's task gets another role"),
        }
    ),
    "UpdateOpsItem": Raising({"Status": _item_status}),
    "UpdateOpsMetadata": Raising({"KeysToDelete": row("delete", why="removes metadata")}),
    "UpdatePatchBaseline": Raising({"Replace": unless(_RESET, False)}),
}
