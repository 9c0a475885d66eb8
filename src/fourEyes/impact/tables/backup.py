"""What do the AWS Backup operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row, rows

_NO_PLAN = row("delete", "unguard", why="resources are no longer backed up by it")

OPERATIONS: dict[str, Row] = {
    "AssociateBackupVaultMpaApprovalTeam": row(
        "update", "access", why="lets another team open the vault"
    ),
    "DisassociateBackupVaultMpaApprovalTeam": row(
        "delete", "access", "unguard", why="no team guards, or can open, the vault any more"
    ),
    "CancelLegalHold": row("delete", "unguard", why="recovery points may be deleted again"),
    "DeleteBackupPlan": _NO_PLAN,
    "DeleteBackupSelection": _NO_PLAN,
    "DeleteBackupVaultAccessPolicy": row("delete", "access", why="removes the vault's policy"),
    "DeleteBackupVaultLockConfiguration": row(
        "delete", "unguard", why="recovery points may be deleted early"
    ),
    "DeleteRecoveryPoint": row("delete", why="removes a backup", safer="StartCopyJob first"),
    "DisassociateRecoveryPoint": row("delete", "unguard", why="ends a continuous backup"),
    "PutBackupVaultAccessPolicy": row("replace", "access", why="replaces the vault's policy"),
    "PutBackupVaultLockConfiguration": row(
        "replace", "commit", "unguard", why="locks the vault, or changes its limits of retention"
    ),
    "PutBackupVaultNotifications": row("replace", why="replaces who hears of which events"),
    "PutRestoreValidationResult": row("update", why="reports the outcome of a test"),
    "StartBackupJob": row("create", why="makes a backup"),
    "StartCopyJob": row("create", why="copies a backup"),
    "StartReportJob": row("create", why="writes a report"),
    "StartRestoreJob": row("create", why="restores into a new resource"),
    "StartScanJob": row("create", why="scans a backup"),
    "UpdateBackupPlan": row(
        "replace", "unguard", why="replaces all rules of the plan, their retention included"
    ),
    "UpdateFramework": row("replace", "unguard", why="replaces which controls are checked"),
    "UpdateGlobalSettings": row(
        "update", "access", why="changes whether backups may leave the account"
    ),
    "UpdateRegionSettings": row(
        "update", "unguard", why="may exclude kinds of resources from backups"
    ),
    **rows(
        "delete",
        why={
            "DeleteBackupAccessPoint": "those who read the backup through it are cut off",
            "DeleteBackupVault": "removes a vault that has no backups left",
            "DeleteBackupVaultNotifications": "nobody hears of what happens in the vault",
            "DeleteFramework": "backups are no longer checked against the framework",
            "DeleteReportPlan": "reports on backups are no longer written",
            "DeleteRestoreTestingPlan": "backups are no longer tested by this plan",
            "DeleteRestoreTestingSelection": "these resources' backups are no longer tested",
            "DeleteTieringConfiguration": "backups no longer move to cheaper storage by it",
            "DisassociateRecoveryPointFromParent": "takes a backup out of the one it belongs to",
            "RevokeRestoreAccessBackupVault": "removes the vault for good: no restores by it",
        },
    ),
    "StopBackupJob": row("update", "disrupt", why="stops a backup half way: nothing of it is kept"),
}
