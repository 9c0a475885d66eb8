"""Which `kinesisanalyticsv2` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateApplicationPresignedUrl": row(
        "create", "secret", why="hands out a URL that signs in by itself"
    ),
    "ExportSnapshot": row("create", why="writes a snapshot to a bucket of the caller"),
    "UpdateApplication": row(
        "replace", "disrupt", why="replaces code or configuration and restarts the application"
    ),
}
