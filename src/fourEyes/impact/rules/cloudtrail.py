"""Which CloudTrail updates record less than before?"""

from __future__ import annotations

from ..row import Row, Rule, row
from ._common import Judge, unless
from ._settings import Raising, keeps

_LESS = row("update", "unguard", why="the trail records or proves less than before")
_ELSEWHERE = row("replace", "unguard", why="the trail's files go elsewhere")
_UNENCRYPTED = row("update", "unguard", why="the trail's files are no longer encrypted this way")
_SHORTER = row(
    "delete",
    why="events older than the new retention are deleted",
    lookup="cloudtrail/GetEventDataStore",
)

_TRAIL: dict[str, Row | Judge] = {
    **dict.fromkeys(
        (
            "IncludeGlobalServiceEvents",
            "IsMultiRegionTrail",
            "EnableLogFileValidation",
            "IsOrganizationTrail",
        ),
        unless(_LESS, True),
    ),
    **dict.fromkeys(
        ("S3BucketName", "S3KeyPrefix", "CloudWatchLogsLogGroupArn", "CloudWatchLogsRoleArn"),
        _ELSEWHERE,
    ),
    "SnsTopicName": row("replace", why="another topic is told of new files, or none"),
    "KmsKeyId": lambda value, state: None if value else _UNENCRYPTED,
}

RULES: dict[str, Rule] = {
    "UpdateChannel": Raising({"Destinations": row("replace", why="replaces where events go")}),
    "UpdateDashboard": Raising({"Widgets": row("replace", why="replaces every widget")}),
    "UpdateEventDataStore": Raising(
        {
            "RetentionPeriod": keeps("RetentionPeriod", _SHORTER),
            "AdvancedEventSelectors": row(
                "replace", "unguard", why="replaces which events are stored"
            ),
            "MultiRegionEnabled": unless(_LESS, True),
            "OrganizationEnabled": unless(_LESS, True),
            "TerminationProtectionEnabled": unless(
                row("update", "unguard", why="switches termination protection off"), True
            ),
            "BillingMode": row("update", "commit", why="changes what the store costs for good"),
        }
    ),
    "UpdateTrail": Raising(_TRAIL),
}
