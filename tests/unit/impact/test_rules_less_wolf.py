"""What is ordinary goes through, and what looks like it but destroys something is held."""

from __future__ import annotations

import json
from typing import Any

import pytest

from fourEyes.impact.classify import classify
from fourEyes.impact.indirect import judge_definition, judge_target
from fourEyes.impact.tasks import inner_call
from support.impacts import assert_impact, call

_OWN = "arn:aws:states:::"
_SDK = "arn:aws:states:::aws-sdk:"
_DELETES = f"{_SDK}dynamodb:deleteTable"


@pytest.mark.parametrize(
    ("task", "name"),
    [
        ("athena:startQueryExecution.sync", "athena:StartQueryExecution"),
        ("batch:submitJob.sync", "batch:SubmitJob"),
        ("bedrock:invokeModel", "bedrock-runtime:InvokeModel"),
        ("bedrock:createModelCustomizationJob.sync", "bedrock:CreateModelCustomizationJob"),
        ("codebuild:startBuildBatch.sync", "codebuild:StartBuildBatch"),
        ("databrew:startJobRun.sync", "databrew:StartJobRun"),
        ("dynamodb:updateItem", "dynamodb:UpdateItem"),
        ("ecs:runTask.waitForTaskToken", "ecs:RunTask"),
        ("eks:createCluster.sync", "eks:CreateCluster"),
        ("eks:deleteNodegroup.sync", "eks:DeleteNodegroup"),
        ("elasticmapreduce:addStep.sync", "emr:AddJobFlowSteps"),
        ("elasticmapreduce:cancelStep", "emr:CancelSteps"),
        ("elasticmapreduce:createCluster.sync", "emr:RunJobFlow"),
        ("elasticmapreduce:modifyInstanceFleetByName", "emr:ModifyInstanceFleet"),
        ("elasticmapreduce:modifyInstanceGroupByName", "emr:ModifyInstanceGroups"),
        ("elasticmapreduce:setClusterTerminationProtection", "emr:SetTerminationProtection"),
        ("elasticmapreduce:terminateCluster.sync", "emr:TerminateJobFlows"),
        ("emr-containers:startJobRun.sync", "emr-containers:StartJobRun"),
        ("emr-serverless:startApplication.sync", "emr-serverless:StartApplication"),
        ("events:putEvents.waitForTaskToken", "events:PutEvents"),
        ("glue:startJobRun.sync", "glue:StartJobRun"),
        ("lambda:invoke.waitForTaskToken", "lambda:Invoke"),
        ("mediaconvert:createJob.sync", "mediaconvert:CreateJob"),
        ("sagemaker:createTrainingJob.sync", "sagemaker:CreateTrainingJob"),
        ("sns:publish", "sns:Publish"),
        ("sqs:sendMessage.waitForTaskToken", "sqs:SendMessage"),
        ("states:startExecution.sync:2", "stepfunctions:StartExecution"),
        ("aws-sdk:bedrock:invokeModel", "bedrock:InvokeModel"),
        ("aws-sdk:sfn:startExecution.waitForTaskToken", "stepfunctions:StartExecution"),
    ],
)
def test_a_task_stands_for_the_operation_that_it_makes(task: str, name: str) -> None:
    found = inner_call(f"{_OWN}{task}")
    assert found is not None
    assert ":".join(found) == name
    is_made_up = task.startswith("aws-sdk:bedrock:")
    assert (classify(*found).rule == "unknown/operation") is is_made_up


@pytest.mark.parametrize(
    ("task", "arguments", "effect"),
    [
        ("bedrock:invokeModel", {"ModelId": "m", "Body": {}}, "read"),
        ("elasticmapreduce:terminateCluster", {"ClusterId.$": "$.id"}, "delete"),
        ("elasticmapreduce:modifyInstanceGroupByName",
         {"ClusterId": "j", "InstanceGroup": {"InstanceCount": 1}}, "delete"),
        ("eks:runJob.sync", {"ClusterName": "c", "Job": {}}, "execute"),
        ("eks:call", {"Method": "POST", "Path": "/api/v1/pods"}, "execute"),
        ("eks:call", {"Method": "DELETE", "Path": "/api/v1/namespaces/x"}, "delete"),
        ("http:invoke", {"Method": "GET", "ApiEndpoint": "https://example.com"}, "read"),
        ("http:invoke", {"Method.$": "GET"}, "execute"),
        ("http:invoke", {"Method": "{% $method %}"}, "execute"),
        ("http:invoke", None, "execute"),
        ("apigateway:invoke.waitForTaskToken", {"Method": "HEAD"}, "read"),
        ("apigateway:invoke", {"Method": "DELETE"}, "delete"),
        ("aws-sdk:http:invoke", {"Method": "GET"}, "unknown"),
    ],
)  # fmt: skip
def test_a_task_is_judged_by_what_it_does(task: str, arguments: Any, effect: str) -> None:
    answer = judge_target(f"{_OWN}{task}", arguments)
    assert answer is not None
    assert answer.effect.value == effect


