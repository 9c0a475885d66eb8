"""Does an update let a node take channels, or drain it?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Lowering

RULES: dict[str, Rule] = {
    "UpdateNodeState": Lowering(
        row("update", why="the node may take channels"), {"State": "ACTIVE"}, "ClusterId NodeId"
    ),
}
