"""Which `backup-gateway` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateGatewaySoftwareNow": row(
        "update", "disrupt", why="restarts the gateway with other software at once"
    ),
}
