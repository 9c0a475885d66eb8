"""What do the Kinesis operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row
from ._common import UNTAGGED

OPERATIONS: dict[str, Row] = {
    "DecreaseStreamRetentionPeriod": row("delete", why="older records become unreachable at once"),
    "DeleteResourcePolicy": row("delete", "access", why="removes who else may use the stream"),
    "DeleteStream": row("delete", why="removes the stream and every record in it"),
    "DisableEnhancedMonitoring": row(
        "update", "unguard", why="shard-level metrics are no longer recorded"
    ),
    "MergeShards": row("update", why="joins two shards; their records stay readable"),
    "PutResourcePolicy": row("replace", "access", why="replaces who else may use the stream"),
    "ReceiveDeadLetterQueueRecords": row("update", why="hides the records it returns for a while"),
    "ReceiveQueueRecords": row("update", why="hides the records it returns for a while"),
    "RegisterStreamConsumer": row("create", why="adds a consumer"),
    "SplitShard": row("update", why="splits a shard; its records stay readable"),
    "StopStreamEncryption": row("update", "unguard", why="new records are no longer encrypted"),
    "SubscribeToShard": row("read", why="reads records as they arrive"),
    "UpdateAccountSettings": row(
        "update", "commit", why="may commit the account to a minimum of paid throughput"
    ),
    "DeleteChannel": row("delete", why="records no longer flow from the stream to its target"),
    "DeleteQueue": row("delete", why="records in flight are not delivered again; the stream stays"),
    "RemoveTagsFromStream": UNTAGGED,
    "DeregisterStreamConsumer": row(
        "delete", why="the consumer no longer gets the stream's records"
    ),
}
