"""Which changes of an Aurora DSQL cluster end its metrics or move its regions?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Raising

RULES: dict[str, Rule] = {
    "UpdateCluster": Raising(
        {
            "metricGroups": row(
                "replace", why="metrics of groups that are left out are no longer recorded"
            ),
            "multiRegionProperties": row(
                "replace", "disrupt", why="replaces the regions and the clusters it is joined to"
            ),
        }
    ),
}
