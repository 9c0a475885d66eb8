"""Which `omics` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AcceptShare": row("update", "access", why="takes over a share"),
    "CreateShare": row("create", "access", why="shares with another account"),
    "StartRun": row("create", why="starts a run"),
}
