"""Which `launch-wizard` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateDeployment": row("replace", why="changes what is deployed"),
}
