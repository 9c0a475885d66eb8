"""Which `ssm-incidents` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "PutResourcePolicy": row("replace", "access", why="shares the response plan"),
    "UpdateReplicationSet": row("update", "disrupt", why="adds or deletes a region"),
    "UpdateResponsePlan": row("replace", why="replaces what happens in an incident"),
}
