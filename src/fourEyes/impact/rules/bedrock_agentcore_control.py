"""Which AgentCore control calls shorten a memory, or answer for a person?"""

from __future__ import annotations

from ..row import Row, Rule, State, row
from ._common import is_exactly, unless
from ._settings import Raising, keeps

_SHORTER = row(
    "delete",
    why="events older than the new duration expire",
    lookup="bedrock-agentcore-control/GetMemory",
)

_WITHDRAWN = row("update", "disrupt", why="the record can no longer be used")
_APPROVED = row("update", "access", why="approves a record for a person; it can be found and used")
_UNREVIEWED = row("update", "unguard", why="records are approved without a person")
_LET_IN = row("replace", "access", why="replaces whose tokens the registry takes")


def _status(status: object, state: State | None) -> Row | None:
    if is_exactly(status, "PENDING_APPROVAL", "DRAFT"):
        return None
    return _APPROVED if is_exactly(status, "APPROVED") else _WITHDRAWN


RULES: dict[str, Rule] = {
    "UpdateMemory": Raising(
        {
            "eventExpiryDuration": keeps("eventExpiryDuration", _SHORTER),
            "namespaceKeys": row("replace", why="keys that are left out are removed"),
        }
    ),
    "UpdateRegistry": Raising(
        {
            "approvalConfiguration.optionalValue.autoApproval": unless(_UNREVIEWED, False),
            "authorizerConfiguration": _LET_IN,
        }
    ),
    "UpdateRegistryRecordStatus": Raising({"status": _status}),
}
