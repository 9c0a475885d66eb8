"""Which Direct Connect calls interrupt a connection that carries traffic?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import ADDED, Raising

RULES: dict[str, Rule] = {
    "CreateLag": Raising(
        {
            "connectionId": row(
                "create", "disrupt", why="interrupts the connection that joins the group"
            )
        },
        ADDED,
    ),
}
