"""What do the Amazon MQ operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "Promote": row("update", "disrupt", "commit", why="the replica becomes the primary broker"),
    "UpdateConfiguration": row("update", why="adds a revision that no broker uses yet"),
    "UpdateUser": row(
        "update", "access", why="changes a user's password, groups or access to the console"
    ),
}
