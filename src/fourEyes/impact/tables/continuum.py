"""Which `continuum` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateIntegration": row(
        "replace", "access", why="replaces the credentials and the role of the integration"
    ),
}
