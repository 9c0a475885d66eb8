"""Which `iotsecuretunneling` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CloseTunnel": row("update", "disrupt", why="ends a tunnel in use"),
    "OpenTunnel": row(
        "create", "access", "secret", why="opens a way into a device and hands out its tokens"
    ),
}
