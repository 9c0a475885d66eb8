"""Which `datapipeline` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "SetStatus": row("update", "disrupt", why="can cancel or rerun objects of a pipeline"),
}
