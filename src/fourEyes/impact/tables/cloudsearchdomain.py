"""Which `cloudsearchdomain` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UploadDocuments": row("execute", why="the batch adds, overwrites or deletes documents"),
}
