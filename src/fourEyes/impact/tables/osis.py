"""Which `osis` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdatePipeline": row("replace", why="replaces the configuration of the pipeline"),
}
