"""Which `lambda-core` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateRuntimeAlias": row("replace", why="points functions to another version"),
}
