"""Which `ebs` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "PutSnapshotBlock": row("create", why="writes a block of a snapshot that is being made"),
}
