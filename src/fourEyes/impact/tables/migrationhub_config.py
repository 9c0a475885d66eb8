"""Which `migrationhub-config` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateHomeRegionControl": row("create", "commit", why="sets the home region for good"),
}
