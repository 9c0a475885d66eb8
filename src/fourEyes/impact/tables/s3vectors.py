"""Which `s3vectors` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row, rows

OPERATIONS: dict[str, Row] = {
    "PutVectorBucketDefaultIndexMode": row("update", why="sets what new indexes are"),
    "PutVectorBucketPolicy": row("replace", "access", why="replaces who may use the bucket"),
    **rows(
        "delete",
        why={
            "DeleteIndex": "removes an index with all its vectors for good",
            "DeleteVectorBucket": "removes a vector bucket that has no indexes left",
            "DeleteVectors": "removes vectors for good",
        },
    ),
    "DeleteVectorBucketPolicy": row(
        "delete", "access", why="those whom the bucket's policy let in are cut off"
    ),
    "PutVectors": row("replace", why="overwrites vectors of the same keys"),
}
