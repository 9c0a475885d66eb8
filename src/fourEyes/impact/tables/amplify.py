"""Which `amplify` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "StartDeployment": row("replace", why="deploys another version over the running one"),
    "UpdateDomainAssociation": row(
        "replace", "disrupt", why="replaces the subdomains that point to the app"
    ),
}
