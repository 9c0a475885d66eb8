"""What do the RDS Data operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "BeginTransaction": row("create", why="opens a transaction"),
    "CommitTransaction": row("update", why="makes final what the transaction's statements did"),
    "RollbackTransaction": row("update", why="drops what the transaction had not committed"),
}
