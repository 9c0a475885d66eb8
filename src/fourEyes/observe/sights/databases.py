"""What is looked at before a database, a table or an item goes, or changes?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any

from ..answer import Params
from ..facts import Seen
from ..look import Item, Look, Sight
from ..words import about, gib, moment, names, number, on_off, sealed, size, text, yes_no


def _connections(params: Params) -> Sequence[Mapping[str, Any]]:
    now = datetime.now(timezone.utc)
    member = "DBInstanceIdentifier" if "DBInstanceIdentifier" in params else "DBClusterIdentifier"
    return [
        {
            "Namespace": "AWS/RDS",
            "MetricName": "DatabaseConnections",
            "Dimensions": [{"Name": member, "Value": params[member]}],
            "StartTime": now - timedelta(hours=1),
            "EndTime": now,
            "Period": 3600,
            "Statistics": ["Maximum"],
        }
    ]


_CONNECTED = Look(
    "cloudwatch/GetMetricStatistics",
    _connections,
    (Item("connections in the last hour", "answers[0].Datapoints[0].Maximum", number, True),),
)


def _instance(service: str) -> Look:
    first = "DBInstances[0]"
    return Look(
        f"{service}/DescribeDBInstances",
        "{DBInstanceIdentifier: DBInstanceIdentifier}",
        (
            Item("engine", f"{first}.join(' ', [Engine, EngineVersion])"),
            Item("class", f"{first}.DBInstanceClass"),
            Item("status", f"{first}.DBInstanceStatus", text, True),
            Item("size", f"{first}.AllocatedStorage", gib),
            Item("created", f"{first}.InstanceCreateTime", moment),
            Item("multi-AZ", f"{first}.MultiAZ", yes_no),
            Item("deletion protection", f"{first}.DeletionProtection", on_off),
            Item("backups kept for days", f"{first}.BackupRetentionPeriod", number),
            Item("restorable until", f"{first}.LatestRestorableTime", moment, True),
            Item("replicas", f"{first}.ReadReplicaDBInstanceIdentifiers", names),
            Item("changes waiting", f"keys({first}.PendingModifiedValues || `{{}}`)", names),
        ),
        frozenset({"DBInstanceNotFound", "DBInstanceNotFoundFault"}),
    )


def _compared(client: Any, params: Params) -> Mapping[str, Any]:
    """Return the instance, and what of it the call would change."""
    name = params["DBInstanceIdentifier"]
    answer = client.describe_db_instances(DBInstanceIdentifier=name)
    now = answer["DBInstances"][0]
    changes = [
        f"{member}: {now[member]} -> {value}"
        for member, value in params.items()
        if member in now and now[member] != value
    ]
    at_once = params.get("ApplyImmediately") is True
    when = "at once, with a restart where it needs one" if at_once else "in its maintenance window"
    return {**answer, "changes": changes, "when": when}


def _cluster(service: str) -> Look:
    first = "DBClusters[0]"
    return Look(
        f"{service}/DescribeDBClusters",
        "{DBClusterIdentifier: DBClusterIdentifier}",
        (
            Item("engine", f"{first}.join(' ', [Engine, EngineVersion])"),
            Item("status", f"{first}.Status", text, True),
            Item("members", f"{first}.DBClusterMembers[].DBInstanceIdentifier", names),
            Item("created", f"{first}.ClusterCreateTime", moment),
            Item("deletion protection", f"{first}.DeletionProtection", on_off),
            Item("backups kept for days", f"{first}.BackupRetentionPeriod", number),
        ),
        frozenset({"DBClusterNotFoundFault", "DBClusterNotFound"}),
    )


_MODIFIED = replace(
    _instance("rds"),
    run=_compared,
    items=(
        Item("would change", "changes", names),
        Item("takes effect", "when"),
        *_instance("rds").items,
    ),
)
_SNAPSHOTS = Look(
    "rds/DescribeDBSnapshots",
    "{DBInstanceIdentifier: DBInstanceIdentifier}",
    (
        Item(
            "last snapshot",
            "max_by(DBSnapshots, &to_string(SnapshotCreateTime)).SnapshotCreateTime",
            moment,
        ),
        Item("snapshots", "length(DBSnapshots)", number),
    ),
)
_AUTOMATED = Look(
    "rds/DescribeDBInstanceAutomatedBackups",
    "{DBInstanceIdentifier: DBInstanceIdentifier}",
    (Item("automated backups", "DBInstanceAutomatedBackups[].Status", names, True),),
)


def _cluster_snapshots(service: str) -> Look:
    return Look(
        f"{service}/DescribeDBClusterSnapshots",
        "{DBClusterIdentifier: DBClusterIdentifier}",
        (
            Item(
                "last snapshot",
                "max_by(DBClusterSnapshots, &to_string(SnapshotCreateTime)).SnapshotCreateTime",
                moment,
            ),
            Item("snapshots", "length(DBClusterSnapshots)", number),
        ),
    )


def _undo_database(params: Params, seen: Seen) -> str:
    if params.get("SkipFinalSnapshot") is not True and "FinalDBSnapshotIdentifier" in params:
        return "yes, from the final snapshot that this call makes, at a new endpoint"
    if params.get("SkipFinalSnapshot") is True:
        return "no final snapshot is made: only from an older one, and at a new endpoint"
    return "only from a snapshot, and at a new endpoint"


_FINAL = "CreateDBSnapshot, or a final snapshot; StopDBInstance instead"

_TABLE = Look(
    "dynamodb/DescribeTable",
    "{TableName: TableName}",
    (
        Item("status", "Table.TableStatus", text, True),
        Item("created", "Table.CreationDateTime", moment),
        Item("table id", "Table.TableId"),
        Item("items, roughly", "Table.ItemCount", about),
        Item("items (counted every 6 h)", "Table.ItemCount", number, True),
        Item("size", "Table.TableSizeBytes", size, True),
        Item("deletion protection", "Table.DeletionProtectionEnabled", on_off),
        Item("stream", "Table.StreamSpecification.StreamEnabled", on_off),
        Item("replicas", "Table.Replicas[].RegionName", names),
    ),
    frozenset({"ResourceNotFoundException"}),
)
_POINT_IN_TIME = Look(
    "dynamodb/DescribeContinuousBackups",
    "{TableName: TableName}",
    (
        Item(
            "point-in-time recovery",
            "ContinuousBackupsDescription.PointInTimeRecoveryDescription.PointInTimeRecoveryStatus",
            on_off,
        ),
    ),
)
_BACKUPS = Look(
    "dynamodb/ListBackups",
    "{TableName: TableName}",
    (
        Item("backups", "length(BackupSummaries)", number),
        Item(
            "last backup",
            "max_by(BackupSummaries, &to_string(BackupCreationDateTime)).BackupCreationDateTime",
            moment,
        ),
    ),
)
_EXPIRY = Look(
    "dynamodb/DescribeTimeToLive",
    "{TableName: TableName}",
    (Item("time to live", "TimeToLiveDescription.TimeToLiveStatus", on_off),),
)


def _undo_table(params: Params, seen: Seen) -> str:
    if not seen.knows(_POINT_IN_TIME.api):
        return "unknown: only from a backup, or by point-in-time recovery"
    status = "ContinuousBackupsDescription.PointInTimeRecoveryDescription.PointInTimeRecoveryStatus"
    if seen.find(_POINT_IN_TIME.api, status) == "ENABLED":
        return "yes: a system backup is kept for 35 days"
    if not seen.knows(_BACKUPS.api):
        return "unknown: only from a backup; point-in-time recovery is off"
    if seen.find(_BACKUPS.api, "BackupSummaries[0]"):
        return "partly: from its last backup; what was written since is lost"
    return "no: there is no backup, and point-in-time recovery is off"


def _undo_item(params: Params, seen: Seen) -> str:
    if not seen.knows(_POINT_IN_TIME.api):
        return "unknown: only by point-in-time recovery, or from a copy"
    status = "ContinuousBackupsDescription.PointInTimeRecoveryDescription.PointInTimeRecoveryStatus"
    if seen.find(_POINT_IN_TIME.api, status) == "ENABLED":
        return "yes, by restoring the table beside itself (point-in-time recovery is on)"
    return "no, unless somebody has a copy of the item"


_ITEM = Look(
    "dynamodb/GetItem",
    "{TableName: TableName, Key: Key}",
    (Item("item", "Item", sealed),),
)


def _written(client: Any, params: Params) -> Mapping[str, Any]:
    """Return the items that a batch would delete, or put in the place of others."""
    keys: dict[str, Any] = {}
    for table, entries in params["RequestItems"].items():
        deleted = [one["DeleteRequest"]["Key"] for one in entries if "DeleteRequest" in one]
        if deleted:
            keys[table] = {"Keys": deleted}
    found = client.batch_get_item(RequestItems=keys)["Responses"] if keys else {}
    return {"there": [sealed(item) for items in found.values() for item in items]}


_BATCH = Look(
    "dynamodb/BatchGetItem",
    "",
    (Item("items there now", "there", names),),
    run=_written,
)
_RETURN = 'ReturnValues="ALL_OLD" keeps a copy; a ConditionExpression bounds it'

SIGHTS: Mapping[str, Sight] = {
    "rds:DeleteDBInstance": Sight(
        (_instance("rds"), _SNAPSHOTS, _AUTOMATED, _CONNECTED), _undo_database, _FINAL
    ),
    "rds:DeleteDBCluster": Sight(
        (_cluster("rds"), _cluster_snapshots("rds"), _CONNECTED), _undo_database, _FINAL
    ),
    "rds:ModifyDBInstance": Sight(
        (_MODIFIED,),
        "mostly, by modifying it back; an engine upgrade is final",
        "ApplyImmediately=False: in the maintenance window",
    ),
    **{
        f"{service}:{operation}": Sight(looks, _undo_database, "take a final snapshot")
        for service in ("docdb", "neptune")
        for operation, looks in (
            ("DeleteDBInstance", (_instance(service),)),
            ("DeleteDBCluster", (_cluster(service), _cluster_snapshots(service))),
        )
    },
    "dynamodb:DeleteTable": Sight(
        (_TABLE, _POINT_IN_TIME, _BACKUPS, _EXPIRY),
        _undo_table,
        "CreateBackup first; switch deletion protection on",
    ),
    **dict.fromkeys(
        ("dynamodb:DeleteItem", "dynamodb:PutItem", "dynamodb:UpdateItem"),
        Sight((_ITEM, _POINT_IN_TIME), _undo_item, _RETURN),
    ),
    "dynamodb:BatchWriteItem": Sight((_BATCH,), _undo_item, _RETURN),
}
