"""Which `serverlessrepo` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "PutApplicationPolicy": row("replace", "access", why="replaces who may deploy the application"),
}
