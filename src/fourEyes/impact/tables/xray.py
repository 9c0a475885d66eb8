"""Which `xray` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CancelTraceRetrieval": row("update", why="stops a query; nothing that exists is touched"),
    "PutResourcePolicy": row("replace", "access", why="replaces who may use traces"),
    "UpdateIndexingRule": row("replace", why="replaces how many traces are indexed"),
    "UpdateSamplingRule": row("replace", why="changes how much is traced"),
    "UpdateTraceSegmentDestination": row("update", "disrupt", why="traces go elsewhere"),
}
