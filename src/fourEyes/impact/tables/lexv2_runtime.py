"""Which `lexv2-runtime` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "PutSession": row("update", why="sets where a conversation stands"),
}
