"""Which changes of a virtual cluster replace how its jobs are queued?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Raising

RULES: dict[str, Rule] = {
    "UpdateVirtualCluster": Raising(
        {"schedulerConfiguration": row("replace", why="limits that are left out are removed")}
    ),
}
