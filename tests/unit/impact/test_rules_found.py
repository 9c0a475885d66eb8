"""Calls that reviewers found to be judged too mildly or too harshly, and their counterparts."""

from __future__ import annotations

import json
from typing import Any

import pytest

from support.impacts import assert_impact, call

_NEW = {"exists": False}
_ARN = "arn:aws:{}:eu-west-1:123456789012:{}"


def _patch(*steps: dict[str, Any], kind: str = "AWS::ECS::Service") -> dict[str, Any]:
    return {"TypeName": kind, "Identifier": "prod", "PatchDocument": json.dumps(steps)}


def _add(path: str, value: Any) -> dict[str, Any]:
    return {"op": "add", "path": path, "value": value}


PATCHES = [
    call("adding over a number", "cloudcontrol:UpdateResource",
         _patch(_add("/DesiredCount", 0)), "replace"),
    call("adding over a whole list", "cloudcontrol:UpdateResource",
         _patch(_add("/Tags", [])), "replace"),
    call("adding at an index that may be a key", "cloudcontrol:UpdateResource",
         _patch(_add("/Environment/0", "x")), "replace"),
    call("a tag appended", "cloudcontrol:UpdateResource",
         _patch(_add("/Tags/-", {"Key": "a", "Value": "b"})), "update"),
    call("one appended, one added over", "cloudcontrol:UpdateResource",
         _patch(_add("/Tags/-", {}), _add("/TaskDefinition", "arn")), "replace"),
    call("an expiry appended", "cloudcontrol:UpdateResource",
         _patch(_add("/LifecycleConfiguration/Rules/-", {"ExpirationInDays": 1})), "delete"),
    call("an opening appended", "cloudcontrol:UpdateResource",
         _patch(_add("/SecurityGroupIngress/-", {"CidrIp": "0.0.0.0/0"})), "update access"),
    call("a property moved away", "cloudcontrol:UpdateResource",
         _patch({"op": "move", "from": "/A", "path": "/B"}), "delete"),
    call("a general patch that adds over", "xray:UpdateGroup",
         {"PatchDocument": json.dumps([_add("/a", 1)])}, "replace"),
    call("a general patch that appends", "xray:UpdateGroup",
         {"PatchDocument": json.dumps([_add("/a/-", 1)])}, "update"),
    call("a general patch that moves", "xray:UpdateGroup",
         {"PatchDocument": '[{"op":"move","from":"/a","path":"/b"}]'}, "delete"),
    call("a general patch without paths", "xray:UpdateGroup",
         {"PatchDocument": '[{"op":"add"}]'}, "unknown"),
]  # fmt: skip


def _targets(**target: Any) -> dict[str, Any]:
    return {"Rule": "r", "Targets": [{"Id": "1", **target}]}


def _alarm(member: str, *actions: str) -> dict[str, Any]:
    return {"AlarmName": "a", "MetricName": "m", member: list(actions)}


def _scaling(kind: str, *adjustments: int) -> dict[str, Any]:
    steps = [{"ScalingAdjustment": one} for one in adjustments]
    return {"AdjustmentType": kind, "StepAdjustments": steps}


def _redshift(sql: str) -> dict[str, Any]:
    return {"Database": "d", "Sqls": [sql]}


_STOPS = "arn:aws:swf:eu-west-1:123456789012:action/actions/AWS_EC2.InstanceId.Stop/1.0"
_GROUP = {"AutoScalingGroupName": "g", "PolicyName": "p"}
_SERVICE = {"ServiceNamespace": "ecs", "ResourceId": "r", "PolicyName": "p"}

