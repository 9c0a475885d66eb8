"""Which limits of a collection group does an update reset?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Raising

RULES: dict[str, Rule] = {
    "UpdateCollectionGroup": Raising(
        {"capacityLimits": row("replace", why="limits that are left out go back to the default")}
    ),
}
