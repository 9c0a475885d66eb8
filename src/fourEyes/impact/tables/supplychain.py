"""Which `supplychain` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateDataIntegrationFlow": row("replace", why="replaces sources and target of the flow"),
}
