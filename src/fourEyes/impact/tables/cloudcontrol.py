"""What do the Cloud Control operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateResource": row("create", why="creates a resource of any type"),
    "UpdateResource": row(
        "replace",
        why="changes a resource of any type",
        safer="a PatchDocument that only appends to lists: `add` at a path that ends in `/-`",
    ),
    "DeleteResource": row("delete", why="removes a resource of any type with what it holds"),
    "CancelResourceRequest": row(
        "update", "disrupt", why="stops a request in the middle of its work"
    ),
}
