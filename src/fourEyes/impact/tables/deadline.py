"""Which `deadline` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AssociateMemberToFarm": row("create", "access", why="makes someone member of a farm"),
    "AssociateMemberToFleet": row("create", "access", why="makes someone member of a fleet"),
    "AssociateMemberToJob": row("create", "access", why="makes someone member of a job"),
    "AssociateMemberToQueue": row("create", "access", why="makes someone member of a queue"),
    "PutMeteredProduct": row("create", why="adds a product whose use is metered"),
    "UpdateQueueEnvironment": row("replace", why="overwrites the environment's template"),
    "UpdateQueueFleetAssociation": row(
        "update", "disrupt", why="can stop a fleet working for a queue"
    ),
    "UpdateQueueLimitAssociation": row("update", "disrupt", why="can stop jobs of a queue"),
    "UpdateSession": row("update", "disrupt", why="ends a session"),
}
