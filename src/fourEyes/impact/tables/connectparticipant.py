"""Which `connectparticipant` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CancelParticipantAuthentication": row("update", "disrupt", why="ends a sign-in"),
    "CreateParticipantConnection": row("create", "secret", why="hands out a connection token"),
}
