"""Which `cloudhsmv2` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "InitializeCluster": row(
        "update", "commit", why="claims the cluster with a certificate for good"
    ),
    "ModifyBackupAttributes": row("update", "unguard", why="can let a backup expire"),
    "ModifyCluster": row("update", "unguard", why="can shorten how long backups are kept"),
    "PutResourcePolicy": row("replace", "access", why="replaces who may use the backup"),
}
