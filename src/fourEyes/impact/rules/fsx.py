"""Which FSx calls do less, or more, than their names say?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..row import Params, Row, Rule, State, row
from ..tables.fsx import OPERATIONS
from ._common import ByMember, Judge, filled, inside, is_exactly, not_below, unless, worst

_LESS = row("update", "disrupt", why="may lower the throughput, and fails over")
_ACCESS = row("update", "access", why="changes who can log in or reach the files")
_LOGS = row("replace", "unguard", why="replaces or ends the record of accesses")
_BACKUPS_OFF = row("update", "unguard", why="ends automatic backups and deletes those there are")
_BACKUPS_SHORTER = row(
    "update",
    "unguard",
    why="may delete automatic backups older than the new retention",
    lookup="fsx/DescribeFileSystems",
)
_ROUTES = row("delete", "disrupt", why="clients in these subnets are cut off")
_IMPORTS = row("delete", why="files deleted in the linked bucket may vanish here as well")
_THROUGHPUT = not_below("ThroughputCapacity", _LESS)

_FLAVOUR = inside(
    {
        "AutomaticBackupRetentionDays": not_below(
            "AutomaticBackupRetentionDays", _BACKUPS_SHORTER, _BACKUPS_OFF
        ),
        "ThroughputCapacity": _THROUGHPUT,
        "ThroughputCapacityPerHAPair": _LESS,
        "PerUnitStorageThroughput": _LESS,
        "SelfManagedActiveDirectoryConfiguration": _ACCESS,
        "FsxAdminPassword": row("replace", "access", why="replaces the administrator's password"),
        "RootSquashConfiguration": _ACCESS,
        "AuditLogConfiguration": _LOGS,
        "LogConfiguration": _LOGS,
        "AutoImportPolicy": unless(_IMPORTS, "NONE", "NEW", "NEW_CHANGED"),
        "RemoveRouteTableIds": filled(_ROUTES),
        "EndpointIpv6AddressRange": _ROUTES,
        "FsrmConfiguration": row("replace", why="replaces quotas and file screens"),
        "DataReadCacheConfiguration": row("replace", why="replaces the read cache"),
        "ReadCacheConfiguration": row("replace", why="replaces the read cache"),
        "HAPairs": row("update", "commit", why="added pairs stay"),
    },
    "WeeklyMaintenanceStartTime DailyAutomaticBackupStartTime DiskIopsConfiguration "
    "CopyTagsToBackups CopyTagsToVolumes AddRouteTableIds DataCompressionType "
    "MetadataConfiguration",
)
_FLAVOURS: dict[str, Row | Judge] = dict.fromkeys(
    ("WindowsConfiguration", "LustreConfiguration", "OntapConfiguration", "OpenZFSConfiguration"),
    _FLAVOUR,
)

_EXPORTS = row("replace", "access", why="replaces who can mount the volume")
_FINAL = row("update", "commit", "unguard", why="changes for how long files cannot be deleted")
_SMALLER = row("update", "disrupt", why="may leave no room for what the volume holds")


def _restore(params: Params, state: State | None) -> Row | None:
    if not params.get("Options"):
        return None
    why = "deletes the snapshots, clones or data that stand in the way"
    return worst(row("delete", why=why), OPERATIONS["RestoreVolumeFromSnapshot"])


def _delete_file_system(params: Params, state: State | None) -> Row | None:
    if not any(map(_skips_backup, params.values())):
        return None
    safer = OPERATIONS["DeleteFileSystem"].safer
    return row("delete", why="removes a file system without a final backup", safer=safer)


def _skips_backup(settings: Any) -> bool:
    return isinstance(settings, Mapping) and settings.get("SkipFinalBackup", False) is not False


def _repository_task(params: Params, state: State | None) -> Row | None:
    if "Type" not in params or is_exactly(params["Type"], "IMPORT_METADATA_FROM_REPOSITORY"):
        return None
    if is_exactly(params["Type"], "EXPORT_TO_REPOSITORY"):
        return row("replace", why="overwrites changed files in the linked bucket")
    return row("delete", why="releases files here: only the linked bucket keeps them")


RULES: dict[str, Rule] = {
    "RestoreVolumeFromSnapshot": _restore,
    "CopySnapshotAndUpdateVolume": _restore,
    "DeleteFileSystem": _delete_file_system,
    "CreateDataRepositoryTask": _repository_task,
    "UpdateFileSystem": ByMember(
        row("update", why="grows or tunes the file system"),
        "FileSystemId ClientRequestToken StorageCapacity StorageType",
        {
            **_FLAVOURS,
            "FileSystemTypeVersion": row("update", "commit", "disrupt", why="an upgrade is final"),
            "NetworkType": row("update", "disrupt", why="changes the addresses of the file system"),
        },
    ),
    "UpdateVolume": ByMember(
        row("update", why="tunes the volume"),
        "ClientRequestToken VolumeId Name",
        {
            "OntapConfiguration": inside(
                {
                    "JunctionPath": row(
                        "replace", "disrupt", why="the volume is mounted elsewhere"
                    ),
                    "SecurityStyle": _ACCESS,
                    "SizeInMegabytes": not_below("SizeInMegabytes", _SMALLER),
                    "SizeInBytes": not_below("SizeInBytes", _SMALLER),
                    "SnapshotPolicy": row("replace", "unguard", why="replaces the snapshot policy"),
                    "SnaplockConfiguration": _FINAL,
                },
                "StorageEfficiencyEnabled TieringPolicy CopyTagsToBackups",
            ),
            "OpenZFSConfiguration": inside(
                {
                    "StorageCapacityQuotaGiB": not_below("StorageCapacityQuotaGiB", _SMALLER),
                    "NfsExports": _EXPORTS,
                    "UserAndGroupQuotas": row("replace", why="replaces all quotas"),
                    "ReadOnly": unless(
                        row("update", "disrupt", why="nobody can write any more"), False
                    ),
                },
                "StorageCapacityReservationGiB RecordSizeKiB DataCompressionType",
            ),
        },
    ),
    "UpdateStorageVirtualMachine": ByMember(
        row("update", why="changes nothing"),
        "ClientRequestToken StorageVirtualMachineId",
        {
            "SvmAdminPassword": row(
                "replace", "access", why="replaces the administrator's password"
            ),
            "ActiveDirectoryConfiguration": _ACCESS,
        },
    ),
    "UpdateDataRepositoryAssociation": ByMember(
        row("update", why="changes how files are split"),
        "AssociationId ClientRequestToken ImportedFileChunkSize",
        {"S3": row("replace", why="replaces which changes and deletions are carried over")},
    ),
}
