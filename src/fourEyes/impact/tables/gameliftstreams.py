"""Which `gameliftstreams` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateStreamSessionAdminShell": row("create", "access", why="opens a shell on a stream host"),
    "CreateStreamSessionConnection": row("create", "secret", why="hands out a connection"),
    "CreateStreamUrl": row("create", "secret", why="hands out a URL that signs in by itself"),
    "ExportStreamSessionFiles": row("create", why="writes files to a bucket of the caller"),
    "UpdateStreamGroup": row("update", "disrupt", why="may take running capacity away"),
}
