"""What do the EFS operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row
from ._common import UNTAGGED

OPERATIONS: dict[str, Row] = {
    "CreateTags": row("update", why="adds tags; a tag of the same key gets the new value"),
    "DeleteFileSystem": row(
        "delete", why="removes a file system with its files", safer="a backup by AWS Backup first"
    ),
    "DeleteFileSystemPolicy": row("delete", "access", why="removes the file system's policy"),
    "DeleteMountTarget": row("delete", "disrupt", why="clients of the mount target are cut off"),
    "DeleteReplicationConfiguration": row("delete", "unguard", why="ends the copy of the files"),
    "ModifyMountTargetSecurityGroups": row(
        "replace", "access", why="replaces all security groups of the mount target"
    ),
    "PutAccountPreferences": row("update", why="sets how long ids of new resources are"),
    "PutBackupPolicy": row("update", "unguard", why="may end automatic backups"),
    "PutFileSystemPolicy": row("replace", "access", why="replaces the file system's policy"),
    "PutLifecycleConfiguration": row(
        "replace", why="replaces the whole lifecycle configuration", safer="send all policies"
    ),
    "UpdateFileSystemProtection": row(
        "update", "unguard", why="may let a replication overwrite the files"
    ),
    "DeleteAccessPoint": row(
        "delete", why="no more clients can mount the files through it; the files stay"
    ),
    "DeleteTags": UNTAGGED,
}
