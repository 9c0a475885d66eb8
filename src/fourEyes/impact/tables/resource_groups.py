"""Which `resource-groups` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "StartTagSyncTask": row("create", "access", why="tags resources by themselves with a role"),
    "UngroupResources": row("delete", why="takes resources out of the group"),
    "UpdateGroupQuery": row("replace", why="replaces what belongs to the group"),
}
