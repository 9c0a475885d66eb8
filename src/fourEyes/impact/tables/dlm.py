"""Which `dlm` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateLifecyclePolicy": row("replace", why="replaces what is kept and what is deleted"),
}
