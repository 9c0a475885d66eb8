"""Which `cloudfront-keyvaluestore` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateKeys": row("replace", why="overwrites the values of keys"),
}
