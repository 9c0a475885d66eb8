"""Which members of a database modification interrupt, expose or lose something?"""

from __future__ import annotations

from typing import Any

from ..row import Params, Row, Rule, State, row
from ._common import (
    ByMember,
    Judge,
    each,
    filled,
    inside,
    is_exactly,
    knows_all,
    not_below,
    unless,
    worst,
)

UNPROTECTED = row("update", "unguard", why="the database can be deleted again")
BACKUPS_OFF = row("update", "unguard", why="ends automated backups and deletes those there are")
_PASSWORD = row("replace", why="replaces the master password")
_IDENTITY = row("update", "access", why="changes who can reach or log in to the database")
_PARAMETERS = row("replace", why="the database runs with another set of parameters or options")
_RENAMED = row("update", "disrupt", why="clients of the old name or port are cut off")
_OTHER_CA = row(
    "update",
    "disrupt",
    why="clients that do not trust the new certificate authority can no longer connect by TLS",
    safer="add its certificates to the clients' trust stores first",
)
_OUTAGE = row(
    "update",
    "disrupt",
    why="the database is interrupted at once",
    safer="ApplyImmediately=False waits for the maintenance window",
)
_UPGRADE = row("update", "disrupt", "commit", why="an engine version cannot be taken back")
_MAJOR = row("replace", "disrupt", "commit", why="a major engine upgrade cannot be taken back")
_LOGS_OFF = row("update", "unguard", why="ends the export of database logs")
_SINGLE = row("update", "unguard", why="gives up the standby in another zone")
_INSIGHTS_OFF = row("update", "disrupt", why="ends the record of database performance")
_FORWARDING_OFF = row("update", "disrupt", why="readers can no longer forward writes")
_FINAL = row("update", "commit", why="this choice cannot be taken back")
_MOVED = row("update", "disrupt", why="moves the database to another network")
_VOLUME_GONE = row("delete", why="deletes a storage volume")
_REWOUND = row("update", "unguard", why="shortens how far the cluster can be rewound")
_PAUSED = row("update", "unguard", why="pauses automated backups and recovery")

_LOGS: Judge = inside({"DisableLogTypes": filled(_LOGS_OFF)}, "EnableLogTypes")


def backup_retention(lookup: str) -> Judge:
    """Judge a backup retention in days: it must neither end backups nor shorten them."""
    shorter = row(
        "update", "unguard", why="may delete backups older than the new retention", lookup=lookup
    )
    return not_below("BackupRetentionPeriod", shorter, BACKUPS_OFF)


def _insights_retention(lookup: str) -> Judge:
    """Judge for how long performance data is kept; where none is recorded now, none is lost."""
    why = "may delete performance data older than the new retention"
    shortened = not_below(
        "PerformanceInsightsRetentionPeriod", row("delete", why=why, lookup=lookup)
    )

    def judge(value: Any, state: State | None) -> Row | None:
        is_off = state is not None and state.get("PerformanceInsightsEnabled") is False
        return None if is_off else shortened(value, state)

    return judge


JUDGES: dict[str, Row | Judge] = {
    "DeletionProtection": unless(UNPROTECTED, True),
    "MasterUserPassword": _PASSWORD,
    "RotateMasterUserPassword": unless(_PASSWORD, False),
    "ManageMasterUserPassword": _PASSWORD,
    "TdeCredentialArn": _IDENTITY,
    "TdeCredentialPassword": _IDENTITY,
    "MasterUserSecretKmsKeyId": _IDENTITY,
    "MasterUserAuthenticationType": _IDENTITY,
    "VpcSecurityGroupIds": _IDENTITY,
    "DBSecurityGroups": _IDENTITY,
    "PubliclyAccessible": unless(_IDENTITY, False),
    "EnableIAMDatabaseAuthentication": _IDENTITY,
    "EnableHttpEndpoint": _IDENTITY,
    "EnableCustomerOwnedIp": _IDENTITY,
    "NetworkType": _MOVED,
    "DBSubnetGroupName": _MOVED,
    **dict.fromkeys(
        (
            "Domain",
            "DomainFqdn",
            "DomainOu",
            "DomainAuthSecretArn",
            "DomainDnsIps",
            "DomainIAMRoleName",
        ),
        _IDENTITY,
    ),
    "DisableDomain": unless(_IDENTITY, False),
    "DBParameterGroupName": _PARAMETERS,
    "DBClusterParameterGroupName": _PARAMETERS,
    "DBInstanceParameterGroupName": _PARAMETERS,
    "OptionGroupName": _PARAMETERS,
    "NewDBInstanceIdentifier": _RENAMED,
    "NewDBClusterIdentifier": _RENAMED,
    "NewGlobalClusterIdentifier": _RENAMED,
    "DBPortNumber": _RENAMED,
    "Port": _RENAMED,
    "CACertificateIdentifier": _OTHER_CA,
    "EngineVersion": _UPGRADE,
    "Engine": _MAJOR,
    "EngineMode": _MAJOR,
    "AllowEngineModeChange": unless(_MAJOR, False),
    "MultiAZ": unless(_SINGLE, True),
    "ReplicaMode": _OUTAGE,
    "EnablePerformanceInsights": unless(_INSIGHTS_OFF, True),
    "DatabaseInsightsMode": unless(_INSIGHTS_OFF, "advanced"),
    "EnableGlobalWriteForwarding": unless(_FORWARDING_OFF, True),
    "EnableLocalWriteForwarding": unless(_FORWARDING_OFF, True),
    "CloudwatchLogsExportConfiguration": _LOGS,
    "MultiTenant": _FINAL,
    "EnableLimitlessDatabase": _FINAL,
    "EngineLifecycleSupport": _FINAL,
    "DedicatedLogVolume": _OUTAGE,
    "AutomationMode": unless(_PAUSED, "full"),
    "AdditionalStorageVolumes": each(
        inside(
            {"SetForDelete": unless(_VOLUME_GONE, False)},
            "VolumeName AllocatedStorage IOPS MaxAllocatedStorage StorageThroughput StorageType",
        )
    ),
    "BacktrackWindow": not_below("BacktrackWindow", _REWOUND),
}

