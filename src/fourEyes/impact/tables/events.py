"""What do the EventBridge operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row, rows

OPERATIONS: dict[str, Row] = {
    "CancelReplay": row("update", "disrupt", why="stops a replay half way"),
    "DeactivateEventSource": row("update", "disrupt", why="stops partner events from arriving"),
    "DeauthorizeConnection": row(
        "delete", "disrupt", why="removes the credentials of a connection"
    ),
    "DeleteArchive": row("delete", why="removes archived events for good"),
    "DeleteRule": row(
        "delete", why="removes a rule; what it triggered stops", safer="DisableRule keeps it"
    ),
    "DisableRule": row("update", "disrupt", why="the rule no longer triggers anything"),
    "PutPermission": row("replace", "access", why="changes who may put events on the bus"),
    "PutRule": row(
        "replace",
        why="overwrites the rule if one has this name",
        safer="a new rule name",
        lookup="events/DescribeRule",
    ),
    "PutTargets": row(
        "replace",
        why="overwrites targets that have the same id",
        safer="new target ids",
        lookup="events/ListTargetsByRule",
    ),
    "RemovePermission": row("delete", "access", why="takes the right to put events away"),
    "RemoveTargets": row(
        "delete",
        why="what these targets did when the rule fires no longer happens",
        safer="DisableRule keeps them",
    ),
    "TestEventPattern": row("read", why="compares an event with a pattern"),
    "UpdateConnection": row("replace", why="overwrites the credentials or their endpoint"),
    **rows(
        "delete",
        why={
            "DeleteApiDestination": "rules that send to this endpoint fail",
            "DeleteConnection": "API destinations lose the credentials they sign in with",
            "DeleteEndpoint": "events sent to the global endpoint are lost",
            "DeleteEventBus": "removes a bus without rules; events sent to it are lost",
            "DeletePartnerEventSource": "customers get no more events of this source",
        },
    ),
}
