"""Which `account-access` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateEntitlement": row(
        "create", "access", why="lets a person or group assume a role in an account"
    ),
}
