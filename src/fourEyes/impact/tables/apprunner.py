"""Which `apprunner` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateService": row(
        "replace", why="deploys another source or configuration over the running one"
    ),
}
