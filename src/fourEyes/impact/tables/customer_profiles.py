"""Which `customer-profiles` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "BatchPutProfileObject": row("create", why="adds objects to profiles"),
    "MergeProfiles": row("delete", "commit", why="the merged profiles are gone"),
    "UpdateDomainLayout": row("replace", why="overwrites the layout"),
}
