"""Queues, topics, events, schedules and state machines: what single settings and targets do."""

from __future__ import annotations

import json
from typing import Any

import pytest

from support.impacts import assert_impact, call

_QUEUE = {"QueueUrl": "https://q"}


def _attributes(**attributes: str) -> dict[str, Any]:
    return {**_QUEUE, "Attributes": attributes}


def _schedule(arn: str, text: str | None = None, **more: str) -> dict[str, Any]:
    target = {"Arn": arn, "RoleArn": "arn:aws:iam::123456789012:role/r"}
    if text is not None:
        target["Input"] = text
    return {"Name": "s", "ScheduleExpression": "rate(1 day)", "Target": target, **more}


def _machine(resource: str, **arguments: str) -> str:
    task = {"Type": "Task", "Resource": resource, "Parameters": arguments, "End": True}
    return json.dumps({"StartAt": "A", "States": {"A": task}})


def _policy(**statement: Any) -> str:
    return json.dumps({"Statement": [{"Effect": "Allow", "Resource": "*", **statement}]})


_EVERYONE = _policy(Principal={"AWS": ["*"]})
_ONE_SERVICE = _policy(Principal={"Service": "sns.amazonaws.com"})
_SDK = "arn:aws:scheduler:::aws-sdk"

CASES = [
    call("a longer timeout is free", "sqs:SetQueueAttributes",
         _attributes(VisibilityTimeout="60"), "update"),
    call("a policy opens the queue", "sqs:SetQueueAttributes",
         _attributes(Policy="{}"), "replace access"),
    call("a shorter retention deletes messages", "sqs:SetQueueAttributes",
         _attributes(MessageRetentionPeriod="60"), "delete"),
    call("a look-up proves a longer one harmless", "sqs:SetQueueAttributes",
         _attributes(MessageRetentionPeriod="1209600"), "update",
         {"MessageRetentionPeriod": "345600"}),
    call("an empty redrive policy drops failing messages", "sqs:SetQueueAttributes",
         _attributes(RedrivePolicy=""), "delete"),
    call("another redrive policy", "sqs:SetQueueAttributes",
         _attributes(RedrivePolicy="{}"), "replace"),
    call("encryption off", "sqs:SetQueueAttributes",
         _attributes(SqsManagedSseEnabled="false"), "update unguard"),
    call("encryption on", "sqs:SetQueueAttributes",
         _attributes(SqsManagedSseEnabled="true"), "update"),
    call("a key removed", "sqs:SetQueueAttributes",
         _attributes(KmsMasterKeyId=""), "update unguard"),
    call("several attributes: the worst wins", "sqs:SetQueueAttributes",
         _attributes(DelaySeconds="1", Policy="{}", KmsMasterKeyId=""), "replace access unguard"),
    call("a new queue", "sqs:CreateQueue", {"QueueName": "q"}, "create"),
    call("a new queue for others", "sqs:CreateQueue",
         {"QueueName": "q", "Attributes": {"Policy": _EVERYONE}}, "create access"),
    call("a new queue for one service", "sqs:CreateQueue",
         {"QueueName": "q", "Attributes": {"Policy": _ONE_SERVICE}}, "create"),
    call("a new queue with a policy that cannot be read", "sqs:CreateQueue",
         {"QueueName": "q", "Attributes": {"Policy": "{"}}, "create access"),
    call("a new topic for everyone", "sns:CreateTopic",
         {"Name": "t", "Attributes": {"Policy": _EVERYONE}}, "create access"),
    call("a bus that logs nothing", "events:UpdateEventBus",
         {"Name": "b", "LogConfig": {"Level": "OFF"}}, "update unguard"),
    call("a display name", "sns:SetTopicAttributes",
         {"TopicArn": "t", "AttributeName": "DisplayName", "AttributeValue": "x"}, "update"),
    call("a topic policy", "sns:SetTopicAttributes",
         {"TopicArn": "t", "AttributeName": "Policy", "AttributeValue": "{}"}, "replace access"),
    call("a delivery policy", "sns:SetTopicAttributes",
         {"TopicArn": "t", "AttributeName": "DeliveryPolicy", "AttributeValue": "{}"}, "replace"),
    call("an attribute nobody has reviewed", "sns:SetTopicAttributes",
         {"TopicArn": "t", "AttributeName": "Brandnew", "AttributeValue": "x"}, "replace"),
    call("a topic without its key", "sns:SetTopicAttributes",
         {"TopicArn": "t", "AttributeName": "KmsMasterKeyId", "AttributeValue": ""},
         "replace unguard"),
    call("a filter policy", "sns:SetSubscriptionAttributes",
         {"SubscriptionArn": "s", "AttributeName": "FilterPolicy", "AttributeValue": "{}"},
         "replace"),
    call("a muted endpoint", "sns:SetEndpointAttributes",
         {"EndpointArn": "e", "Attributes": {"Enabled": "false"}}, "update disrupt"),
    call("a rule that may exist", "events:PutRule", {"Name": "r"}, "replace"),
    call("a rule that a look-up did not find", "events:PutRule",
         {"Name": "r", "EventPattern": "{}"}, "create", {"exists": False}),
    call("a rule disabled", "events:PutRule",
         {"Name": "r", "State": "DISABLED"}, "replace disrupt"),
    call("targets that may exist", "events:PutTargets",
         {"Rule": "r", "Targets": [{"Id": "1", "Arn": "a"}]}, "replace"),
    call("targets that a look-up did not find", "events:PutTargets",
         {"Rule": "r", "Targets": [{"Id": "1", "Arn": "arn:aws:sqs:r:1:q"}]}, "create",
         {"exists": False}),
    call("all permissions removed", "events:RemovePermission",
         {"RemoveAllPermissions": True}, "delete access"),
    call("an archive for ever", "events:UpdateArchive",
         {"ArchiveName": "a", "RetentionDays": 0}, "update"),
    call("an archive for less", "events:UpdateArchive",
         {"ArchiveName": "a", "RetentionDays": 3}, "delete"),
    call("an archive for longer", "events:UpdateArchive",
         {"ArchiveName": "a", "RetentionDays": 30}, "update", {"RetentionDays": 7}),
    call("a limit where there was none", "events:UpdateArchive",
         {"ArchiveName": "a", "RetentionDays": 30}, "delete", {"RetentionDays": 0}),
    call("a schedule sends a message", "scheduler:CreateSchedule",
         _schedule("arn:aws:sqs:eu-west-1:123456789012:q"), "create"),
    call("a schedule runs a function", "scheduler:CreateSchedule",
         _schedule("arn:aws:lambda:eu-west-1:123456789012:function:f"), "create"),
    call("a schedule deletes a queue", "scheduler:CreateSchedule",
         _schedule(f"{_SDK}:sqs:deleteQueue", '{"QueueUrl": "q"}'), "delete"),
    call("a schedule stops instances", "scheduler:CreateSchedule",
         _schedule(f"{_SDK}:ec2:stopInstances", '{"InstanceIds": ["i"]}'), "update disrupt"),
    call("a schedule reads", "scheduler:CreateSchedule",
         _schedule(f"{_SDK}:sqs:listQueues", "{}"), "create"),
    call("a schedule of something unheard of", "scheduler:CreateSchedule",
         _schedule(f"{_SDK}:nothing:doThis", "{}"), "unknown"),
    call("a schedule that deletes itself afterwards", "scheduler:CreateSchedule",
         _schedule("arn:aws:sqs:eu-west-1:123456789012:q", ActionAfterCompletion="DELETE"),
         "create"),
    call("a schedule is overwritten", "scheduler:UpdateSchedule",
         _schedule("arn:aws:sqs:eu-west-1:123456789012:q"), "replace"),
    call("a schedule disabled", "scheduler:UpdateSchedule",
         _schedule("arn:aws:sqs:eu-west-1:123456789012:q", State="DISABLED"), "replace disrupt"),
    call("a schedule comes to delete", "scheduler:UpdateSchedule",
         _schedule(f"{_SDK}:rds:deleteDBInstance", "{}"), "delete"),
    call("a state machine without calls", "stepfunctions:CreateStateMachine",
         {"name": "m", "definition": '{"StartAt": "A", "States": {"A": {"Type": "Succeed"}}}'},
         "create"),
    call("a state machine that deletes a table", "stepfunctions:CreateStateMachine",
         {"definition": _machine("arn:aws:states:::aws-sdk:dynamodb:deleteTable")}, "delete"),
    call("a state machine that sends a message", "stepfunctions:CreateStateMachine",
         {"definition": _machine("arn:aws:states:::sqs:sendMessage")}, "create"),
    call("a definition that is no JSON", "stepfunctions:CreateStateMachine",
         {"definition": "{"}, "execute"),
    call("a definition overwritten", "stepfunctions:UpdateStateMachine",
         {"stateMachineArn": "a", "definition": "{}"}, "replace"),
    call("an alias described", "stepfunctions:UpdateStateMachineAlias",
         {"stateMachineAliasArn": "a", "description": "x"}, "update"),
    call("an alias moved", "stepfunctions:UpdateStateMachineAlias",
         {"stateMachineAliasArn": "a", "routingConfiguration": []}, "replace"),
    call("a message to devices", "iot-data:Publish",
         {"topic": "devices/x", "payload": b'{"a":null}'}, "create"),
    call("a message that a topic keeps", "iot-data:Publish",
         {"topic": "devices/x", "retain": True, "payload": b"on"}, "replace"),
    call("a kept message taken away", "iot-data:Publish",
         {"topic": "devices/x", "retain": True, "payload": b""}, "delete"),
    call("a kept message taken away, by saying nothing", "iot-data:Publish",
         {"topic": "devices/x", "retain": True}, "delete"),
    call("a message that deletes a shadow", "iot-data:Publish",
         {"topic": "$aws/things/x/shadow/delete"}, "delete"),
    call("a message that deletes a named shadow", "iot-data:Publish",
         {"topic": "$aws/things/x/shadow/name/n/delete", "payload": b"{}"}, "delete"),
    call("a message that changes a shadow", "iot-data:Publish",
         {"topic": "$aws/things/x/shadow/update", "payload": b'{"state":{"desired":{"a":1}}}'},
         "create"),
    call("a message that empties a shadow", "iot-data:Publish",
         {"topic": "$aws/things/x/shadow/update", "payload": b'{"state":null}'}, "delete"),
    call("a message that lets a device enrol", "iot-data:Publish",
         {"topic": "$aws/provisioning-templates/t/provision/json", "payload": b"{}"},
         "create access"),
    call("a shadow changed", "iot-data:UpdateThingShadow",
         {"thingName": "x", "payload": '{"state":{"desired":{"a":[null]}}}'}, "update"),
    call("a shadow emptied", "iot-data:UpdateThingShadow",
         {"thingName": "x", "payload": b'{"state":null}'}, "delete"),
    call("a shadow emptied, said twice", "iot-data:UpdateThingShadow",
         {"thingName": "x", "payload": b'{"state":null,"state":{}}'}, "delete"),
    call("a shadow's value taken away", "iot-data:UpdateThingShadow",
         {"thingName": "x", "payload": b'{"state":{"reported":{"a":null}}}'}, "delete"),
    call("a shadow changed by what is no JSON", "iot-data:UpdateThingShadow",
         {"thingName": "x", "payload": b"{"}, "unknown"),
    call("shards are set", "kinesis:UpdateShardCount",
         {"StreamName": "s", "TargetShardCount": 1}, "update"),
]  # fmt: skip


@pytest.mark.parametrize(("operation", "params", "state", "traits"), CASES)
def test_messaging(
    operation: str, params: dict[str, Any], state: dict[str, Any] | None, traits: str
) -> None:
    assert_impact(operation, params, state, traits)