_HARMLESS = (
    "DBInstanceIdentifier DBClusterIdentifier GlobalClusterIdentifier AllocatedStorage Iops "
    "StorageThroughput StorageType MaxAllocatedStorage PreferredBackupWindow "
    "PreferredMaintenanceWindow CopyTagsToSnapshot MonitoringInterval MonitoringRoleArn "
    "PromotionTier PerformanceInsightsKMSKeyId TagSpecifications AutoMinorVersionUpgrade "
    "LicenseModel ResumeFullAutomationModeMinutes ApplyImmediately AllowMajorVersionUpgrade "
    "CertificateRotationRestart AwsBackupRecoveryPointArn DBCapacityReservationIdentifier "
    "ScalingConfiguration ServerlessV2ScalingConfiguration DBInstanceClass DBClusterInstanceClass "
    "ProcessorFeatures UseDefaultProcessorFeatures"
)
# What interrupts the database, in the maintenance window unless the call says: now.
_DEFERRED = {
    "DBInstanceClass",
    "DBClusterInstanceClass",
    "ProcessorFeatures",
    "UseDefaultProcessorFeatures",
    "StorageType",
}


def modification(lookup: str) -> Rule:
    """Judge ModifyDBInstance, ModifyDBCluster and their like; *lookup* tells the present state."""
    judges = {
        **JUDGES,
        "BackupRetentionPeriod": backup_retention(lookup),
        "PerformanceInsightsRetentionPeriod": _insights_retention(lookup),
    }
    base = row("update", why="changes settings that neither interrupt nor lose anything")
    by_member = ByMember(base, _HARMLESS, judges)

    def rule(params: Params, state: State | None) -> Row | None:
        if not params:
            return None
        now = params.get("ApplyImmediately", False) is not False
        outage = _OUTAGE if now and _DEFERRED & params.keys() else None
        return worst(by_member(params, state), outage, _major_upgrade(params))

    return rule


def _major_upgrade(params: Params) -> Row | None:
    major = params.get("AllowMajorVersionUpgrade", False) is not False
    return _MAJOR if major and "EngineVersion" in params else None


_SHARED = row("update", "access", why="lets other accounts, or everyone, restore the snapshot")
_UNSHARED = row("delete", "access", why="takes the snapshot away from other accounts")
_SUBNETS = row("replace", why="replaces the subnets the databases may use")
_EVENTS = row("update", "disrupt", why="nobody hears of these events any more")
_SOURCES = row("replace", why="replaces which events are sent, or where to")
_LOST_WRITES = row("delete", "disrupt", why="writes that were not replicated are lost")


def _failover_global(params: Params, state: State | None) -> Row | None:
    return _LOST_WRITES if params.get("AllowDataLoss", False) is not False else None


def _maintenance(params: Params, state: State | None) -> Row | None:
    later = is_exactly(params.get("OptInType"), "next-maintenance", "undo-opt-in")
    if later and knows_all(params, "ResourceIdentifier ApplyAction OptInType"):
        return row("update", why="nothing happens before the maintenance window")
    return None


def deletion(why: str) -> Rule:
    """Judge the deletion of a database by what is kept of it."""

    def rule(params: Params, state: State | None) -> Row | None:
        if params.get("SkipFinalSnapshot", False) is False:
            return None
        return row("delete", why=f"{why} without a final snapshot", safer="a final snapshot")

    return rule


def snapshot_attribute(identifier: str) -> Rule:
    """Judge who may restore a snapshot."""
    return ByMember(
        row("update", why="changes nobody's access"),
        f"{identifier} AttributeName",
        {"ValuesToAdd": filled(_SHARED), "ValuesToRemove": filled(_UNSHARED)},
    )


def event_subscription(*more: str) -> Rule:
    """Judge who is told of which events; *more* are members of one service alone."""
    return ByMember(
        row("update", why="turns notifications on"),
        "SubscriptionName",
        {
            "Enabled": unless(_EVENTS, True),
            **dict.fromkeys(("SnsTopicArn", "SourceType", "EventCategories", *more), _SOURCES),
        },
    )


COMMON_RULES: dict[str, Rule] = {
    "ApplyPendingMaintenanceAction": _maintenance,
    "ModifyDBInstance": modification("rds/DescribeDBInstances"),
    "ModifyDBCluster": modification("rds/DescribeDBClusters"),
    "ModifyGlobalCluster": modification("rds/DescribeGlobalClusters"),
    "ModifyDBClusterSnapshotAttribute": snapshot_attribute("DBClusterSnapshotIdentifier"),
    "ModifyDBSubnetGroup": ByMember(
        row("update", why="changes the description"),
        "DBSubnetGroupName DBSubnetGroupDescription",
        {"SubnetIds": _SUBNETS},
    ),
    "ModifyEventSubscription": event_subscription(),
    "FailoverGlobalCluster": _failover_global,
    "DeleteDBInstance": deletion("removes a database instance"),
    "DeleteDBCluster": deletion("removes a database cluster"),
}
