"""What would a call do that is carried inside another one, to be made later by a service?"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from .effects import Effect
from .names import services
from .row import Row

# G12. EventBridge Scheduler and Step Functions name any AWS call as
# `arn:aws:scheduler:::aws-sdk:<service>:<operation>` (states: `arn:aws:states:::aws-sdk:…`), and
# Step Functions some as `arn:aws:states:::<service>:<operation>[.sync|.waitForTaskToken]`.
_RUNNERS = frozenset({"scheduler", "states"})

# These ARNs spell a service as the SDK for Java does: botocore's name without hyphens, but for:
_BOTOCORE_NAMES = {
    "applicationdiscoveryservice": "discovery",
    "cloudwatchlogs": "logs",
    "cognitoidentityprovider": "cognito-idp",
    "configservice": "config",
    "costandusagereportservice": "cur",
    "costexplorer": "ce",
    "databasemigration": "dms",
    "databasemigrationservice": "dms",
    "directory": "ds",
    "directoryservice": "ds",
    "directoryservicedata": "ds-data",
    "elasticloadbalancing": "elb",
    "elasticloadbalancingv2": "elbv2",
    "elasticmapreduce": "emr",
    "elasticsearch": "es",
    "elasticsearchservice": "es",
    "eventbridge": "events",
    "iotdataplane": "iot-data",
    "iotjobsdataplane": "iot-jobs-data",
    "lexmodelbuildingservice": "lex-models",
    "lexmodelsv2": "lexv2-models",
    "lexruntimeservice": "lex-runtime",
    "lexruntimev2": "lexv2-runtime",
    "marketplaceentitlementservice": "marketplace-entitlement",
    "marketplacemetering": "meteringmarketplace",
    "migrationhub": "mgh",
    "pinpointsmsvoice": "sms-voice",
    "serverlessapplicationrepository": "serverlessrepo",
    "sfn": "stepfunctions",
    "simpledb": "sdb",
    "states": "stepfunctions",
}

# Tasks that hand over to code which is somebody's own: started, they run it; defined, nothing
# more is known of them than that, and nearly every definition has one.
_STARTERS = frozenset(
    {
        ("lambda", "Invoke"),
        ("stepfunctions", "StartExecution"),
        ("stepfunctions", "StartSyncExecution"),
    }
)


def inner_call(target: object) -> tuple[str, str] | None:
    """
    Return the service and the operation that the ARN *target* names, or `None` if it names none.

    The service comes back as botocore spells it, as far as that is known.
    """
    parts = target.split(":") if isinstance(target, str) else []
    if len(parts) < 7 or parts[0] != "arn" or parts[2] not in _RUNNERS or parts[4]:
        return None
    service, operation = parts[5:7]
    if service == "aws-sdk":
        service, operation = parts[6], (parts[7] if len(parts) > 7 else "")
    operation = operation.partition(".")[0]
    return _botocore_name(service), operation[:1].upper() + operation[1:]


def judge_target(target: object, params: object = None) -> Row | None:
    """
    Judge the call that the ARN *target* names, or return `None` if it names none.

    *params* are what it will be made with: a mapping, or its JSON text. They can only make it
    worse than the operation alone, because a service may still fill in what is not there yet.
    """
    call = inner_call(target)
    if call is None:
        return None
    from .classify import classify  # imports the rules, which import this module

    impact = classify(*call).joined(classify(*call, _given(params)))
    why = f"makes the call {':'.join(call)} later: {impact.why}"
    return Row(impact.effect, impact.hazards, why)


def judge_definition(definition: object) -> Row | None:
    """
    Judge what the states of a Step Functions *definition* (its JSON text) would do once started.

    Returns the worst of the calls that it names, or `None` where it names none. Raises
    `ValueError` for a text that is not JSON.
    """
    if not isinstance(definition, str | bytes):
        return None
    worst: Row | None = None
    for resource, arguments in _tasks(json.loads(definition)):
        if inner_call(resource) in _STARTERS:
            continue
        answer = judge_target(resource, arguments)
        if answer is not None and (worst is None or _worse(answer, worst)):
            worst = answer
    return worst


# The same in a template, which is YAML or JSON and may hold definitions as texts of their own.
_IN_TEXT = re.compile(r"\b(scheduler|states):[\w-]*::([\w-]+:[\w:.-]+)")
_ESCAPED = re.compile(r"\\+u([0-9a-fA-F]{4})")


def judge_text(text: object) -> Row | None:
    """
    Judge the calls that a template's *text* names for later, or return `None` if it names none.

    Returns the worst of them. Whatever code a state machine starts, starting that one is held
    itself. A template that puts an ARN together from pieces names none.
    """
    if not isinstance(text, str):
        return None
    text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    worst: Row | None = None
    for runner, call in sorted(set(_IN_TEXT.findall(text))):
        answer = judge_target(f"arn:aws:{runner}:::{call}")
        if answer is None or (runner == "states" and answer.effect is Effect.EXECUTE):
            continue
        if worst is None or _worse(answer, worst):
            worst = answer
    return worst


def _worse(one: Row, other: Row) -> bool:
    return (one.effect.rank, len(one.hazards)) > (other.effect.rank, len(other.hazards))


def _tasks(definition: Any) -> Iterator[tuple[object, object]]:
    """Yield the resource and the arguments of each task, in whatever map or branch it stands."""
    waiting = [definition]
    while waiting:
        state = waiting.pop()
        if isinstance(state, list):
            waiting.extend(state)
        if isinstance(state, dict):
            waiting.extend(state.values())
            if "Resource" in state:
                yield state["Resource"], state.get("Parameters", state.get("Arguments"))


def _given(params: object) -> Mapping[str, Any]:
    """Read what a call will be made with; `Key.$` is a member whose value comes later."""
    if isinstance(params, str):
        try:
            params = json.loads(params)
        except ValueError:
            return {}
    if not isinstance(params, Mapping):
        return {}
    return {str(name).removesuffix(".$"): value for name, value in params.items()}


def _botocore_name(service: str) -> str:
    known = _BOTOCORE_NAMES.get(service)
    return known or next((name for name in services() if name.replace("-", "") == service), service)
