"""Which `groundstation` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "ReserveContact": row("create", "commit", why="books antenna time that costs"),
    "UpdateConfig": row("replace", why="replaces the configuration"),
}
