"""What does the graph query of a Neptune data call do?"""

from __future__ import annotations

from ..payloads.graph import judge_cypher, judge_gremlin
from ..row import Params, Row, Rule, State, row
from ._sql import text_in

_STATIC = row("read", why="a static explain plans the query and does not run it")


def _explain_cypher(params: Params, state: State | None) -> Row:
    if params.get("explainMode") == "static":
        return _STATIC
    return judge_cypher(params.get("openCypherQuery"))


RULES: dict[str, Rule] = {
    "ExecuteGremlinProfileQuery": text_in("gremlinQuery", judge_gremlin),
    "ExecuteGremlinQuery": text_in("gremlinQuery", judge_gremlin),
    "ExecuteOpenCypherExplainQuery": _explain_cypher,
    "ExecuteOpenCypherQuery": text_in("openCypherQuery", judge_cypher),
}
