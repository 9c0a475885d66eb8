"""Which `supportauthz` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateSupportPermit": row("create", "access", why="lets an AWS operator act in the account"),
}
