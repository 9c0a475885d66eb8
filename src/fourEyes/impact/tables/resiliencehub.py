"""Which `resiliencehub` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AcceptResourceGroupingRecommendations": row("update", why="groups resources as proposed"),
    "ResolveAppVersionResources": row("update", why="starts to resolve the resources of a version"),
}
