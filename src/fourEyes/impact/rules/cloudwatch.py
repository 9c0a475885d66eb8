"""Which CloudWatch Puts create something, and which ones silence an alarm?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ..tables.cloudwatch import OPERATIONS
from ._common import first_of, unless, worst
from ._later import content_first, judge_alarm_action
from ._settings import Raising, created_where_absent

_SILENT = row("replace", "unguard", why="the alarm tells nobody and does nothing")
_ALARM = (
    "AlarmName AlarmDescription ActionsEnabled OKActions AlarmActions InsufficientDataActions Tags"
)


def _alarm(operation: str, members: str) -> Rule:
    whole = first_of(
        created_where_absent(f"{_ALARM} {members}"),
        Raising({"ActionsEnabled": unless(_SILENT, True)}, OPERATIONS[operation]),
    )
    return content_first(_actions, whole, OPERATIONS[operation])


def _actions(params: Params, state: State | None) -> Row | None:
    # Also where ActionsEnabled is False: to switch them on later needs nobody.
    states = ("OKActions", "AlarmActions", "InsufficientDataActions")
    actions = [action for name in states for action in params.get(name, [])]
    return worst(*map(judge_alarm_action, actions))


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
