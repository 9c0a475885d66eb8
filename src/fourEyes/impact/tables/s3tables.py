"""What do the S3 Tables operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CompleteTableMigration": row("update", "commit", why="a completed migration is final"),
    "DeleteTable": row("delete", why="removes a table with its data"),
    "DeleteTableBucketPolicy": row("delete", "access", why="removes the policy"),
    "DeleteTablePolicy": row("delete", "access", why="removes the policy"),
    "DeleteTableReplication": row("delete", "unguard", why="ends the copies of the table"),
    "DeleteTableBucketReplication": row("delete", "unguard", why="ends the copies of its tables"),
    "PutTableBucketLogging": row("replace", "unguard", why="replaces or ends the access logging"),
    "PutTableBucketMaintenanceConfiguration": row(
        "replace", why="replaces by which rules unreferenced files are deleted"
    ),
    "PutTableBucketMetricsConfiguration": row("update", why="turns metrics on"),
    "PutTableBucketPolicy": row("replace", "access", why="replaces the whole policy"),
    "PutTableMaintenanceConfiguration": row(
        "replace", why="replaces by which rules snapshots are deleted"
    ),
    "PutTablePolicy": row("replace", "access", why="replaces the whole policy"),
    "PutTableRecordExpirationConfiguration": row("delete", why="records of the table expire"),
    "RenameTable": row("replace", why="clients of the old name break"),
    "StartTableMigration": row("create", why="migrates into a new table"),
    "SyncTableMigration": row("replace", why="carries deletions and changes over to the table"),
    "UpdateTableMetadataLocation": row(
        "replace",
        why="the table points at other metadata",
        safer="versionToken refuses a stale one",
    ),
}
