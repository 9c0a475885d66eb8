"""What do the Redshift Serverless operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "ConvertRecoveryPointToSnapshot": row("create", why="makes a snapshot"),
    "CreateReservation": row("create", "commit", why="reserves capacity for money"),
    "DeleteNamespace": row(
        "delete",
        why="removes the namespace with all its data",
        safer="finalSnapshotName, or CreateSnapshot first",
    ),
    "DeleteResourcePolicy": row("delete", "access", why="removes who else may use it"),
    "GetCredentials": row("read", "secret", why="returns a database password"),
    "GetIdentityCenterAuthToken": row("read", "secret", why="returns a sign-in token"),
    "PutResourcePolicy": row("replace", "access", why="replaces who else may use it"),
    "RestoreFromRecoveryPoint": row(
        "replace",
        "disrupt",
        why="everything in the namespace is replaced by the recovery point",
        safer="RestoreTableFromRecoveryPoint restores to a new table",
    ),
    "RestoreFromSnapshot": row(
        "replace",
        "disrupt",
        why="everything in the namespace is replaced by the snapshot",
        safer="RestoreTableFromSnapshot restores to a new table",
    ),
    "RestoreTableFromRecoveryPoint": row("create", why="restores to a new table"),
    "RestoreTableFromSnapshot": row("create", why="restores to a new table"),
    "UpdateEndpointAccess": row(
        "update", "access", why="replaces the security groups of an endpoint"
    ),
    "UpdateSnapshot": row("delete", why="a snapshot older than the new retention is deleted"),
    "UpdateSnapshotCopyConfiguration": row(
        "delete", why="copied snapshots older than the new retention are deleted"
    ),
}
