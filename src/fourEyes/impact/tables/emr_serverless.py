"""What do the EMR Serverless operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CancelJobRun": row("update", "disrupt", why="stops a job run"),
    "GetDashboardForJobRun": row("read", "secret", why="returns a signed address"),
    "GetResourceDashboard": row("read", "secret", why="returns a signed address"),
    "GetSessionEndpoint": row("read", "secret", why="returns an address and token for a session"),
    "StartJobRun": row("execute", why="runs the job's code"),
}
