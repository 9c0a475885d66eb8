"""Which `mediastore` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "PutContainerPolicy": row("replace", "access", why="replaces who may use the container"),
    "StopAccessLogging": row("update", "unguard", why="switches logs off"),
}