def test_a_task_that_nobody_knows_is_named() -> None:
    answer = judge_target(f"{_OWN}novelty:doThis.sync")
    assert answer is not None
    assert answer.why == "the task `novelty:DoThis` is none that is known"


@pytest.mark.parametrize(
    ("task", "arguments", "is_held"),
    [
        ("dynamodb:putItem",
         {"TableName": "t", "Item": {"id": {"S.$": "$.id"}},
          "ConditionExpression": "attribute_not_exists(id)"}, False),
        ("dynamodb:putItem",
         {"TableName": "t", "Item": {"id": {"S": "{% $id %}"}},
          "ConditionExpression": "attribute_not_exists(#k)",
          "ExpressionAttributeNames": {"#k": "id"}}, False),
        ("dynamodb:putItem", {"TableName": "t", "Item": {"id": {"S": "1"}}}, True),
        ("dynamodb:putItem",
         {"TableName": "t", "Item": {"id": {"S": "1"}},
          "ConditionExpression": "attribute_not_exists(id) OR v < :v"}, True),
        ("dynamodb:putItem",
         {"TableName": "t", "Item": {"id": {"S": "1"}},
          "ConditionExpression.$": "attribute_not_exists(id)"}, True),
        ("dynamodb:putItem",
         {"TableName": "t", "Item.$": "$.item",
          "ConditionExpression": "attribute_not_exists(id)"}, True),
        ("dynamodb:putItem",
         {"TableName": "t", "Item": {"id.$": "$.id"},
          "ConditionExpression": "attribute_not_exists(id)"}, True),
        ("aws-sdk:s3:putObject",
         {"Bucket": "b", "Key.$": "$.key", "Body.$": "$", "IfNoneMatch": "*"}, False),
        ("aws-sdk:s3:putObject", {"Bucket": "b", "Key": "k", "Body": ""}, True),
        ("aws-sdk:s3:putObject", {"Bucket": "b", "Key": "k", "IfNoneMatch.$": "*"}, True),
        ("aws-sdk:s3:putObject",
         {"Bucket": "b", "Key": "k", "IfNoneMatch": "{% $condition %}"}, True),
        ("aws-sdk:s3:putObject",
         {"Bucket": "b", "Key": "k", "IfNoneMatch": "*", "Acl": "public-read"}, True),
        ("aws-sdk:s3:putObject", {"Bucket.$": "$.b", "Key": "k", "IfNoneMatch": "*"}, True),
        ("aws-sdk:ssm:putParameter", {"Name": "/a", "Value.$": "$.v", "Type": "String"}, False),
        ("aws-sdk:ssm:putParameter", {"Name": "/a", "Value": "v", "Overwrite": False}, False),
        ("aws-sdk:ssm:putParameter", {"Name": "/a", "Value": "v", "Overwrite": True}, True),
        ("aws-sdk:ssm:putParameter", {"Name": "/a", "Value": "v", "Overwrite.$": "$.o"}, True),
        ("aws-sdk:ssm:putParameter", {"Name": "/a", "Value": "v", "Extra": 1}, True),
        ("aws-sdk:ssm:putParameter", "{% $parameter %}", True),
        ("aws-sdk:ssm:putParameter", {}, True),
        ("elasticmapreduce:setClusterTerminationProtection",
         {"ClusterId.$": "$.id", "TerminationProtected": True}, False),
        ("elasticmapreduce:setClusterTerminationProtection",
         {"ClusterId": "j", "TerminationProtected": False}, True),
        ("elasticmapreduce:setClusterTerminationProtection",
         {"ClusterId": "j", "TerminationProtected.$": True}, True),
    ],
)  # fmt: skip
def test_a_condition_counts_where_it_is_written_out(
    task: str, arguments: Any, is_held: bool
) -> None:
    answer = judge_target(f"{_OWN}{task}", arguments)
    assert answer is not None
    assert answer.needs_approval is is_held, answer


