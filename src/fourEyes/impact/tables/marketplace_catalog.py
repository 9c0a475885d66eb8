"""Which `marketplace-catalog` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "PutResourcePolicy": row("replace", "access", why="replaces who may use the entity"),
    "StartChangeSet": row(
        "execute", why="changes, publishes or withdraws what the change set names"
    ),
}
