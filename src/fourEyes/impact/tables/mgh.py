"""Which `mgh` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "PutResourceAttributes": row("update", why="describes a resource"),
}