def test_a_schedule_that_refuses_to_overwrite_is_free() -> None:
    target = "arn:aws:scheduler:::aws-sdk:s3:putObject"
    once = {"Bucket": "b", "Key": "k", "Body": "", "IfNoneMatch": "*"}
    answer = judge_target(target, json.dumps(once))
    assert answer is not None
    assert not answer.needs_approval
    twice = f'{{"IfNoneMatch": "<aws.x>", {json.dumps(once)[1:]}'
    answer = judge_target(target, twice)
    assert answer is not None
    assert answer.needs_approval


def test_what_is_safer_is_told_for_a_later_call_too() -> None:
    answer = judge_target(f"{_OWN}dynamodb:putItem")
    assert answer is not None
    assert answer.safer == classify("dynamodb", "PutItem").safer


def _machine(**states: Any) -> dict[str, Any]:
    return {"name": "m", "definition": json.dumps({"StartAt": "A", "States": states})}


def _task(resource: str, **arguments: Any) -> dict[str, Any]:
    return {"Type": "Task", "Resource": resource, "Parameters": arguments, "End": True}


def _map(**more: Any) -> dict[str, Any]:
    reader = {"Resource": f"{_OWN}s3:listObjectsV2", "Parameters": {"Bucket": "b"}}
    return {"Type": "Map", "ItemReader": reader, "ItemProcessor": {"States": {}}, **more}


_WRITES = {"Resource": f"{_OWN}s3:putObject", "Parameters": {"Bucket": "b", "Prefix": "p"}}
_TWICE = (
    f'{{"States": {{"A": {{"Type": "Task", "Resource": "{_DELETES}", '
    f'"Resource": "{_OWN}sqs:sendMessage"}}}}}}'
)
_SCHEDULE = {"Name": "s", "ScheduleExpression": "rate(1 day)"}


def _starts(service: str, **more: Any) -> dict[str, Any]:
    arn = f"arn:aws:{service}:eu-west-1:123456789012:thing:x"
    return {**_SCHEDULE, "Target": {"Arn": arn, "RoleArn": "r", **more}}


_ARN = {"stateMachineArn": "a"}
_SAM = "AWS::Serverless-2016-10-31"


def _template(resources: dict[str, Any], **more: Any) -> dict[str, Any]:
    text = json.dumps({"Resources": resources, **more})
    return {"StackName": "s", "TemplateBody": text}


def _function(**properties: Any) -> dict[str, Any]:
    return {"Type": "AWS::Serverless::Function", "Properties": properties}


def _policy(role: Any) -> dict[str, Any]:
    allowed = {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}
    properties = {"PolicyName": "p", "Roles": [role], "PolicyDocument": {"Statement": [allowed]}}
    return {"Type": "AWS::IAM::Policy", "Properties": properties}


def _permission(function: Any, principal: str = "sns.amazonaws.com") -> dict[str, Any]:
    properties = {"FunctionName": function, "Principal": principal, "Action": "lambda:Invoke"}
    return {"Type": "AWS::Lambda::Permission", "Properties": properties}


_INCLUDED = {"Fn::Transform": {"Name": "AWS::Include", "Parameters": {"Location": "s3://b/k"}}}

_GRANT = _permission("existing")
_CHOSEN = _permission({"Ref": "Who"})
_WHO: dict[str, Any] = {"Who": {"Type": "String"}}
_DELETING = {"Type": "AWS::StepFunctions::StateMachine",
             "Properties": {"DefinitionString": json.dumps({"A": _task(_DELETES)})}}  # fmt: skip
_TOPIC = {"Type": "AWS::SNS::Topic"}


def _deployed(resources: dict[str, Any], **more: Any) -> dict[str, Any]:
    values = {"Who": "f", "Hidden": "****"}
    return {"TemplateBody": _template(resources, **more)["TemplateBody"], "Parameters": values}


