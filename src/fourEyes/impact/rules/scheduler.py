"""What would a schedule do when its time comes?"""

from __future__ import annotations

from ..indirect import judge_target as judge_call
from ..row import Params, Row, Rule, State, row
from ..tables.scheduler import OPERATIONS
from ._common import worst
from ._later import RUNS_COMMAND, gives_command, only_starts
from ._settings import ADDED

_RUNS = row("execute", why="runs more than can be read here whenever the time comes")
_SENDS = row("create", why="sends a message or starts a task whenever the time comes")
_DISABLED = row("replace", "disrupt", why="the schedule no longer does anything")


def judge_target(target: object) -> Row | None:
    """Judge the target of a schedule, as EventBridge Scheduler takes it."""
    if not isinstance(target, dict):
        return None if target is None else _RUNS
    arn = target.get("Arn")
    inner = judge_call(arn, target.get("Input"))
    if inner is not None:
        return inner
    if gives_command(target):
        return RUNS_COMMAND
    return _SENDS if only_starts(arn) else _RUNS


def _create(params: Params, state: State | None) -> Row | None:
    return worst(ADDED, judge_target(params.get("Target"))) if "Target" in params else None


def _update(params: Params, state: State | None) -> Row | None:
    silenced = None if params.get("State", "ENABLED") == "ENABLED" else _DISABLED
    return worst(OPERATIONS["UpdateSchedule"], judge_target(params.get("Target")), silenced)


RULES: dict[str, Rule] = {"CreateSchedule": _create, "UpdateSchedule": _update}
