"""Which `partnercentral-channel` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AcceptChannelHandshake": row("update", "commit", why="accepts a contract with a partner"),
}
