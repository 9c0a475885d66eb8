"""What do the SQS operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AddPermission": row("create", "access", why="lets other accounts use the queue"),
    "CancelMessageMoveTask": row(
        "update", "disrupt", why="stops moving messages back from a dead-letter queue"
    ),
    "ChangeMessageVisibility": row("update", why="changes when a received message is seen again"),
    "ChangeMessageVisibilityBatch": row(
        "update", why="changes when received messages are seen again"
    ),
    "DeleteMessage": row(
        "update", why="acknowledges a message that this consumer has received (consumer_ack)"
    ),
    "DeleteMessageBatch": row(
        "update", why="acknowledges messages that this consumer has received (consumer_ack)"
    ),
    "DeleteQueue": row(
        "delete",
        why="removes the queue with all messages in it",
        safer="stop the producers and let the consumers empty it first",
    ),
    "PurgeQueue": row(
        "delete",
        why="removes every message of the queue for good",
        safer="let a consumer drain it, or move the messages to another queue",
    ),
    "ReceiveMessage": row("update", why="hides the messages it returns for a while"),
    "RemovePermission": row("delete", "access", why="takes the use of the queue away"),
}
