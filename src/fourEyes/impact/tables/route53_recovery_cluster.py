"""Which `route53-recovery-cluster` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateRoutingControlState": row("update", "disrupt", why="moves traffic on or off"),
    "UpdateRoutingControlStates": row("update", "disrupt", why="moves traffic on or off"),
}
