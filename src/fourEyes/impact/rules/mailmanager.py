"""Is mail kept for as long as now, and is the way in open?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Lowering, LoweringAny

RULES: dict[str, Rule] = {
    "UpdateArchive": LoweringAny(
        row("update", why="changes the name, or keeps mail for good"),
        {"ArchiveName": str, "Retention": {"RetentionPeriod": "PERMANENT"}},
        "ArchiveId",
    ),
    "UpdateIngressPoint": Lowering(
        row("update", why="the way in is open"),
        {"StatusToUpdate": "ACTIVE"},
        "IngressPointId IngressPointName",
    ),
}
