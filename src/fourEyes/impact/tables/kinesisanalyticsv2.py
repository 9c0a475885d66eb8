"""Which `kinesisanalyticsv2` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateApplicationPresignedUrl": row(
        "create", "secret", why="hands out a URL that signs in by itself"
    ),
    "UpdateApplication": row(
        "replace", "disrupt", why="replaces code or configuration and restarts the application"
    ),
}
