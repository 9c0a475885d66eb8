"""Which `translate` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "ImportTerminology": row("replace", why="overwrites a terminology of the same name"),
    "UpdateParallelData": row("replace", why="overwrites the parallel data"),
}
