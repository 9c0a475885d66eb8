"""Which `schemas` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "PutCodeBinding": row("create", why="makes code from a schema"),
    "UpdateSchema": row("create", why="makes a new version of the schema"),
}
