"""Which settings of a table take a protection from it, or rows?"""

from __future__ import annotations

from ..row import Rule, row
from ..tables.keyspaces import OPERATIONS
from ._common import ByMember, inside, unless

_CHANGED = OPERATIONS["UpdateTable"]
_OTHERS = """
    capacitySpecification encryptionSpecification ttl defaultTimeToLive clientSideTimestamps
    autoScalingSpecification replicaSpecifications cdcSpecification warmThroughputSpecification
"""

RULES: dict[str, Rule] = {
    "UpdateTable": ByMember(
        row("update", why="adds columns, or switches recovery on"),
        "keyspaceName tableName addColumns",
        {
            **dict.fromkeys(_OTHERS.split(), _CHANGED),
            "pointInTimeRecovery": inside({"status": unless(_CHANGED, "ENABLED")}),
        },
    ),
}
