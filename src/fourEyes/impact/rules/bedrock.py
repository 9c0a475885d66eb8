"""Which Bedrock calls bind you to a term, or change which model answers?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import ADDED, Raising

RULES: dict[str, Rule] = {
    "CreateProvisionedModelThroughput": Raising(
        {
            "commitmentDuration": row(
                "create",
                "commit",
                why="is paid for the whole term",
                safer="omit commitmentDuration: it is then billed by the hour",
            )
        },
        ADDED,
    ),
    "UpdateProvisionedModelThroughput": Raising(
        {"desiredModelId": row("replace", why="another model answers")}
    ),
}
