"""Which AgentCore control calls shorten a memory or withdraw a record?"""

from __future__ import annotations

from ..row import Rule, row
from ._common import unless
from ._settings import Raising, keeps

_SHORTER = row(
    "delete",
    why="events older than the new duration expire",
    lookup="bedrock-agentcore-control/GetMemory",
)

RULES: dict[str, Rule] = {
    "UpdateMemory": Raising({"eventExpiryDuration": keeps("eventExpiryDuration", _SHORTER)}),
    "UpdateRegistryRecordStatus": Raising(
        {
            "status": unless(
                row("update", "disrupt", why="the record can no longer be used"),
                "APPROVED",
                "PENDING_APPROVAL",
                "DRAFT",
            )
        }
    ),
}
