"""Which `mediapackagev2` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "ResetChannelState": row("update", "disrupt", why="clears what is stuck in the channel"),
    "ResetOriginEndpointState": row(
        "update", "disrupt", why="clears what is stuck in the endpoint"
    ),
    "UpdateOriginEndpoint": row("replace", why="replaces the packaging of the endpoint"),
}
