"""Is mail kept for as long as now, and is the way in open?"""

from __future__ import annotations

from ..row import Rule, row
from ..tables.mailmanager import OPERATIONS
from ._common import ByMember, inside, unless
from ._settings import Lowering

_SHORTER = OPERATIONS["UpdateArchive"]

RULES: dict[str, Rule] = {
    "UpdateArchive": ByMember(
        row("update", why="changes the name, or keeps mail for good"),
        "ArchiveId ArchiveName",
        {"Retention": inside({"RetentionPeriod": unless(_SHORTER, "PERMANENT")})},
    ),
    "UpdateIngressPoint": Lowering(
        row("update", why="the way in is open"),
        {"StatusToUpdate": "ACTIVE"},
        "IngressPointId IngressPointName",
    ),
}
