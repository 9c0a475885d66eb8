"""Which `s3vectors` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "PutVectorBucketDefaultIndexMode": row("update", why="sets what new indexes are"),
    "PutVectorBucketPolicy": row("replace", "access", why="replaces who may use the bucket"),
}
