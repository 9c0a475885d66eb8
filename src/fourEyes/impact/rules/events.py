"""Which EventBridge calls only add, and which ones silence a rule or lose events?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ..tables.events import OPERATIONS
from ._common import first_of, unless, worst
from ._later import content_first, judge_event_target
from ._settings import Raising, among, created_where_absent, keeps

_DISABLED = row("replace", "disrupt", why="the rule no longer triggers anything")
_ELSEWHERE = row("replace", why="events go to another place, or otherwise")
_SHORTER = row(
    "delete", why="older events leave the archive for good", lookup="events/DescribeArchive"
)


def _targets(params: Params, state: State | None) -> Row | None:
    return worst(*map(judge_event_target, params.get("Targets", [])))


RULES: dict[str, Rule] = {
    "PutRule": first_of(
        created_where_absent(
            "Name ScheduleExpression EventPattern State Description Tags EventBusName"
        ),
        Raising(
            {
                "State": unless(
                    _DISABLED, "ENABLED", "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS"
                )
            },
            OPERATIONS["PutRule"],
        ),
    ),
    # What must be absent is a target with one of these ids.
    "PutTargets": content_first(
        _targets, created_where_absent("Rule EventBusName Targets"), OPERATIONS["PutTargets"]
    ),
    "UpdateApiDestination": Raising(
        dict.fromkeys(("ConnectionArn", "InvocationEndpoint", "HttpMethod"), _ELSEWHERE)
    ),
    "UpdateEventBus": Raising(
        {
            "LogConfig.Level": among(
                row("update", "unguard", why="what the bus does is no longer logged"), "OFF"
            )
        }
    ),
    "UpdateArchive": Raising(
        {
            "RetentionDays": keeps("RetentionDays", _SHORTER, 0),
            "EventPattern": row("replace", why="replaces which events are archived"),
        }
    ),
}
