"""Which changes of a node group alter what its nodes run, or how many there are?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Raising

_NODES = row("replace", why="nodes start from something else, or run other scripts")
_IDENTITY = row("update", "access", why="changes who can reach the nodes, or with which rights")

RULES: dict[str, Rule] = {
    "UpdateComputeNodeGroup": Raising(
        {
            **dict.fromkeys(("amiId", "customLaunchTemplate", "nodeLifecycleActions"), _NODES),
            **dict.fromkeys(("iamInstanceProfileArn", "securityGroupIds", "sshKeyName"), _IDENTITY),
            "scalingConfiguration": row(
                "update", "disrupt", why="may stop nodes above the new limit"
            ),
        }
    ),
}
