"""What do the Neptune Analytics operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CancelExportTask": row("update", "disrupt", why="stops an export half way"),
    "CancelImportTask": row("update", "disrupt", why="stops an import half way"),
    "CancelQuery": row("update", why="stops a query"),
    "DeleteGraph": row(
        "delete", why="removes the graph with its data", safer="CreateGraphSnapshot first"
    ),
    "ResetGraph": row(
        "delete",
        why="removes all data from the graph",
        safer="skipSnapshot=False, or CreateGraphSnapshot first",
    ),
    "RestoreGraphFromSnapshot": row("create", why="restores to a new graph"),
}
