"""What is looked at before logs go, or nobody watches any more?"""

from __future__ import annotations

from collections.abc import Mapping

from ..look import Item, Look, Sight
from ..words import moment, on_off, size

_LOGS = Look(
    "logs/DescribeLogGroups",
    "{logGroupNamePrefix: logGroupName, limit: `1`}",
    (
        Item("log group", "logGroups[0].logGroupName"),
        Item("stored", "logGroups[0].storedBytes", size, True),
        Item("kept for days", "logGroups[0].retentionInDays"),
        Item("created", "logGroups[0].creationTime", moment),
        Item("deletion protection", "logGroups[0].deletionProtectionEnabled", on_off),
    ),
)
_TRAIL = Look(
    "cloudtrail/GetTrailStatus",
    "{Name: Name}",
    (
        Item("logging", "IsLogging", on_off),
        Item("since", "StartLoggingTime", moment),
        Item("last delivery", "LatestDeliveryTime", moment, True),
    ),
    frozenset({"TrailNotFoundException"}),
)
_RECORDER = Look(
    "config/DescribeConfigurationRecorderStatus",
    "{ConfigurationRecorderNames: [ConfigurationRecorderName]}",
    (
        Item("recording", "ConfigurationRecordersStatus[0].recording", on_off),
        Item("since", "ConfigurationRecordersStatus[0].lastStartTime", moment),
    ),
    frozenset({"NoSuchConfigurationRecorderException"}),
)
_GAP = "no: what happens meanwhile is recorded nowhere"

SIGHTS: Mapping[str, Sight] = {
    "logs:DeleteLogGroup": Sight((_LOGS,), "no", "CreateExportTask to S3 first"),
    "logs:PutRetentionPolicy": Sight(
        (_LOGS,), "no: what is older is deleted", "CreateExportTask to S3 first"
    ),
    "cloudtrail:StopLogging": Sight((_TRAIL,), _GAP, "never; narrow the event selectors"),
    "cloudtrail:DeleteTrail": Sight((_TRAIL,), _GAP, "never; a second trail first"),
    "config:StopConfigurationRecorder": Sight((_RECORDER,), _GAP, "never; narrow the recorder"),
    "config:DeleteConfigurationRecorder": Sight((_RECORDER,), _GAP, "never"),
}
