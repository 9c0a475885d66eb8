"""Does a queue go on with its jobs, and at what price?"""

from __future__ import annotations

from ..row import Rule, row
from ._common import ByMember, unless

_PAUSED = row("update", "disrupt", why="jobs of the queue no longer begin")
_FEWER = row("update", "disrupt", why="fewer jobs may run at a time than now")

RULES: dict[str, Rule] = {
    "UpdateQueue": ByMember(
        row("update", why="changes the description, or lets jobs begin"),
        "Name Description",
        {
            "Status": unless(_PAUSED, "ACTIVE"),
            "ConcurrentJobs": _FEWER,
            "MaximumConcurrentFeeds": _FEWER,
            "ReservationPlanSettings": row("update", "commit", why="buys capacity for a year"),
        },
    ),
}
