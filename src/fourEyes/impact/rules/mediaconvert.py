"""Does a queue go on with its jobs, and at what price?"""

from __future__ import annotations

from ..row import Rule, row
from ..tables.mediaconvert import OPERATIONS
from ._common import first_of
from ._settings import LoweringAny, Raising

RULES: dict[str, Rule] = {
    "UpdateQueue": first_of(
        LoweringAny(
            row("update", why="changes the description, or lets jobs begin"),
            {"Description": str, "Status": "ACTIVE"},
            "Name",
        ),
        Raising(
            {"ReservationPlanSettings": row("update", "commit", why="buys capacity for a year")},
            OPERATIONS["UpdateQueue"],
        ),
    ),
}
