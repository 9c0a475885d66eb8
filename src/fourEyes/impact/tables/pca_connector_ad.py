"""Which `pca-connector-ad` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateTemplateGroupAccessControlEntry": row(
        "create", "access", why="lets a group enrol certificates"
    ),
    "UpdateTemplate": row("replace", why="replaces what certificates are issued"),
    "UpdateTemplateGroupAccessControlEntry": row(
        "update", "access", why="changes who may enrol certificates"
    ),
}
