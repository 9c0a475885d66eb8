"""What does the graph query of a Neptune data call do?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ._common import unless
from ._settings import Raising
from ._sql import cypher_in, gremlin_in

_cypher = cypher_in("openCypherQuery")
_STATIC = row("read", why="a static explain plans the query and does not run it")


def _explain_cypher(params: Params, state: State | None) -> Row | None:
    if params.get("explainMode") == "static":
        return _STATIC
    return _cypher(params, state)


RULES: dict[str, Rule] = {
    "ExecuteGremlinProfileQuery": gremlin_in("gremlinQuery"),
    "ExecuteGremlinQuery": gremlin_in("gremlinQuery"),
    "ExecuteOpenCypherExplainQuery": _explain_cypher,
    "ExecuteOpenCypherQuery": _cypher,
    "StartLoaderJob": Raising(
        {
            "updateSingleCardinalityProperties": unless(
                row("replace", why="values that are loaded take the place of those there are"),
                False,
                "FALSE",
            )
        }
    ),
}
