"""Which `synthetics` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "StartCanaryDryRun": row("create", why="tries a canary once"),
    "UpdateCanary": row("replace", why="replaces code or schedule of the canary"),
}
