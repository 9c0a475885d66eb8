"""Does an update leave the role, the network and the users of a workspace as they are?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import LoweringAny

RULES: dict[str, Rule] = {
    "UpdateWorkspace": LoweringAny(
        row("update", why="changes name or description"),
        {
            "workspaceName": str,
            "workspaceDescription": str,
            "removeVpcConfiguration": False,
            "removeNetworkAccessConfiguration": False,
        },
        "workspaceId",
    ),
}
