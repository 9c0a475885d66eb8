"""Which `codeartifact` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AssociateExternalConnection": row(
        "update", "access", why="lets packages in from a public repository"
    ),
    "GetAuthorizationToken": row("read", "secret", why="hands out a token"),
    "PutPackageOriginConfiguration": row(
        "replace", "access", why="changes where packages may come from"
    ),
    "UpdatePackageGroupOriginConfiguration": row(
        "update", "access", why="changes where packages may come from"
    ),
    "UpdatePackageVersionsStatus": row(
        "update", "disrupt", why="can archive or unlist versions in use"
    ),
    "UpdateRepository": row("replace", why="replaces the upstream repositories"),
}
