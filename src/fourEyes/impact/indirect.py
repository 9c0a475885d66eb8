"""What would a call do that is carried inside another one, to be made later by a service?"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ..envelope.strict_json import once
from .effects import Effect
from .row import Row, row
from .tasks import JOBS, REQUESTS, inner_call, is_own, own_members

# Tasks that hand over to code which is somebody's own: started, they run it; defined, nothing
# more is known of them than that, and nearly every definition has one.
_STARTERS = frozenset(
    {
        ("lambda", "Invoke"),
        ("stepfunctions", "StartExecution"),
        ("stepfunctions", "StartSyncExecution"),
    }
)
_JOB = row("execute", why="runs a job on a Kubernetes cluster when its time comes")
_REQUEST = row("execute", why="sends a request to a server when its time comes")
_BY_METHOD = {
    "DELETE": row("delete", why="sends a DELETE request to a server when its time comes"),
    "GET": row("read", why="reads from a server when its time comes"),
    "HEAD": row("read", why="reads from a server when its time comes"),
}


def judge_target(target: object, params: object = None) -> Row | None:
    """
    Judge the call that the ARN *target* names, or return `None` if it names none.

    *params* are what it will be made with: a mapping, or its JSON text. They can only make it
    worse than the operation alone, because a service may still fill in what is not there yet;
    but for a condition that is written out and refuses to overwrite anything.
    """
    call = inner_call(target)
    if call is None:
        return None
    given = _given(params)
    if is_own(target) and (call in REQUESTS or call in JOBS):
        return _BY_METHOD.get(str(given.get("Method")), _REQUEST) if call in REQUESTS else _JOB
    from .classify import classify  # imports the rules, which import this module

    if is_own(target):
        given = own_members(call[0], given)
    impact = classify(*call, _without_marks(given))
    if not _says_all(call, given):
        impact = classify(*call).joined(impact)
    why = f"makes the call {':'.join(call)} later: {impact.why}"
    if impact.rule == "unknown/operation":
        why = f"the task `{':'.join(call)}` is none that is known"
    return Row(impact.effect, impact.hazards, why, impact.safer)


def judge_definition(definition: object) -> Row | None:
    """
    Judge what the states of a Step Functions *definition* (its JSON text) would do once started.

    Returns the worst of the calls that it names, or `None` where it names none. What only runs
    something is left out: to start the state machine is held as an execution itself. Raises
    `ValueError` for a text that is not JSON.
    """
    if not isinstance(definition, str | bytes):
        return None
    read = json.loads(definition, object_pairs_hook=once)
    tasks = [one for one in _tasks(read) if inner_call(one[0]) not in _STARTERS]
    answers = [judge_target(resource, arguments) for resource, arguments in tasks]
    return _worst([one for one in answers if one and one.effect is not Effect.EXECUTE])


# The same in a template, which is YAML or JSON and may hold definitions as texts of their own.
_IN_TEXT = re.compile(r"\b(scheduler|states):[\w-]*::([\w-]+:[\w:.-]+)")
_ESCAPED = re.compile(r"\\+u([0-9a-fA-F]{4})")
_RESULTS = re.compile(
    r"\bResultWriter\b\W+Resource\b\W+(?:(?:Fn::)?Sub\b\W+)?arn:\S{1,20}:states:::s3:putObject\b"
)


def judge_text(text: object) -> Row | None:
    """
    Judge the calls that a template's *text* names for later, or return `None` if it names none.

    Returns the worst of them. Whatever code a state machine starts, starting that one is held
    itself. A template that puts an ARN together from pieces names none.
    """
    if not isinstance(text, str):
        return None
    text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    answers = []
    for runner, call in sorted(set(_IN_TEXT.findall(_RESULTS.sub("", text)))):
        answer = judge_target(f"arn:aws:{runner}:::{call}")
        if answer and not (runner == "states" and answer.effect is Effect.EXECUTE):
            answers.append(answer)
    return _worst(answers)


def _worst(answers: list[Row]) -> Row | None:
    return max(
        answers,
        key=lambda one: (one.needs_approval, one.effect.rank, len(one.hazards)),
        default=None,
    )


def _tasks(definition: Any) -> Iterator[tuple[object, object]]:
    """Yield the resource and the arguments of each task, in whatever map or branch it stands."""
    waiting = [definition]
    while waiting:
        state = waiting.pop()
        if isinstance(state, list):
            waiting.extend(state)
        if isinstance(state, dict):
            waiting.extend(value for name, value in state.items() if not _is_result(state, name))
            if "Resource" in state:
                yield state["Resource"], state.get("Parameters", state.get("Arguments"))


def _is_result(state: Mapping[str, Any], name: str) -> bool:
    """Tell whether *name* is where a map writes its results: under an id that is new each time."""
    writer = state[name]
    if name != "ResultWriter" or state.get("Type") != "Map" or not isinstance(writer, dict):
        return False
    return str(writer.get("Resource")).endswith(":states:::s3:putObject")


def _given(params: object) -> Mapping[str, Any]:
    """Read what a call will be made with."""
    if isinstance(params, str):
        try:
            params = json.loads(params, object_pairs_hook=once)
        except ValueError:
            return {}
    if not isinstance(params, Mapping):
        return {}
    return {str(name): value for name, value in params.items()}


def _without_marks(given: Mapping[str, Any]) -> dict[str, Any]:
    """Return *given* by name alone; `Key.$` is a member whose value comes later."""
    return {name.removesuffix(".$"): value for name, value in given.items()}


# What a service fills in when the time comes: JSONata, what a template puts in, what a schedule
# knows.
_FILLED_IN = re.compile(r"\{%|\$\{|<aws\.")


def _is_written_out(value: object) -> bool:
    if isinstance(value, Mapping):
        return _has_names(value) and all(map(_is_written_out, value.values()))
    if isinstance(value, list):
        return all(map(_is_written_out, value))
    return not (isinstance(value, str) and _FILLED_IN.search(value))


def _has_names(value: object) -> bool:
    if not isinstance(value, Mapping):
        return False
    return not any(str(name).endswith(".$") or _FILLED_IN.search(str(name)) for name in value)


def _is_any(value: object) -> bool:
    return True


# Where a member that is written out proves that nothing is overwritten: which members may stand
# beside it, and how much of each must be written out. Any other may be one that the rules know by
# another name, because Step Functions has names of its own.
_CONDITIONAL: dict[tuple[str, str], dict[str, Callable[[object], bool]]] = {
    ("dynamodb", "PutItem"): {
        "TableName": _is_any,
        "Item": _has_names,
        "ConditionExpression": _is_written_out,
        "ExpressionAttributeNames": _is_written_out,
    },
    ("emr", "SetTerminationProtection"): {
        "JobFlowIds": _is_any,
        "TerminationProtected": _is_written_out,
    },
    ("s3", "PutObject"): {
        "Bucket": _is_written_out,
        "Key": _is_any,
        "Body": _is_any,
        "ContentType": _is_any,
        "IfNoneMatch": _is_written_out,
    },
    ("ssm", "PutParameter"): {
        "Name": _is_any,
        "Description": _is_any,
        "Value": _is_any,
        "Type": _is_any,
        "Overwrite": _is_written_out,
        "Tier": _is_any,
    },
}


def _says_all(call: tuple[str, str], given: Mapping[str, Any]) -> bool:
    """Tell whether *given* says all that counts of what the call will do."""
    members = _CONDITIONAL.get(call, {})
    if not given or not _without_marks(given).keys() <= members.keys():
        return False
    return all(
        members[name](value) if name in members else members[name.removesuffix(".$")] is _is_any
        for name, value in given.items()
    )
