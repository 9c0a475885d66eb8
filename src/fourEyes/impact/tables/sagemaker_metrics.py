"""Which `sagemaker-metrics` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "BatchPutMetrics": row("create", why="adds metrics"),
}
