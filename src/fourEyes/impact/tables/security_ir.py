"""Which `security-ir` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CancelMembership": row("delete", "unguard", why="ends the help with incidents"),
    "CreateMembership": row("create", "commit", why="subscribes to incident response"),
    "GetCaseAttachmentUploadUrl": row("create", why="hands out a URL to upload to"),
    "UpdateMembership": row("update", "access", why="changes who may respond"),
    "UpdateResolverType": row("update", "commit", why="changes who resolves the case, for good"),
}
