"""What would a Step Functions definition do once somebody starts it?"""

from __future__ import annotations

from ..effects import Effect
from ..indirect import judge_definition
from ..row import Params, Row, Rule, State, row
from ..tables.stepfunctions import OPERATIONS
from ._common import worst
from ._settings import ADDED, Lowering

_UNREADABLE = row("execute", why="the definition cannot be read")


def _judge(definition: object) -> Row | None:
    if not isinstance(definition, str):
        return _UNREADABLE
    try:
        inner = judge_definition(definition)
    except ValueError:
        return _UNREADABLE
    # Nothing runs before StartExecution, which is held as an execution itself.
    return None if inner is not None and inner.effect is Effect.EXECUTE else inner


def _create(params: Params, state: State | None) -> Row | None:
    if "definition" not in params:
        return None
    return worst(ADDED, _judge(params["definition"]))


def _update(params: Params, state: State | None) -> Row | None:
    inner = _judge(params["definition"]) if "definition" in params else None
    return worst(OPERATIONS["UpdateStateMachine"], inner)


def _test(params: Params, state: State | None) -> Row | None:
    inner = _judge(params["definition"]) if "definition" in params else None
    return worst(OPERATIONS["TestState"], inner)


RULES: dict[str, Rule] = {
    "CreateStateMachine": _create,
    "TestState": _test,
    "UpdateStateMachine": _update,
    "UpdateStateMachineAlias": Lowering(
        row("update", why="changes the alias's description only"),
        {"description": str},
        "stateMachineAliasArn",
    ),
}
