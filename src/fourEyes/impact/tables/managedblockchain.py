"""Which `managedblockchain` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateAccessor": row("create", "access", "secret", why="mints a token to a node"),
    "CreateNetwork": row("create", "commit", why="founds a network"),
}
