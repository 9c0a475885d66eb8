"""Which `importexport` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateJob": row("create", "commit", why="orders an import or export"),
    "UpdateJob": row("replace", why="replaces the manifest of the job"),
}
