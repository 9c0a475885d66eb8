"""Which `ivs-realtime` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateParticipantToken": row("create", "secret", why="hands out a token to join"),
    "CreateStage": row("create", "secret", why="hands out tokens for participants"),
    "ImportPublicKey": row("create", "access", why="lets tokens of another key join"),
}
