"""What do the Redshift Data operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CancelStatement": row(
        "update", why="stops a statement; what it had not committed is rolled back"
    ),
}
