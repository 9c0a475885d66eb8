"""Which `codeguruprofiler` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "PutPermission": row("replace", "access", why="lets others write to the profiling group"),
}