LATER = [
    call("a new target runs a runbook", "events:PutTargets",
         _targets(Arn=_ARN.format("ssm", "automation-definition/AWS-TerminateEC2Instance")),
         "execute", _NEW),
    call("a new target runs a command on nodes", "events:PutTargets",
         _targets(Arn=_ARN.format("ssm", "document/AWS-RunShellScript"),
                  RunCommandParameters={}), "execute", _NEW),
    call("a new target terminates", "events:PutTargets",
         _targets(Arn=_ARN.format("events", "target/terminate-instance")), "delete", _NEW),
    call("a new target stops", "events:PutTargets",
         _targets(Arn=_ARN.format("events", "target/stop-instance")), "update disrupt", _NEW),
    call("a new target drops a table", "events:PutTargets",
         _targets(Arn=_ARN.format("redshift", "cluster:c"),
                  RedshiftDataParameters={"Database": "d", "Sql": "DROP TABLE t"}),
         "delete", _NEW),
    call("a new target of nobody knows what", "events:PutTargets",
         _targets(Arn=_ARN.format("newservice", "x")), "execute", _NEW),
    call("a new target runs another command", "events:PutTargets",
         _targets(Arn=_ARN.format("ecs", "cluster/c"),
                  Input='{"containerOverrides": [{"command": ["rm"]}]}'), "execute", _NEW),
    call("nobody has looked whether it is new", "events:PutTargets",
         _targets(Arn=_ARN.format("events", "target/terminate-instance")), "delete"),
    *(call(f"a new target is {service}", "events:PutTargets",
           _targets(Arn=_ARN.format(service, name), Input='{"a": 1}'), "create", _NEW)
      for service, name in (
          ("lambda", "function:f"), ("sqs", "q"), ("sns", "t"), ("states", "stateMachine:m"),
          ("logs", "log-group:/g"), ("ecs", "cluster/c"), ("events", "event-bus/b"),
          ("events", "api-destination/d"), ("ssm", "opsitem"), ("batch", "job-queue/q"))),
    call("a new target reads a table", "events:PutTargets",
         _targets(Arn=_ARN.format("redshift", "cluster:c"),
                  RedshiftDataParameters={"Database": "d", "Sql": "SELECT 1"}), "create", _NEW),
    call("targets that may be there", "events:PutTargets",
         _targets(Arn=_ARN.format("lambda", "function:f")), "replace"),
    call("a new alarm terminates", "cloudwatch:PutMetricAlarm",
         _alarm("AlarmActions", "arn:aws:automate:eu-west-1:ec2:terminate"), "delete", _NEW),
    call("a new alarm stops when all is well", "cloudwatch:PutMetricAlarm",
         _alarm("OKActions", _STOPS), "update disrupt", _NEW),
    call("a new alarm reboots without data", "cloudwatch:PutMetricAlarm",
         _alarm("InsufficientDataActions", "arn:aws:automate:eu-west-1:ec2:reboot"),
         "update disrupt", _NEW),
    call("a new alarm scales", "cloudwatch:PutMetricAlarm",
         _alarm("AlarmActions", _ARN.format("autoscaling", "scalingPolicy:i:p")), "execute", _NEW),
    call("a composite alarm that runs what nobody knows", "cloudwatch:PutCompositeAlarm",
         {"AlarmName": "a", "AlarmActions": [_ARN.format("newservice", "x")]}, "execute", _NEW),
    call("a new alarm tells people", "cloudwatch:PutMetricAlarm",
         _alarm("AlarmActions", _ARN.format("sns", "t"), _ARN.format("ssm", "opsitem:1"),
                _ARN.format("lambda", "function:f")), "create", _NEW),
    call("a new alarm recovers from a failed host", "cloudwatch:PutMetricAlarm",
         _alarm("AlarmActions", "arn:aws:automate:eu-west-1:ec2:recover"), "create", _NEW),
    call("an alarm that may be there", "cloudwatch:PutMetricAlarm",
         _alarm("AlarmActions", _ARN.format("sns", "t")), "replace"),
    call("a new policy scales to nothing", "autoscaling:PutScalingPolicy",
         {**_GROUP, "AdjustmentType": "ExactCapacity", "ScalingAdjustment": 0}, "delete", _NEW),
    call("a step scales to nothing", "autoscaling:PutScalingPolicy",
         {**_GROUP, **_scaling("ExactCapacity", 4, 0)}, "delete", _NEW),
    call("all of it is scaled away", "autoscaling:PutScalingPolicy",
         {**_GROUP, "AdjustmentType": "PercentChangeInCapacity", "ScalingAdjustment": -100},
         "delete", _NEW),
    call("one less", "autoscaling:PutScalingPolicy",
         {**_GROUP, **_scaling("ChangeInCapacity", -1, 0)}, "create", _NEW),
    call("a policy that follows a metric", "autoscaling:PutScalingPolicy",
         {**_GROUP, "PolicyType": "TargetTrackingScaling", "TargetTrackingConfiguration": {}},
         "create", _NEW),
    call("a service is scaled to nothing", "application-autoscaling:PutScalingPolicy",
         {**_SERVICE, "StepScalingPolicyConfiguration": _scaling("ExactCapacity", 0)},
         "delete", _NEW),
    call("a service is scaled by one", "application-autoscaling:PutScalingPolicy",
         {**_SERVICE, "StepScalingPolicyConfiguration": _scaling("ChangeInCapacity", 1)},
         "create", _NEW),
    call("a pipe drops a table", "pipes:CreatePipe",
         {"Name": "p", "TargetParameters": {"RedshiftDataParameters": _redshift("DROP TABLE t")}},
         "delete"),
    call("a pipe fills a table", "pipes:CreatePipe",
         {"Name": "p", "TargetParameters": {"RedshiftDataParameters": _redshift(
             "INSERT INTO t VALUES (1)")}}, "create"),
    call("a pipe to a queue", "pipes:CreatePipe",
         {"Name": "p", "Target": _ARN.format("sqs", "q"), "TargetParameters": {}}, "create"),
]  # fmt: skip


