"""Which `sagemaker-geospatial` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "ExportEarthObservationJob": row("create", why="writes results to a bucket of the caller"),
    "ExportVectorEnrichmentJob": row("create", why="writes results to a bucket of the caller"),
}
