"""What do the DynamoDB operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row, rows

_CREATE_ONLY = 'ConditionExpression="attribute_not_exists(<partition key>)"'

OPERATIONS: dict[str, Row] = {
    "PutItem": row(
        "replace",
        why="replaces the whole item if its key exists",
        safer=_CREATE_ONLY,
        lookup="dynamodb/DescribeTable",
    ),
    "BatchWriteItem": row(
        "replace",
        why="replaces or deletes items; conditions are not possible here",
        safer=f"single PutItem calls with {_CREATE_ONLY}",
    ),
    "TransactWriteItems": row(
        "replace",
        why="replaces or deletes items",
        safer=f"{_CREATE_ONLY} on every Put",
    ),
    "StartBulkPutItems": row("replace", why="overwrites items that have the same keys"),
    "DeleteItem": row(
        "delete",
        why="removes an item",
        safer='ReturnValues="ALL_OLD" keeps a copy, a ConditionExpression limits what it hits',
    ),
    "DeleteTable": row(
        "delete",
        why="removes a table with all its items",
        safer="CreateBackup first; turn deletion protection on",
    ),
    "DeleteResourcePolicy": row("delete", "access", why="removes the table's resource policy"),
    "PutResourcePolicy": row("replace", "access", why="replaces the table's resource policy"),
    "ExecuteStatement": row("execute", why="runs a PartiQL statement"),
    "BatchExecuteStatement": row("execute", why="runs PartiQL statements"),
    "ExecuteTransaction": row("execute", why="runs PartiQL statements"),
    "ExportTableToPointInTime": row("create", why="writes an export of the table to S3"),
    "RestoreTableFromBackup": row("create", why="restores into a new table"),
    "RestoreTableToPointInTime": row("create", why="restores into a new table"),
    "UpdateContinuousBackups": row(
        "update", "unguard", why="may turn point-in-time recovery off or shorten it"
    ),
    "UpdateTimeToLive": row("delete", why="items expire once time to live is on"),
    **rows(
        "delete",
        why={
            "CancelBulkOperation": "stops a bulk operation half way; what it has written stays",
            "DeleteBackup": "removes a backup for good: no table can be restored from it",
        },
    ),
    "DisableKinesisStreamingDestination": row(
        "update", "disrupt", why="changes of the table no longer reach the stream"
    ),
}
