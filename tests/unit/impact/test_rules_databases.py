"""RDS, DocumentDB and Neptune: what interrupts, exposes or loses a database."""

from __future__ import annotations

from typing import Any

import pytest

from support.impacts import assert_impact, call

_INSTANCE = {"DBInstanceIdentifier": "d"}
_CLUSTER = {"DBClusterIdentifier": "c"}

CASES = [
    call("storage grows", "rds:ModifyDBInstance", {**_INSTANCE, "AllocatedStorage": 200},
         "update"),
    call("protection off", "rds:ModifyDBInstance",
         {**_INSTANCE, "DeletionProtection": False}, "update unguard"),
    call("protection on", "rds:ModifyDBInstance",
         {**_INSTANCE, "DeletionProtection": True}, "update"),
    call("protection, truthy only", "neptune:ModifyDBCluster",
         {**_CLUSTER, "DeletionProtection": "true"}, "update unguard"),
    call("backups end", "rds:ModifyDBInstance",
         {**_INSTANCE, "BackupRetentionPeriod": 0}, "update unguard"),
    call("backups end although there were none", "rds:ModifyDBInstance",
         {**_INSTANCE, "BackupRetentionPeriod": 0}, "update", {"BackupRetentionPeriod": 0}),
    call("a retention nobody has compared", "rds:ModifyDBInstance",
         {**_INSTANCE, "BackupRetentionPeriod": 30}, "update unguard"),
    call("a longer retention", "rds:ModifyDBInstance",
         {**_INSTANCE, "BackupRetentionPeriod": 30}, "update", {"BackupRetentionPeriod": 7}),
    call("a shorter retention", "docdb:ModifyDBCluster",
         {**_CLUSTER, "BackupRetentionPeriod": 3}, "update unguard",
         {"BackupRetentionPeriod": 7}),
    call("a password", "rds:ModifyDBInstance", {**_INSTANCE, "MasterUserPassword": "x"},
         "replace"),
    call("a public database", "rds:ModifyDBInstance",
         {**_INSTANCE, "PubliclyAccessible": True}, "update access"),
    call("no longer public", "rds:ModifyDBInstance",
         {**_INSTANCE, "PubliclyAccessible": False}, "update"),
    call("an upgrade", "rds:ModifyDBInstance", {**_INSTANCE, "EngineVersion": "8.0.36"},
         "update disrupt commit"),
    call("a major upgrade", "rds:ModifyDBCluster",
         {**_CLUSTER, "EngineVersion": "16", "AllowMajorVersionUpgrade": True},
         "replace disrupt commit"),
    call("another class, later", "rds:ModifyDBInstance",
         {**_INSTANCE, "DBInstanceClass": "db.r6g.large", "ApplyImmediately": False}, "update"),
    call("another class, now", "rds:ModifyDBInstance",
         {**_INSTANCE, "DBInstanceClass": "db.r6g.large", "ApplyImmediately": True},
         "update disrupt"),
    call("another name", "rds:ModifyDBInstance",
         {**_INSTANCE, "NewDBInstanceIdentifier": "e"}, "update disrupt"),
    call("logs end", "rds:ModifyDBInstance",
         {**_INSTANCE, "CloudwatchLogsExportConfiguration": {"DisableLogTypes": ["audit"]}},
         "update unguard"),
    call("logs begin", "rds:ModifyDBInstance",
         {**_INSTANCE, "CloudwatchLogsExportConfiguration": {"EnableLogTypes": ["audit"]}},
         "update"),
    call("a member nobody has reviewed", "rds:ModifyDBInstance",
         {**_INSTANCE, "NewMember": 1}, "replace"),
    call("a volume goes", "rds:ModifyDBInstance",
         {**_INSTANCE, "AdditionalStorageVolumes": [{"VolumeName": "v", "SetForDelete": True}]},
         "delete"),
    call("parameters change", "rds:ModifyDBParameterGroup", {"DBParameterGroupName": "p"},
         "replace"),
    call("a snapshot is shared", "rds:ModifyDBSnapshotAttribute",
         {"DBSnapshotIdentifier": "s", "AttributeName": "restore", "ValuesToAdd": ["all"]},
         "update access"),
    call("a snapshot is taken away", "docdb:ModifyDBClusterSnapshotAttribute",
         {"DBClusterSnapshotIdentifier": "s", "AttributeName": "restore",
          "ValuesToRemove": ["1"]}, "delete access"),
    call("a deletion without a snapshot", "rds:DeleteDBInstance",
         {**_INSTANCE, "SkipFinalSnapshot": True}, "delete"),
    call("writes are lost", "rds:FailoverGlobalCluster",
         {"GlobalClusterIdentifier": "g", "AllowDataLoss": True}, "delete disrupt"),
    call("a failover", "rds:FailoverGlobalCluster", {"GlobalClusterIdentifier": "g"},
         "update disrupt"),
    call("maintenance at once", "rds:ApplyPendingMaintenanceAction",
         {"ResourceIdentifier": "r", "ApplyAction": "a", "OptInType": "immediate"},
         "update disrupt"),
    call("maintenance later", "neptune:ApplyPendingMaintenanceAction",
         {"ResourceIdentifier": "r", "ApplyAction": "a", "OptInType": "next-maintenance"},
         "update"),
    call("options go", "rds:ModifyOptionGroup",
         {"OptionGroupName": "o", "OptionsToRemove": ["x"]}, "delete"),
    call("TLS is not required", "rds:ModifyDBProxy",
         {"DBProxyName": "p", "RequireTLS": False}, "update unguard"),
    call("a proxy is tuned", "rds:ModifyDBProxy",
         {"DBProxyName": "p", "IdleClientTimeout": 60}, "update"),
    call("events fall silent", "rds:ModifyEventSubscription",
         {"SubscriptionName": "s", "Enabled": False}, "update disrupt"),
    call("the audit is locked", "rds:ModifyActivityStream", {"AuditPolicyState": "locked"},
         "update"),
    call("the audit is unlocked", "rds:ModifyActivityStream", {"AuditPolicyState": "unlocked"},
         "update unguard"),
    call("the other environment goes", "rds:DeleteBlueGreenDeployment",
         {"BlueGreenDeploymentIdentifier": "b", "DeleteTarget": True}, "delete"),
    call("a public restore", "rds:RestoreDBInstanceFromDBSnapshot",
         {**_INSTANCE, "PubliclyAccessible": True}, "create access"),
]  # fmt: skip


@pytest.mark.parametrize(("operation", "params", "state", "traits"), CASES)
def test_databases(
    operation: str, params: dict[str, Any], state: dict[str, Any] | None, traits: str
) -> None:
    assert_impact(operation, params, state, traits)
