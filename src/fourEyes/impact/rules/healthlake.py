"""Is a profile's draft published, or an older version put back?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import ADDED, Raising

RULES: dict[str, Rule] = {
    "PublishDataTransformationProfile": Raising(
        {
            "FromExistingVersion": row(
                "replace", why="an older version takes the newest one's place"
            )
        },
        ADDED,
    ),
}
