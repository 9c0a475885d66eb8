"""Which `pipes` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdatePipe": row("replace", why="what is left out of a parameter block is lost"),
}
