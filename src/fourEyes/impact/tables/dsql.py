"""Which `dsql` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "PutClusterPolicy": row("replace", "access", why="replaces who may use the cluster"),
}
