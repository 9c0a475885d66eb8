"""Which `cloudsearch` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateAvailabilityOptions": row("update", "disrupt", why="can take the second zone away"),
    "UpdateDomainEndpointOptions": row(
        "update", "unguard", why="can allow connections without TLS"
    ),
    "UpdateScalingParameters": row(
        "update", "disrupt", why="changes the size of the running domain"
    ),
    "UpdateServiceAccessPolicies": row("replace", "access", why="replaces who may use the domain"),
}
