"""Which `chime` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AssociateSigninDelegateGroupsWithAccount": row(
        "update", "access", why="lets groups sign in to the account"
    ),
    "BatchCreateRoomMembership": row("create", "access", why="lets more people read a room"),
    "BatchUnsuspendUser": row("update", "access", why="lets suspended users sign in again"),
    "CreatePhoneNumberOrder": row("create", "commit", why="orders phone numbers that cost"),
    "CreateRoomMembership": row("create", "access", why="lets someone read a room"),
    "DisassociateSigninDelegateGroupsFromAccount": row(
        "delete", "access", why="delegates can no longer sign in"
    ),
    "UpdateBot": row("update", "disrupt", why="can disable the bot"),
    "UpdateRoomMembership": row("update", "access", why="changes a member's role in a room"),
}
