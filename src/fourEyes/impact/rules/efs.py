"""Which EFS calls do less, or more, than their names say?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ..tables.efs import OPERATIONS
from ._common import is_exactly, knows_all, or_default


def _backup_policy(params: Params, state: State | None) -> Row | None:
    on = is_exactly(params.get("BackupPolicy"), {"Status": "ENABLED"})
    if on and knows_all(params, "FileSystemId BackupPolicy"):
        return row("update", why="turns automatic backups on")
    return None


def _protection(params: Params, state: State | None) -> Row | None:
    on = is_exactly(params.get("ReplicationOverwriteProtection"), "ENABLED")
    if on and knows_all(params, "FileSystemId ReplicationOverwriteProtection"):
        return row("update", why="protects the files from being overwritten")
    return None


def _replication(params: Params, state: State | None) -> Row | None:
    destinations = params.get("Destinations", [])
    if any("FileSystemId" in one for one in destinations):
        return row(
            "replace",
            why="overwrites the files of the existing destination",
            safer="omit FileSystemId: a new file system becomes the destination",
        )
    return None


RULES: dict[str, Rule] = {
    "PutBackupPolicy": or_default(_backup_policy, OPERATIONS["PutBackupPolicy"]),
    "UpdateFileSystemProtection": or_default(_protection, OPERATIONS["UpdateFileSystemProtection"]),
    "CreateReplicationConfiguration": _replication,
}
