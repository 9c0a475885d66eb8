"""Which `inspector` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "RegisterCrossAccountAccessRole": row(
        "replace", "access", why="lets the service act with another role"
    ),
    "SetTagsForResource": row("replace", why="replaces the tags"),
    "UpdateAssessmentTarget": row("replace", why="replaces what is assessed"),
}
