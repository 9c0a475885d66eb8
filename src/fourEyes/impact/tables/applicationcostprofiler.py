"""Which `applicationcostprofiler` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "PutReportDefinition": row("create", why="sets up a report where there is none"),
    "UpdateReportDefinition": row("replace", why="replaces the definition of the report"),
}
