"""What does the query of a Neptune Analytics call do?"""

from __future__ import annotations

from ..payloads.graph import judge_cypher
from ..row import Rule
from ._sql import text_in

# openCypher is the only language; with an explain mode the query still runs.
RULES: dict[str, Rule] = {"ExecuteQuery": text_in("queryString", judge_cypher)}
