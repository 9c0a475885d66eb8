"""Which `arc-zonal-shift` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "StartPracticeRun": row("update", "disrupt", why="moves traffic away from a zone"),
    "StartZonalShift": row("update", "disrupt", why="moves traffic away from a zone"),
    "UpdateZonalAutoshiftConfiguration": row(
        "update", "unguard", why="can switch off the automatic shift away from a failing zone"
    ),
}
