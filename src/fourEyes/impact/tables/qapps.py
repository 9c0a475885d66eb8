"""Which `qapps` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AssociateQAppWithUser": row("create", why="marks an app for a user"),
    "BatchUpdateCategory": row("replace", why="overwrites categories"),
    "StopQAppSession": row("delete", why="deletes the data of the session"),
    "UpdateQApp": row("replace", why="replaces the definition of the app"),
    "UpdateQAppPermissions": row("update", "access", why="changes who may use the app"),
    "UpdateQAppSessionMetadata": row("update", "access", why="can share a session"),
}
