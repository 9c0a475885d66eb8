"""What do the account management operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AcceptPrimaryEmailUpdate": row(
        "replace", "access", why="changes the root user's email address"
    ),
    "DisableRegion": row("update", "disrupt", why="nothing in that region can be reached any more"),
    "PutAccountName": row("replace", why="replaces the account's name"),
    "PutAlternateContact": row("replace", why="replaces whom AWS writes to"),
    "PutContactInformation": row("replace", why="replaces the account's primary contact"),
    "StartPrimaryEmailUpdate": row(
        "update", "access", why="starts to change the root user's email address"
    ),
    "VerifyPhoneNumber": row("update", why="confirms the account's phone number"),
}
