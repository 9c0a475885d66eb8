"""Which `amp` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateLoggingConfiguration": row("replace", why="replaces where logs go"),
    "UpdateQueryLoggingConfiguration": row("replace", why="replaces where logs of queries go"),
    "UpdateScraper": row("replace", why="replaces the scrape configuration"),
    "UpdateScraperLoggingConfiguration": row(
        "replace", why="replaces where logs of the scraper go"
    ),
    "UpdateWorkspaceConfiguration": row(
        "update", "unguard", why="may shorten how long metrics are kept"
    ),
}