def _policy(**statement: Any) -> str:
    whole = {"Effect": "Allow", "Action": "*", "Resource": "*", **statement}
    return json.dumps({"Version": "2012-10-17", "Statement": [whole]})


_TABLE = "dynamodb:CreateTable"

POLICIES = [
    call("an identity's policy that is given to nobody", "iam:CreatePolicy",
         {"PolicyName": "p", "PolicyDocument": _policy()}, "create"),
    call("a table for this account", _TABLE,
         {"ResourcePolicy": _policy(Principal={"AWS": "123456789012"})}, "create"),
    call("a table that keeps everyone out", _TABLE,
         {"ResourcePolicy": _policy(Effect="Deny", Principal="*")}, "create"),
    *(call(f"a table for everyone: {text}", _TABLE, {"ResourcePolicy": text}, "create access")
      for text in (
          _policy(Principal="*"),
          _policy(Principal={"AWS": "*"}),
          _policy(Principal={"AWS": ["123456789012", "*"]}),
          _policy(Principal="*", Condition={"StringEquals": {"a": "b"}}),
          _policy(NotPrincipal={"AWS": "123456789012"}),
          _policy(Principal="*").replace("Principal", "principal"),
          _policy(Principal="*").replace("*", "\\u002a"),
          _policy(Principal="*")[:-1],
          '{"Principal": "*"}',
          '{"Statement": [{"Principal": "*", "Principal": "1"}]}')),
    call("a stream keeps more", "kinesis:IncreaseStreamRetentionPeriod",
         {"StreamName": "s", "RetentionPeriodHours": 48}, "update"),
    call("a stream keeps less", "kinesis:DecreaseStreamRetentionPeriod",
         {"StreamName": "s", "RetentionPeriodHours": 48}, "delete unguard"),
]  # fmt: skip


_MATERIAL = {"KeyId": "k", "ImportToken": b"t", "EncryptedKeyMaterial": b"m"}
_ENTRY = {"NetworkAclId": "a", "RuleNumber": 1, "CidrBlock": "0.0.0.0/0"}

