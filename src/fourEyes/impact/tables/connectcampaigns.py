"""Which `connectcampaigns` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "PutDialRequestBatch": row("create", why="adds calls to a campaign"),
}
