"""Which `iotfleetwise` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateCampaign": row("update", "disrupt", why="can suspend a running campaign"),
}
