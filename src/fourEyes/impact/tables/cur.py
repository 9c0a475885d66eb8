"""Which `cur` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "ModifyReportDefinition": row("replace", why="replaces the definition of the report"),
    "PutReportDefinition": row("create", why="makes a report; one that exists is not overwritten"),
}
