"""Which `codestar-notifications` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateNotificationRule": row("replace", why="replaces the events and targets of the rule"),
}
