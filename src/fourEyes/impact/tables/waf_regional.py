"""Which `waf-regional` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "PutLoggingConfiguration": row("replace", "unguard", why="replaces where logs go"),
    "PutPermissionPolicy": row(
        "replace", "access", why="replaces with whom the rule group is shared"
    ),
}
