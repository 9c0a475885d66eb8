"""A call inside a call is judged like the call itself."""

from __future__ import annotations

import json

import pytest

from fourEyes.impact.indirect import judge_definition, judge_target, judge_text
from fourEyes.impact.tasks import inner_call


@pytest.mark.parametrize(
    ("target", "call"),
    [
        ("arn:aws:scheduler:::aws-sdk:rds:stopDBInstance", ("rds", "StopDBInstance")),
        ("arn:aws-cn:scheduler:::aws-sdk:sqs:sendMessage", ("sqs", "SendMessage")),
        ("arn:aws:states:::aws-sdk:sfn:startExecution", ("stepfunctions", "StartExecution")),
        ("arn:aws:states:::aws-sdk:cloudwatchlogs:deleteLogGroup", ("logs", "DeleteLogGroup")),
        ("arn:aws:states:::aws-sdk:rdsdata:executeStatement", ("rds-data", "ExecuteStatement")),
        ("arn:aws:states:::ecs:runTask.sync", ("ecs", "RunTask")),
        ("arn:aws:states:::dynamodb:deleteItem", ("dynamodb", "DeleteItem")),
    ],
)
def test_an_arn_names_a_call(target: str, call: tuple[str, str]) -> None:
    assert inner_call(target) == call


@pytest.mark.parametrize(
    "target",
    [None, 3, "", "arn:aws:sqs:us-east-1:123456789012:queue", "arn:aws:scheduler:::aws-sdk",
     "arn:aws:states:us-east-1:123456789012:activity:a"],
)  # fmt: skip
def test_other_targets_name_none(target: object) -> None:
    assert inner_call(target) is None
    assert judge_target(target) is None


def test_the_inner_call_is_judged() -> None:
    answer = judge_target("arn:aws:scheduler:::aws-sdk:ec2:terminateInstances")
    assert answer is not None
    assert answer.effect.value == "delete"


def test_a_service_that_nobody_knows_is_unknown() -> None:
    answer = judge_target("arn:aws:scheduler:::aws-sdk:novelty:listThings")
    assert answer is not None
    assert answer.effect.value == "unknown"


@pytest.mark.parametrize("params", ['{"DryRun": true}', {"DryRun": True}, "not json", None, 7])
def test_params_never_make_an_inner_call_milder(params: object) -> None:
    answer = judge_target("arn:aws:scheduler:::aws-sdk:ec2:terminateInstances", params)
    assert answer is not None
    assert answer.effect.value == "delete"


def test_params_make_an_inner_call_worse() -> None:
    target = "arn:aws:states:::aws-sdk:dsql:updateCluster"
    later = judge_target(target, {"removePeers.$": "$.peers"})
    assert later is not None
    assert later.effect.value == "delete"


def definition(*resources: str) -> str:
    """Write a state machine whose tasks stand in a map and in branches."""
    tasks = {f"T{n}": {"Type": "Task", "Resource": name} for n, name in enumerate(resources)}
    inner = {"States": tasks}
    parallel = {"Type": "Parallel", "Branches": [inner]}
    return json.dumps(
        {"States": {"M": {"Type": "Map", "ItemProcessor": {"States": {"P": parallel}}}}}
    )


def test_the_worst_task_of_a_definition_counts() -> None:
    answer = judge_definition(
        definition(
            "arn:aws:states:::aws-sdk:s3:listBuckets", "arn:aws:states:::aws-sdk:s3:deleteBucket"
        )
    )
    assert answer is not None
    assert answer.effect.value == "delete"


def test_a_task_that_runs_ones_own_code_says_nothing_more() -> None:
    assert judge_definition(definition("arn:aws:states:::lambda:invoke")) is None


def test_a_definition_that_is_no_text_names_nothing() -> None:
    assert judge_definition(None) is None


def test_a_definition_that_is_no_json_is_an_error() -> None:
    with pytest.raises(ValueError, match="Expecting"):
        judge_definition("{")


@pytest.mark.parametrize(
    "text",
    [
        "Arn: arn:aws:scheduler:::aws-sdk:s3:deleteBucket",
        "Arn: !Sub 'arn:${AWS::Partition}:scheduler:::aws-sdk:s3:deleteBucket'",
        '{"Arn": "arn:aws:sched\\u0075ler:::aws-sdk:s3:deleteBucket"}',
        json.dumps({"Definition": definition("arn:aws:states:::aws-sdk:s3:deleteBucket")}),
        "arn:aws:states:::sqs:sendMessage arn:aws:states:::dynamodb:deleteItem.sync",
    ],
)
def test_a_template_is_judged_by_the_calls_that_it_names(text) -> None:
    answer = judge_text(text)
    assert answer is not None
    assert answer.effect.value == "delete"


@pytest.mark.parametrize(
    "text",
    [
        "Type: AWS::Scheduler::Schedule",
        "arn:aws:states:eu-west-1:123456789012:stateMachine:delete",
        "arn:aws:states:::lambda:invoke arn:aws:states:::aws-sdk:sfn:startExecution",
        None,
    ],
)
def test_a_template_that_names_no_harmful_call_says_nothing_more(text) -> None:
    assert judge_text(text) is None
