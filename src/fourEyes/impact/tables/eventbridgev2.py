"""Which `eventbridgev2` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "PutResourcePolicy": row("replace", "access", why="replaces who may use the bus"),
    "UpdateSubscriber": row("replace", why="replaces where events go"),
}
