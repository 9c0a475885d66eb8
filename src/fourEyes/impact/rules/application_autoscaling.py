"""Which Application Auto Scaling calls do less, or more, than their names say?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ..tables.application_autoscaling import OPERATIONS
from ._common import ByMember, Judge, create_where_absent, inside, not_below, unless
from ._later import content_first
from ._scaling import empties

_TARGETS = "application-autoscaling/DescribeScalableTargets"
_TARGET = "ServiceNamespace ResourceId ScalableDimension"
_SUSPENDED = row("update", "disrupt", why="the target no longer scales by itself")
_EMPTIED = row("delete", why="a maximum of 0 leaves nothing running")
_SUSPENSION = inside(
    dict.fromkeys(
        (
            "DynamicScalingInSuspended",
            "DynamicScalingOutSuspended",
            "ScheduledScalingSuspended",
        ),
        unless(_SUSPENDED, False),
    )
)


def _bound(fact: str, bound: str, zero: str) -> Judge:
    """Judge a limit, which must not be lower than the one a look-up reports as *fact*."""
    lower = row("delete", why=f"may lower the {bound} of units", lookup=_TARGETS)
    return not_below(fact, lower, row("delete", why=zero))


_updated = ByMember(
    row("update", why="raises the limits of the target"),
    f"{_TARGET} RoleARN Tags",
    {
        "MinCapacity": _bound("MinCapacity", "minimum", "lets the target shrink to nothing"),
        "MaxCapacity": _bound("MaxCapacity", "maximum", "leaves nothing running"),
        "SuspendedState": _SUSPENSION,
    },
)
_registered = ByMember(
    row("create", why="a look-up found no target yet"),
    f"{_TARGET} RoleARN Tags MinCapacity MaxCapacity",
    {"SuspendedState": _SUSPENSION},
)


def _register(params: Params, state: State | None) -> Row | None:
    if params.get("MaxCapacity") == 0:
        return _EMPTIED
    absent = state is not None and state.get("exists") is False
    return _registered(params, state) if absent else _updated(params, state)


_scheduled = create_where_absent(
    OPERATIONS["PutScheduledAction"],
    f"{_TARGET} Schedule Timezone ScheduledActionName StartTime EndTime ScalableTargetAction",
)


def _schedule(params: Params, state: State | None) -> Row | None:
    action = params.get("ScalableTargetAction", {})
    if any(action.get(name) == 0 for name in ("MinCapacity", "MaxCapacity")):
        return row("delete", why="the action lowers a capacity to 0")
    if "MaxCapacity" in action:
        # Also a new action may lower the capacity when its time has come: no look-up helps.
        return OPERATIONS["PutScheduledAction"]._replace(lookup=None)
    return _scheduled(params, state)


RULES: dict[str, Rule] = {
    "RegisterScalableTarget": _register,
    "PutScheduledAction": _schedule,
    "PutScalingPolicy": content_first(
        lambda params, state: empties(params.get("StepScalingPolicyConfiguration", {})),
        create_where_absent(
            OPERATIONS["PutScalingPolicy"],
            f"{_TARGET} PolicyName PolicyType StepScalingPolicyConfiguration "
            "TargetTrackingScalingPolicyConfiguration PredictiveScalingPolicyConfiguration",
        ),
        OPERATIONS["PutScalingPolicy"],
    ),
}
