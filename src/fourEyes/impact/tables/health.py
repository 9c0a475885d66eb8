"""Which `health` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "ConfigureTags": row("replace", why="replaces the tracked tag keys"),
    "ConfigureTagsForOrganization": row("replace", why="replaces the tracked tag keys"),
    "EnableHealthServiceAccessForOrganization": row(
        "update", "access", why="lets the service read the organisation"
    ),
}
