"""Which `account-access-runtime` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "GetRoleCredentials": row("read", "secret", why="hands out credentials"),
}
