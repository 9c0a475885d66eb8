"""Which `detective` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AcceptInvitation": row("update", "access", why="lets another account read this one's data"),
    "CreateMembers": row("create", "access", why="takes accounts into the behaviour graph"),
    "EnableOrganizationAdminAccount": row(
        "update", "access", why="makes an account the organisation's administrator"
    ),
}
