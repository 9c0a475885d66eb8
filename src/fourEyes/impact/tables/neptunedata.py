"""What do the Neptune data operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CancelGremlinQuery": row("update", why="stops a query"),
    "CancelIndexRebuild": row("update", why="stops rebuilding an index"),
    "CancelLoaderJob": row("update", "disrupt", why="stops a load half way"),
    "CancelMLDataProcessingJob": row("update", "disrupt", why="stops a job"),
    "CancelMLModelTrainingJob": row("update", "disrupt", why="stops a job"),
    "CancelMLModelTransformJob": row("update", "disrupt", why="stops a job"),
    "CancelOpenCypherQuery": row("update", why="stops a query"),
    "ExecuteFastReset": row(
        "delete",
        "commit",
        why="removes every vertex and edge of the graph",
        safer="a snapshot of the cluster first",
    ),
    "ExecuteGremlinExplainQuery": row("read", why="explains a query and does not run it"),
}
