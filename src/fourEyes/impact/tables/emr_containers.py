"""Which `emr-containers` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "GetManagedEndpointSessionCredentials": row("read", "secret", why="hands out credentials"),
    "StartJobRun": row("execute", why="runs a job's code"),
}
