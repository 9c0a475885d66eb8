"""Which changes withdraw a record from the registry of agents, or let records in unseen?"""

from __future__ import annotations

from ..row import Rule, row
from ._common import filled
from ._settings import Raising
from .bedrock_agentcore_control import RULES as _AGENTCORE

RULES: dict[str, Rule] = {
    "UpdateRegistry": Raising(
        {
            "approvalConfiguration.optionalValue.autoApprovalRules": filled(
                row("update", "unguard", why="records are approved without a person")
            ),
            "discoveryConfiguration": row(
                "replace", "access", why="replaces whose tokens the registry takes"
            ),
        }
    ),
    "UpdateRegistryRecord": Raising(
        {"customMetadata": row("replace", why="metadata that is left out is removed")}
    ),
    "UpdateRegistryRecordStatus": _AGENTCORE["UpdateRegistryRecordStatus"],
}
