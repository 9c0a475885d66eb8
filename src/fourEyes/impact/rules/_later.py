"""What would a rule, a pipe or an alarm do when its time comes?"""

from __future__ import annotations

import re
from typing import Any

from ..indirect import judge_target as judge_call
from ..row import Params, Row, Rule, State, row
from ._common import words, worst

# Targets by the service in their ARN that only get a message or start what was set up before.
_RECEIVERS = words(
    "sqs sns kinesis firehose states lambda ecs batch codebuild codepipeline sagemaker glue logs "
    "inspector execute-api apigateway appsync ssm-incidents timestream"
)
_BUSES = ("event-bus/", "api-destination/", "target/create-snapshot")
# Who is told of an alarm, what is written down about it, or what was judged when it was set up.
_TOLD = words("sns lambda ssm-incidents aiops autoscaling")

_RUNS = row("execute", why="runs more than can be read here whenever the time comes")
RUNS_COMMAND = row(
    "execute", why="runs a command of its own in a container whenever the time comes"
)
_ON_INSTANCE = {
    "terminate": row("delete", why="terminates an instance whenever the time comes"),
    "stop": row("update", "disrupt", why="stops an instance whenever the time comes"),
    "reboot": row("update", "disrupt", why="reboots an instance whenever the time comes"),
    # Only takes place where the host below the instance has failed.
    "recover": None,
}
_INSTANCE_TARGET = re.compile(r"target/(\w+)-instance")
_INSTANCE_ACTION = re.compile(r"ec2:(\w+)|action/actions/AWS_EC2\.InstanceId\.(\w+)/.*")


def judge_event_target(target: Any) -> Row | None:
    """Judge one target of an EventBridge rule, or return `None` where it only gets a message."""
    arn = target.get("Arn")
    return worst(
        judge_call(arn, target.get("Input")),
        # A template may leave out what it does not say; the service's own call cannot.
        None if arn is None else _judge_arn(arn),
        _RUNS if "RunCommandParameters" in target else None,
        RUNS_COMMAND if gives_command(target) else None,
        judge_statements(target.get("RedshiftDataParameters")),
    )


def only_starts(arn: Any) -> bool:
    """Tell whether what *arn* names only gets a message, or starts as it was set up before."""
    _, service, resource = _parts(arn)
    if service in ("events", "ssm"):
        return resource.startswith(_BUSES if service == "events" else "opsitem")
    return service in _RECEIVERS


def judge_statements(parameters: Any) -> Row | None:
    """Judge the SQL in the `RedshiftDataParameters` of a target."""
    if parameters is None:
        return None
    # Imported here: most agents never send SQL.
    from ..payloads.sql import judge_sql

    texts = [parameters[name] for name in ("Sql",) if name in parameters]
    texts += parameters.get("Sqls", [])
    return worst(*(judge_sql(text, ("redshift",)) for text in texts)) if texts else _RUNS


def judge_alarm_action(arn: Any) -> Row | None:
    """Judge what an alarm does by itself, or return `None` where it only tells somebody."""
    _, service, resource = _parts(arn)
    if service in _TOLD or (service == "ssm" and resource.startswith("opsitem:")):
        return None
    on_instance = _INSTANCE_ACTION.fullmatch(resource) if service in ("automate", "swf") else None
    if on_instance:
        return _ON_INSTANCE.get((on_instance[1] or on_instance[2]).lower(), _RUNS)
    return _RUNS


def content_first(content: Rule, rule: Rule, default: Row) -> Rule:
    """
    Judge by *content* what a call will do later, and by *rule* what it does to what is there.

    That nothing is overwritten, which a look-up may prove, says nothing about the content.
    *default* stands where *rule* has no answer.
    """

    def judge(params: Params, state: State | None) -> Row | None:
        later = content(params, state)
        answer = rule(params, state)
        if later is None or not later.needs_approval:
            return answer
        return worst(answer or default, later)

    return judge


def _judge_arn(arn: Any) -> Row | None:
    _, service, resource = _parts(arn)
    if only_starts(arn):
        return None
    if service.startswith("redshift"):
        # What it runs is in another member, which is judged on its own.
        return None
    on_instance = _INSTANCE_TARGET.fullmatch(resource) if service == "events" else None
    return _ON_INSTANCE.get(on_instance[1], _RUNS) if on_instance else _RUNS


def gives_command(target: Any) -> bool:
    """Tell whether a container gets a command in place of that of its definition."""
    template = target.get("InputTransformer", {}).get("InputTemplate", "")
    given = f"{target.get('Input', '')}{template}"
    # JSON may write the name's letters as `\\u0063`.
    return _parts(target.get("Arn"))[1] == "ecs" and ('"command"' in given or "\\u00" in given)


def _parts(arn: Any) -> tuple[str, str, str]:
    """Split an ARN; `arn:aws:automate:eu-west-1:ec2:stop` has no account."""
    if not isinstance(arn, str) or not arn.startswith("arn:"):
        return "", "", ""
    _, partition, service, *rest = arn.split(":")
    resource = rest[1:] if service == "automate" else rest[2:]
    return partition, service, ":".join(resource)
