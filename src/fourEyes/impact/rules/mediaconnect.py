"""Does an update take a bridge into service, or out of it?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Lowering

RULES: dict[str, Rule] = {
    "UpdateBridgeState": Lowering(
        row("update", why="the bridge carries content"), {"DesiredState": "ACTIVE"}, "BridgeArn"
    ),
}
