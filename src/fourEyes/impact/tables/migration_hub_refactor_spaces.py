"""Which `migration-hub-refactor-spaces` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "PutResourcePolicy": row("replace", "access", why="shares the environment"),
    "UpdateRoute": row("update", "disrupt", why="can take a route out of service"),
}
