"""Which `notifications` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "EnableNotificationsAccessForOrganization": row(
        "update", "access", why="lets the service read the organisation"
    ),
    "UpdateEventRule": row("replace", why="replaces the pattern and its regions"),
}
