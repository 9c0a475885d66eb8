"""Which `connectcases` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "StartMergeCases": row("update", "commit", why="merges cases, which cannot be undone"),
    "UpdateLayout": row("replace", why="replaces the layout"),
    "UpdateRelatedItem": row("replace", why="fields that are not given are removed"),
}
