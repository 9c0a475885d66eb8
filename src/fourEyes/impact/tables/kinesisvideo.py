"""Which `kinesisvideo` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "StartEdgeConfigurationUpdate": row(
        "replace", why="replaces the configuration of the edge device"
    ),
    "UpdateDataRetention": row("delete", why="a shorter retention deletes what is older at once"),
    "UpdateImageGenerationConfiguration": row("replace", why="replaces where images go"),
    "UpdateMediaStorageConfiguration": row(
        "replace", "disrupt", why="changes where media is stored"
    ),
    "UpdateNotificationConfiguration": row("replace", why="replaces where notices go"),
}
