"""Which `s3files` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "PutFileSystemPolicy": row("replace", "access", why="replaces who may use the file system"),
    "UpdateMountTarget": row("replace", "access", why="replaces the security groups"),
}
