"""Which changes withdraw a record from the registry of agents?"""

from __future__ import annotations

from ..row import Rule
from .bedrock_agentcore_control import RULES as _AGENTCORE

RULES: dict[str, Rule] = {
    "UpdateRegistryRecordStatus": _AGENTCORE["UpdateRegistryRecordStatus"],
}
