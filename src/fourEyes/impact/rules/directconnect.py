"""Which Direct Connect calls interrupt a connection that carries traffic?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import ADDED, Lowering, Raising

_NAMED = row("update", why="changes the name only")

RULES: dict[str, Rule] = {
    "CreateLag": Raising(
        {
            "connectionId": row(
                "create", "disrupt", why="interrupts the connection that joins the group"
            )
        },
        ADDED,
    ),
    "UpdateConnection": Lowering(_NAMED, {"connectionName": str}, "connectionId"),
    "UpdateLag": Lowering(_NAMED, {"lagName": str}, "lagId"),
}
