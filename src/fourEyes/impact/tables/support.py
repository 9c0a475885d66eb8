"""Which `support` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "ResolveCase": row("update", why="closes a support case"),
}
