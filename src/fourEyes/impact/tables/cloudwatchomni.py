"""Which `cloudwatchomni` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateAccessGrant": row("create", "access", why="lets someone use a domain"),
    "CreateAccessProfile": row("create", "access", why="defines what members may do"),
    "CreateDomainAccessGrantForOrganization": row(
        "create", "access", why="lets the organisation use a domain"
    ),
    "CreateOneTimeDeepLinkCode": row("create", "secret", why="hands out a code that signs in"),
    "GetSpaceCredentialsForOrganization": row("read", "secret", why="hands out credentials"),
    "StopTelemetryQuery": row("update", why="stops a query; nothing that exists is touched"),
    "StopTelemetryQuerySession": row(
        "update", why="ends a query session; nothing that exists is touched"
    ),
    "UpdateAccessProfile": row("update", "access", why="changes what members may do"),
    "UpdateOmniDashboard": row("replace", why="replaces the dashboard's content"),
}
