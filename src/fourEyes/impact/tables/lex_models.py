"""Which `lex-models` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "StartImport": row(
        "replace",
        why="can overwrite resources of the same name",
        safer='pass mergeStrategy="FAIL_ON_CONFLICT"',
    ),
    "StartMigration": row("create", why="copies a bot to version 2"),
}
