"""Which `mediapackage` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateOriginEndpoint": row("replace", why="replaces the packaging of the endpoint"),
}
