"""Does a game session still let players in?"""

from __future__ import annotations

from ..row import Rule, row
from ._common import unless
from ._settings import Raising

_CLOSED = row("update", "disrupt", why="players can no longer join the game")

RULES: dict[str, Rule] = {
    "UpdateGameServerGroup": Raising(
        {"InstanceDefinitions": row("replace", why="replaces the whole list of instance types")}
    ),
    "UpdateGameSession": Raising({"PlayerSessionCreationPolicy": unless(_CLOSED, "ACCEPT_ALL")}),
}
