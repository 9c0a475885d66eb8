"""What would a Step Functions definition do once somebody starts it?"""

from __future__ import annotations

from typing import Any

from ..indirect import judge_definition
from ..row import Params, Row, Rule, State, row
from ..tables.stepfunctions import OPERATIONS
from ._common import is_exactly, words, worst
from ._settings import ADDED, Lowering

_UNREADABLE = row("execute", why="the definition cannot be read")
_LOGGED = row("update", why="logs what the state machine does")
_UNLOGGED = row("update", "unguard", why="what the state machine does is no longer logged")
_TRACED = row("update", why="traces what the state machine does")
_UNTRACED = row("update", "unguard", why="what the state machine does is no longer traced")


def _judge(definition: object) -> Row | None:
    if not isinstance(definition, str):
        return _UNREADABLE
    try:
        return judge_definition(definition)
    except ValueError:
        return _UNREADABLE


def _create(params: Params, state: State | None) -> Row | None:
    if "definition" not in params:
        return None
    return worst(ADDED, _judge(params["definition"]))


def _update(params: Params, state: State | None) -> Row | None:
    known = {*_REPLACED, *_SWITCHES, *_BESIDE.split()}
    if not params.keys() <= known or params.keys() <= words(_BESIDE):
        return None
    replaced = [what for name, what in _REPLACED.items() if name in params]
    why = f"overwrites the {' and the '.join(replaced)} of the state machine"
    return worst(
        OPERATIONS["UpdateStateMachine"]._replace(why=why) if replaced else None,
        _judge(params["definition"]) if "definition" in params else None,
        *(judge(params[name]) for name, judge in _SWITCHES.items() if name in params),
    )


def _logging(settings: Any) -> Row | None:
    # Without a level there is none.
    return _LOGGED if is_exactly(settings.get("level"), "ALL", "ERROR", "FATAL") else _UNLOGGED


def _tracing(settings: Any) -> Row | None:
    return _TRACED if is_exactly(settings.get("enabled"), True) else _UNTRACED


# What of a state machine an update overwrites, by member, and what it only switches.
_REPLACED = {"definition": "definition", "roleArn": "role", "encryptionConfiguration": "encryption"}
_SWITCHES = {"loggingConfiguration": _logging, "tracingConfiguration": _tracing}
_BESIDE = "stateMachineArn publish versionDescription"


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
