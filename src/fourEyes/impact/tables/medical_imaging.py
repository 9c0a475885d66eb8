"""Which `medical-imaging` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateImageSetMetadata": row("replace", why="changes the metadata of images"),
}
