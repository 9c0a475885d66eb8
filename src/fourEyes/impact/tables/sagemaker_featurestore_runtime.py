"""Which `sagemaker-featurestore-runtime` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "PutRecord": row("replace", why="overwrites the record of the same identifier"),
}