def _planned(resources: dict[str, Any], *sent: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {**_template(resources, **more), "ChangeSetName": "c", "Parameters": list(sent)}


_KEPT = {"ParameterKey": "Who", "UsePreviousValue": True}
_SET = "cloudformation:CreateChangeSet"

CHANGE_SETS = [
    call("a grant that is there", _SET, _planned({"P": _GRANT, "T": _TOPIC}), "create",
         _deployed({"P": _GRANT})),
    call("a grant of which nobody has looked", _SET, _planned({"P": _GRANT}), "create access"),
    call("a grant under another name", _SET, _planned({"P": _GRANT, "Q": _GRANT}),
         "create access", _deployed({"P": _GRANT})),
    call("a grant that is changed", _SET, _planned({"P": _permission("other")}),
         "create access", _deployed({"P": _GRANT})),
    call("a grant in a stack that is new", _SET,
         {**_planned({"P": _GRANT}), "ChangeSetType": "CREATE"}, "create access",
         _deployed({"P": _GRANT})),
    call("a template that cannot be read", _SET, _planned({"P": _GRANT}), "create access",
         {"TemplateBody": "[", "Parameters": {}}),
    call("a grant by a parameter that stays", _SET,
         _planned({"P": _CHOSEN}, _KEPT, Parameters=_WHO), "create",
         _deployed({"P": _CHOSEN}, Parameters=_WHO)),
    call("a grant by a parameter of the same value", _SET,
         _planned({"P": _CHOSEN}, {"ParameterKey": "Who", "ParameterValue": "f"}, Parameters=_WHO),
         "create", _deployed({"P": _CHOSEN}, Parameters=_WHO)),
    call("a grant by a parameter of another value", _SET,
         _planned({"P": _CHOSEN}, {"ParameterKey": "Who", "ParameterValue": "g"}, Parameters=_WHO),
         "create access", _deployed({"P": _CHOSEN}, Parameters=_WHO)),
    call("a grant by a parameter that is not sent", _SET,
         _planned({"P": _CHOSEN}, Parameters=_WHO), "create access",
         _deployed({"P": _CHOSEN}, Parameters=_WHO)),
    call("a grant beside a parameter of another value", _SET,
         _planned({"P": _GRANT}, {"ParameterKey": "Who", "ParameterValue": "g"}, Parameters=_WHO),
         "create", _deployed({"P": _GRANT}, Parameters=_WHO)),
    call("a grant by a parameter that nobody is shown", _SET,
         _planned({"P": _permission({"Ref": "Hidden"})},
                  {"ParameterKey": "Hidden", "ParameterValue": "****"},
                  Parameters={"Hidden": {"Type": "String"}}), "create access",
         _deployed({"P": _permission({"Ref": "Hidden"})},
                   Parameters={"Hidden": {"Type": "String"}})),
    call("a grant by a parameter kept elsewhere", _SET,
         _planned({"P": _CHOSEN}, _KEPT,
                  Parameters={"Who": {"Type": "AWS::SSM::Parameter::Value<String>"}}),
         "create access",
         _deployed({"P": _CHOSEN},
                   Parameters={"Who": {"Type": "AWS::SSM::Parameter::Value<String>"}})),
    call("a grant on a condition that may turn", _SET,
         _planned({"P": {**_GRANT, "Condition": "C"}}, Parameters=_WHO,
                  Conditions={"C": {"Fn::Equals": [{"Ref": "Who"}, "f"]}}), "create access",
         _deployed({"P": {**_GRANT, "Condition": "C"}}, Parameters=_WHO,
                   Conditions={"C": {"Fn::Equals": [{"Ref": "Who"}, "f"]}})),
    call("a grant with other mappings", _SET,
         _planned({"P": _GRANT}, Mappings={"M": {"a": {"b": "c"}}}), "create access",
         _deployed({"P": _GRANT})),
    call("a grant that a macro may change", _SET, _planned({"P": _GRANT}, Transform="Macro"),
         "create access", _deployed({"P": _GRANT}, Transform="Macro")),
    call("a grant of which a part comes from elsewhere", _SET,
         _planned({"P": {**_GRANT, "Metadata": _INCLUDED}}), "create access",
         _deployed({"P": {**_GRANT, "Metadata": _INCLUDED}})),
    call("a state machine that is there", _SET, _planned({"M": _DELETING, "T": _TOPIC}), "create",
         _deployed({"M": _DELETING})),
    call("a state machine that is new", _SET, _planned({"M": _DELETING, "N": _DELETING}), "delete",
         _deployed({"M": _DELETING})),
]  # fmt: skip


CASES = [
    *CHANGE_SETS,
    call("a map that writes its results", "stepfunctions:CreateStateMachine",
         _machine(A=_map(ResultWriter=_WRITES)), "create"),
    call("a map that deletes each thing", "stepfunctions:CreateStateMachine",
         _machine(A=_map(ResultWriter=_WRITES, Iterator={"States": {"B": _task(_DELETES)}})),
         "delete"),
    call("a map whose writer does something else", "stepfunctions:CreateStateMachine",
         _machine(A=_map(ResultWriter={"Resource": _DELETES})), "delete"),
    call("a task that is called as the writer", "stepfunctions:CreateStateMachine",
         _machine(ResultWriter=_task(_DELETES)), "delete"),
    call("a job, and beside it a role that is given more", "stepfunctions:CreateStateMachine",
         _machine(A=_task(f"{_OWN}glue:startJobRun.sync"),
                  B=_task(f"{_SDK}iam:attachRolePolicy")), "update access"),
    call("a job alone", "stepfunctions:CreateStateMachine",
         _machine(A=_task(f"{_OWN}eks:runJob.sync"), B=_task(f"{_OWN}bedrock:invokeModel")),
         "create"),
    call("a definition that says something twice", "stepfunctions:CreateStateMachine",
         {"definition": _TWICE}, "execute"),
    call("a stack of a map that writes its results", "cloudformation:CreateStack",
         _template({"M": {"Type": "AWS::Serverless::StateMachine", "Properties": {
             "Definition": {"States": {"A": _map(ResultWriter=_WRITES)}}}}}), "create"),
    call("a stack of a task that is called as the writer", "cloudformation:CreateStack",
         _template({"M": {"Type": "AWS::Serverless::StateMachine", "Properties": {
             "Definition": {"States": {"ResultWriter": {"Resource": _DELETES}}}}}}), "delete"),
    call("a schedule of a state machine", "scheduler:CreateSchedule", _starts("states"), "create"),
    call("a schedule of a function", "scheduler:CreateSchedule",
         _starts("lambda", Input="{}"), "create"),
    call("a schedule of what nobody knows", "scheduler:CreateSchedule",
         _starts("novelty"), "execute"),
    call("a schedule of SQL", "scheduler:CreateSchedule", _starts("redshift"), "execute"),
    call("a schedule that invokes a function by the call", "scheduler:CreateSchedule",
         {**_SCHEDULE, "Target": {"Arn": "arn:aws:scheduler:::aws-sdk:lambda:invoke"}}, "execute"),
    call("a schedule that is said to start a function", "scheduler:CreateSchedule",
         {**_SCHEDULE, "Target": {"Arn": "arn:aws:scheduler:::aws-sdk:lambda:deleteFunction"}},
         "delete"),
    call("logs on", "stepfunctions:UpdateStateMachine",
         {**_ARN, "loggingConfiguration": {"level": "ERROR", "destinations": []}}, "update"),
    call("logs and traces on", "stepfunctions:UpdateStateMachine",
         {**_ARN, "loggingConfiguration": {"level": "ALL"},
          "tracingConfiguration": {"enabled": True}, "publish": True}, "update"),
    call("logs off", "stepfunctions:UpdateStateMachine",
         {**_ARN, "loggingConfiguration": {"level": "OFF"}}, "update unguard"),
    call("logs of no level", "stepfunctions:UpdateStateMachine",
         {**_ARN, "loggingConfiguration": {}}, "update unguard"),
    call("traces off", "stepfunctions:UpdateStateMachine",
         {**_ARN, "tracingConfiguration": {"enabled": False}}, "update unguard"),
    call("logs on and another definition", "stepfunctions:UpdateStateMachine",
         {**_ARN, "loggingConfiguration": {"level": "ALL"}, "definition": "{}"}, "replace"),
    call("a definition that deletes", "stepfunctions:UpdateStateMachine",
         {**_ARN, "definition": _machine(A=_task(_DELETES))["definition"]}, "delete"),
    call("logs on and something new", "stepfunctions:UpdateStateMachine",
         {**_ARN, "loggingConfiguration": {"level": "ALL"}, "novelty": 1}, "replace"),
    call("nothing but its name", "stepfunctions:UpdateStateMachine", _ARN, "replace"),
    call("the role that a transform makes", "cloudformation:CreateStack",
         _template({"F": _function(), "P": _policy({"Ref": "FRole"})}, Transform=_SAM), "create"),
    call("that role in a list of transforms", "cloudformation:CreateStack",
         _template({"F": _function(), "P": _policy({"Fn::Sub": "${FRole}"})},
                   Transform=["Macro", _SAM]), "create"),
    call("such a role without the transform", "cloudformation:CreateStack",
         _template({"F": _function(), "P": _policy({"Ref": "FRole"})}), "replace access"),
    call("the role of no function", "cloudformation:CreateStack",
         _template({"F": _function(), "P": _policy({"Ref": "GRole"})}, Transform=_SAM),
         "replace access"),
    call("the role that a function is given", "cloudformation:CreateStack",
         _template({"F": _function(Role={"Ref": "FRole"}), "P": _policy({"Ref": "FRole"})},
                   Transform=_SAM), "replace access"),
    call("a parameter of that name", "cloudformation:CreateStack",
         _template({"F": _function(), "P": _policy({"Ref": "FRole"})}, Transform=_SAM,
                   Parameters={"FRole": {"Type": "String"}}), "replace access"),
    call("the alias that a transform makes", "cloudformation:CreateStack",
         _template({"F": _function(), "P": _permission({"Ref": "F.Alias"})}, Transform=_SAM),
         "create"),
    call("that alias for everyone", "cloudformation:CreateStack",
         _template({"F": _function(), "P": _permission({"Ref": "F.Alias"}, "*")}, Transform=_SAM),
         "create access"),
    call("an alias of what is there", "cloudformation:CreateStack",
         _template({"F": _function(), "P": _permission({"Ref": "G.Alias"})}, Transform=_SAM),
         "create access"),
    call("a bucket whose properties come from elsewhere", "cloudformation:CreateStack",
         _template({"B": {"Type": "AWS::S3::Bucket", "Properties": _INCLUDED}}), "create"),
    call("a topic with more from elsewhere", "cloudformation:CreateStack",
         _template({"B": {"Type": "AWS::SNS::Topic",
                          "Properties": {"TopicName": "t", **_INCLUDED}}}), "create"),
    call("resources from elsewhere", "cloudformation:CreateStack",
         _template({"Fn::Transform": [], "B": {"Type": "AWS::S3::Bucket"}}), "create"),
    call("a role that is given something from elsewhere", "cloudformation:CreateStack",
         _template({"P": {"Type": "AWS::IAM::RolePolicy", "Properties": _INCLUDED}}),
         "replace access"),
    call("a bucket whose properties are no map", "cloudformation:CreateStack",
         _template({"B": {"Type": "AWS::S3::Bucket", "Properties": [1]}}), "execute"),
]  # fmt: skip


@pytest.mark.parametrize(("operation", "params", "state", "traits"), CASES)
def test_only_what_destroys_is_held(
    operation: str, params: dict[str, Any], state: dict[str, Any] | None, traits: str
) -> None:
    assert_impact(operation, params, state, traits)


def test_the_reason_says_what_of_a_state_machine_is_overwritten() -> None:
    params = {**_ARN, "roleArn": "r", "loggingConfiguration": {"level": "OFF"}}
    why = classify("stepfunctions", "UpdateStateMachine", params).why
    assert why == (
        "overwrites the role of the state machine; what the state machine does is no longer logged"
    )


def test_a_definition_of_bytes_is_read_too() -> None:
    answer = judge_definition(_machine(A=_task(_DELETES))["definition"].encode())
    assert answer is not None
    assert answer.effect.value == "delete"


def test_a_deployed_template_is_asked_for_where_it_can_prove_something() -> None:
    planned = classify("cloudformation", "CreateChangeSet", _planned({"P": _GRANT}))
    assert planned.lookup == "cloudformation/GetTemplate"
    new = {**_planned({"P": _GRANT}), "ChangeSetType": "CREATE"}
    assert classify("cloudformation", "CreateChangeSet", new).lookup is None
    stack = classify("cloudformation", "CreateStack", _template({"P": _GRANT}))
    assert stack.lookup is None
