"""What do the FSx operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CancelDataRepositoryTask": row("update", "disrupt", why="stops a transfer half way"),
    "CopySnapshotAndUpdateVolume": row("replace", why="replaces what the volume holds"),
    "DeleteFileSystem": row(
        "delete", why="removes a file system with its files", safer="SkipFinalBackup=False"
    ),
    "DeleteVolume": row("delete", why="removes a volume", safer="CreateBackup first"),
    "ReleaseFileSystemNfsV3Locks": row("update", "disrupt", why="clients lose their locks"),
    "RestoreVolumeFromSnapshot": row(
        "replace",
        why="sets the volume back to the snapshot: later files are gone",
        safer="CreateVolume from the snapshot",
    ),
    "UpdateSharedVpcConfiguration": row(
        "update", "access", why="changes whether other accounts may change route tables"
    ),
}
