"""Which `ds-data` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AddGroupMember": row("create", "access", why="gives someone the rights of a group"),
}
