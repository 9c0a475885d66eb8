"""Does a replication set only grow?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ._common import knows_all

_GROWS = row("update", why="adds regions and removes none")


def _update_replication_set(params: Params, state: State | None) -> Row | None:
    actions = params.get("actions")
    if not actions or not knows_all(params, "arn actions clientToken"):
        return None
    return _GROWS if all(action.keys() == {"addRegionAction"} for action in actions) else None


RULES: dict[str, Rule] = {"UpdateReplicationSet": _update_replication_set}
