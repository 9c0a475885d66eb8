"""Which `ivschat` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateChatToken": row("create", "secret", why="hands out a token to chat"),
    "UpdateRoom": row("update", "access", why="can change who reviews messages"),
}
