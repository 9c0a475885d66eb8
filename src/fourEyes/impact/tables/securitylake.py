"""Which `securitylake` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateDataLakeOrganizationConfiguration": row(
        "create", "access", why="reads new accounts of the organisation"
    ),
    "CreateSubscriber": row("create", "access", why="lets an account read the lake"),
    "RegisterDataLakeDelegatedAdministrator": row(
        "create", "access", why="makes an account administrator of the lake"
    ),
    "UpdateDataLake": row("replace", "unguard", why="can let data expire or change its key"),
    "UpdateSubscriber": row("replace", "access", why="changes what an account may read"),
    "UpdateSubscriberNotification": row("replace", why="replaces where notices go"),
}
