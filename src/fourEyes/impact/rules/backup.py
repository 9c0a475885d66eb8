"""Which AWS Backup calls do less, or more, than their names say?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ..tables.backup import OPERATIONS
from ._common import ByMember, creates, inside, knows_all, not_below, unless, worst

_EXPIRES = row(
    "delete", why="may let the backup expire earlier", lookup="backup/DescribeRecoveryPoint"
)
_AT_ONCE = row("delete", why="the backup expires after an event")

_update_lifecycle = ByMember(
    row("update", why="keeps the backup at least as long as now"),
    "BackupVaultName RecoveryPointArn",
    {
        "Lifecycle": inside(
            {
                "DeleteAfterDays": not_below("DeleteAfterDays", _EXPIRES),
                "DeleteAfterEvent": _AT_ONCE,
            },
            "MoveToColdStorageAfterDays OptInToArchiveForSupportedResources",
        )
    },
)


def _makes_backup(operation: str) -> Rule:
    # The retention is that of the new backup; no other one expires by it.
    def rule(params: Params, state: State | None) -> Row | None:
        return OPERATIONS[operation] if params else None

    return rule


_OVERWRITES = row(
    "replace",
    why="restores into what exists and may overwrite it",
    safer="restore into a new resource: newFileSystem or NewBucket true",
)
_IN_PLACE = ("s3", "efs", "sap hana", "virtualmachine")


def _start_restore(params: Params, state: State | None) -> Row | None:
    chosen = {
        name.lower(): value.lower()
        for name, value in params.get("Metadata", {}).items()
        if name.lower() in ("newfilesystem", "newbucket")
    }
    if chosen:
        return _OVERWRITES if set(chosen.values()) != {"true"} else None
    kind = params.get("ResourceType", "").lower()
    return _OVERWRITES if kind.startswith(_IN_PLACE) else None


def _vault_lock(params: Params, state: State | None) -> Row | None:
    if "ChangeableForDays" not in params:
        return None
    why = "once the grace time is over nobody can take the lock off"
    return worst(row("replace", "commit", why=why), OPERATIONS["PutBackupVaultLockConfiguration"])


def _region_settings(params: Params, state: State | None) -> Row | None:
    members = "ResourceTypeOptInPreference ResourceTypeManagementPreference"
    choices = [choice for one in params.values() for choice in one.values()]
    if choices and all(choice is True for choice in choices) and knows_all(params, members):
        return row("update", why="includes more kinds of resources")
    return None


RULES: dict[str, Rule] = {
    "CreateBackupPlan": creates("makes a plan for new backups"),
    "UpdateRecoveryPointLifecycle": _update_lifecycle,
    "StartBackupJob": _makes_backup("StartBackupJob"),
    "StartCopyJob": _makes_backup("StartCopyJob"),
    "StartRestoreJob": _start_restore,
    "PutBackupVaultLockConfiguration": _vault_lock,
    "UpdateRegionSettings": _region_settings,
    "UpdateRecoveryPointIndexSettings": ByMember(
        row("update", why="turns the index on"),
        "BackupVaultName RecoveryPointArn IamRoleArn",
        {
            "Index": unless(
                row("update", "disrupt", why="the backup can no longer be searched"), "ENABLED"
            )
        },
    ),
}
