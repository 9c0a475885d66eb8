"""Which `bcm-data-exports` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateExport": row("replace", why="overwrites all parameters of the export"),
}
