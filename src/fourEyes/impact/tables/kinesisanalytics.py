"""Which `kinesisanalytics` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateApplication": row("replace", why="replaces the code or inputs of the application"),
}
