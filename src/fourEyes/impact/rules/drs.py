"""Does a recovered network take the place of the one there is?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Lowering

RULES: dict[str, Rule] = {
    "StartSourceNetworkRecovery": Lowering(
        row("create", why="recovers the network beside what there is"),
        {"deployAsNew": True},
        "sourceNetworks tags",
    ),
}
