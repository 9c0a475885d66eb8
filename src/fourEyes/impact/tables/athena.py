"""What do the Athena operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CancelCapacityReservation": row(
        "delete", "disrupt", why="releases the reserved capacity for good"
    ),
    "CreatePresignedNotebookUrl": row(
        "create", "secret", why="returns an address and token for a notebook"
    ),
    "CreateSystemTableConfiguration": row("create", why="turns system tables on"),
    "DeleteWorkGroup": row(
        "delete",
        why="removes the workgroup",
        safer="RecursiveDeleteOption=False fails where it still holds queries",
    ),
    "GetSessionEndpoint": row("read", "secret", why="returns an address and token for a session"),
    "PutCapacityAssignmentConfiguration": row(
        "replace", why="replaces which workgroups use the capacity"
    ),
    "StartCalculationExecution": row("execute", why="runs code in a session"),
    "StartQueryExecution": row("execute", why="runs SQL that could not be judged"),
    "StopQueryExecution": row("update", why="stops a query"),
    "UpdateDataCatalog": row("replace", why="overwrites where the catalog's metadata comes from"),
    "UpdateNamedQuery": row("replace", why="overwrites the saved query"),
    "UpdateNotebook": row(
        "replace", why="overwrites the content of the notebook", safer="ExportNotebook first"
    ),
    "UpdatePreparedStatement": row("replace", why="overwrites the prepared statement"),
}
