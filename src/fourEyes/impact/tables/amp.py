"""Which `amp` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateScraper": row("replace", why="replaces the scrape configuration"),
    "UpdateWorkspaceConfiguration": row(
        "update", "unguard", why="may shorten how long metrics are kept"
    ),
}