SINGLE = [
    call("material that expires", "kms:ImportKeyMaterial",
         {**_MATERIAL, "ExpirationModel": "KEY_MATERIAL_EXPIRES", "ValidTo": "2030-01-01"},
         "update disrupt"),
    call("material that expires by default", "kms:ImportKeyMaterial",
         {**_MATERIAL, "ValidTo": "2030-01-01"}, "update disrupt"),
    call("material that lasts", "kms:ImportKeyMaterial",
         {**_MATERIAL, "ExpirationModel": "KEY_MATERIAL_DOES_NOT_EXPIRE"}, "update"),
    call("another health check", "elbv2:ModifyTargetGroup",
         {"TargetGroupArn": "t", "HealthCheckPath": "/no-such-page"}, "update disrupt"),
    call("a more patient health check", "elbv2:ModifyTargetGroup",
         {"TargetGroupArn": "t", "UnhealthyThresholdCount": 5}, "update"),
    call("a document that others run", "ssm:UpdateDocument",
         {"Name": "d", "Content": "{}", "DocumentVersion": "$LATEST"}, "replace"),
    call("a new document", "ssm:CreateDocument", {"Name": "d", "Content": "{}"}, "create"),
    call("a task said to be stopped", "ecs:SubmitTaskStateChange",
         {"task": "t", "status": "STOPPED"}, "update disrupt"),
    call("traffic refused", "ec2:CreateNetworkAclEntry",
         {**_ENTRY, "RuleAction": "deny"}, "create disrupt"),
    call("traffic that a security group may let through", "ec2:CreateNetworkAclEntry",
         {**_ENTRY, "RuleAction": "allow"}, "create"),
]  # fmt: skip


def _in_place(*names: str, attribute: str = "Properties", **more: Any) -> dict[str, Any]:
    named = [{"Name": name} for name in names] or [{}]
    details = [{"Target": {"Attribute": attribute, **name}} for name in named]
    change = {"Action": "Modify", "Replacement": "False", "Scope": [attribute], "Details": details}
    return {"Changes": [{"Type": "Resource", "ResourceChange": {**change, **more}}]}


_RUN = "cloudformation:ExecuteChangeSet"
_SET = {"ChangeSetName": "arn"}

CHANGE_SETS = [
    *(call(f"in place: {name}", _RUN, _SET, traits, _in_place(name))
      for name, traits in (
          ("DesiredCount", "delete"), ("MaxSize", "delete"), ("ScalingConfig", "delete"),
          ("LifecycleConfiguration", "delete"), ("RetentionInDays", "update unguard"),
          ("DeletionProtectionEnabled", "update disrupt unguard"),
          ("VersioningConfiguration", "update unguard"),
          ("PublicAccessBlockConfiguration", "update unguard"),
          ("State", "update disrupt"), ("PolicyDocument", "update access"),
          ("Policies", "update access"), ("ManagedPolicyArns", "update access"),
          ("AssumeRolePolicyDocument", "update access"), ("KeyPolicy", "update access"),
          ("SecurityGroupIngress", "update access"), ("PubliclyAccessible", "update access"),
          ("Code", "replace"), ("TaskDefinition", "replace"), ("Image", "replace"))),
    call("one of several is dangerous", _RUN, _SET, "delete",
         _in_place("Description", "DesiredCount")),
    call("what becomes of it when removed", _RUN, _SET, "update unguard",
         _in_place(attribute="DeletionPolicy")),
    call("a property without a name", _RUN, _SET, "replace", _in_place()),
    call("properties without details", _RUN, _SET, "replace", _in_place("Timeout", Details=[])),
    call("harmless properties", _RUN, _SET, "update",
         _in_place("Description", "Timeout", "MemorySize", "DisplayName", "Environment", "Layers")),
    call("tags", _RUN, _SET, "update", _in_place(attribute="Tags")),
    call("metadata", _RUN, _SET, "update", _in_place(attribute="Metadata")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("operation", "params", "state", "traits"), [*PATCHES, *LATER, *POLICIES, *SINGLE, *CHANGE_SETS]
)
def test_found_calls_are_judged_by_what_they_do(
    operation: str, params: dict[str, Any], state: dict[str, Any] | None, traits: str
) -> None:
    assert_impact(operation, params, state, traits)
