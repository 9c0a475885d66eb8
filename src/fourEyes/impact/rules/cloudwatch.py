"""Which CloudWatch Puts create something, and which ones silence an alarm?"""

from __future__ import annotations

from ..row import Rule, row
from ..tables.cloudwatch import OPERATIONS
from ._common import unless
from ._settings import Raising, created_where_absent, first_of

_SILENT = row("replace", "unguard", why="the alarm tells nobody and does nothing")
_ALARM = (
    "AlarmName AlarmDescription ActionsEnabled OKActions AlarmActions InsufficientDataActions Tags"
)


def _alarm(operation: str, members: str) -> Rule:
    return first_of(
        created_where_absent(f"{_ALARM} {members}"),
        Raising({"ActionsEnabled": unless(_SILENT, True)}, OPERATIONS[operation]),
    )


RULES: dict[str, Rule] = {
    "PutCompositeAlarm": _alarm(
        "PutCompositeAlarm",
        "AlarmRule ActionsSuppressor ActionsSuppressorWaitPeriod ActionsSuppressorExtensionPeriod",
    ),
    "PutDashboard": created_where_absent("DashboardName DashboardBody Tags"),
    "PutMetricAlarm": _alarm(
        "PutMetricAlarm",
        "MetricName Namespace Statistic ExtendedStatistic Dimensions Period Unit "
        "EvaluationPeriods DatapointsToAlarm Threshold ComparisonOperator TreatMissingData "
        "EvaluateLowSampleCountPercentile Metrics ThresholdMetricId",
    ),
}
