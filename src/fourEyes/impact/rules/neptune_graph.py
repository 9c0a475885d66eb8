"""What does the query of a Neptune Analytics call do?"""

from __future__ import annotations

from ..row import Rule, row
from ._common import unless
from ._settings import ADDED, Raising
from ._sql import cypher_in

_REACHED = "the graph can be reached from the internet"
_PUBLIC = row("update", "access", why=_REACHED)
_NEW_AND_PUBLIC = row("create", "access", why=_REACHED)

# openCypher is the only language; with an explain mode the query still runs.
RULES: dict[str, Rule] = {
    "ExecuteQuery": cypher_in("queryString"),
    "UpdateGraph": Raising({"publicConnectivity": unless(_PUBLIC, False)}),
    **{
        operation: Raising({"publicConnectivity": unless(_NEW_AND_PUBLIC, False)}, ADDED)
        for operation in ("CreateGraph", "CreateGraphUsingImportTask", "RestoreGraphFromSnapshot")
    },
}
