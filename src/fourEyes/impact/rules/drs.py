"""Which recovery calls take the place of a network, or send copies over public addresses?"""

from __future__ import annotations

from ..row import Rule, row
from ._replication import REPLICATED
from ._settings import Lowering

RULES: dict[str, Rule] = {
    **REPLICATED,
    "StartSourceNetworkRecovery": Lowering(
        row("create", why="recovers the network beside what there is"),
        {"deployAsNew": True},
        "sourceNetworks tags",
    ),
}
