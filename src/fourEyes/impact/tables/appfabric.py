"""Which `appfabric` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateIngestionDestination": row("replace", why="replaces where audit logs go"),
}
