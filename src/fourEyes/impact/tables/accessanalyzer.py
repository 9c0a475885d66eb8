"""Which `accessanalyzer` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CancelPolicyGeneration": row(
        "update", why="stops an analysis; nothing that exists is touched"
    ),
    "UpdateArchiveRule": row("replace", why="replaces the filter that hides findings"),
}
