"""What do the Firehose operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "DeleteDeliveryStream": row(
        "delete", why="removes the stream and what it has not delivered yet"
    ),
    "StopDeliveryStreamEncryption": row(
        "update", "unguard", why="new records are no longer encrypted"
    ),
    "UpdateDestination": row("replace", why="overwrites where and how records are delivered"),
}
