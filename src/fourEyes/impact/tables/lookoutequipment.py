"""Which `lookoutequipment` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateActiveModelVersion": row("replace", why="another model gives the answers"),
    "UpdateLabelGroup": row("replace", why="replaces the fault codes"),
}
