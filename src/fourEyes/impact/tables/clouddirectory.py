"""Which `clouddirectory` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AttachPolicy": row("update", "access", why="puts a policy on an object"),
    "UpdateFacet": row("replace", why="changes the schema that objects follow"),
    "UpgradeAppliedSchema": row("update", "commit", why="upgrades the schema in place"),
    "UpgradePublishedSchema": row("update", "commit", why="upgrades the schema in place"),
}
