"""Which `comprehend` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "PutResourcePolicy": row("replace", "access", why="replaces who may import the model"),
    "UpdateEndpoint": row(
        "update", "disrupt", why="can move the endpoint to another model or size"
    ),
}
