"""Which `license-manager-linux-subscriptions` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateServiceSettings": row(
        "update", "access", why="can read other accounts of the organisation"
    ),
}
