"""Which `applicationcostprofiler` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateReportDefinition": row("replace", why="replaces the definition of the report"),
}
