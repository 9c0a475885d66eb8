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
    call("a schedule runs another command", "scheduler:CreateSchedule",
         {"Target": {"Arn": _ARN.format("ecs", "cluster/c"),
                     "Input": '{"containerOverrides": [{"command": ["rm"]}]}'}}, "execute"),
    call("a schedule starts a task", "scheduler:CreateSchedule",
         {"Target": {"Arn": _ARN.format("ecs", "cluster/c"), "Input": "{}"}}, "create"),
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
         _alarm("AlarmActions", _ARN.format("autoscaling", "scalingPolicy:i:p")), "create", _NEW),
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


def _wanted(kind: str, **properties: Any) -> dict[str, Any]:
    return {"TypeName": kind, "DesiredState": json.dumps(properties)}


_MAKE = "cloudcontrol:CreateResource"
_RUNBOOK = {"Id": "1", "Arn": _ARN.format("ssm", "automation-definition/X")}
_QUEUE = {"Id": "1", "Arn": _ARN.format("sqs", "q")}

RESOURCES = [
    call("an association", _MAKE, _wanted("AWS::SSM::Association", Name="AWS-RunShellScript"),
         "execute"),
    call("a rotation", _MAKE, _wanted("AWS::SecretsManager::RotationSchedule", SecretId="s"),
         "replace"),
    call("a URL for everyone", _MAKE, _wanted("AWS::Lambda::Url", AuthType="NONE"),
         "create access"),
    call("a URL for this account", _MAKE, _wanted("AWS::Lambda::Url", AuthType="AWS_IAM"),
         "create"),
    call("a rule that runs a runbook", _MAKE, _wanted("AWS::Events::Rule", Targets=[_RUNBOOK]),
         "execute"),
    call("a rule that fills a queue", _MAKE, _wanted("AWS::Events::Rule", Targets=[_QUEUE]),
         "create"),
    call("a runbook appended to a rule", "cloudcontrol:UpdateResource",
         _patch(_add("/Targets/-", _RUNBOOK), kind="AWS::Events::Rule"), "execute"),
    call("a queue appended to a rule", "cloudcontrol:UpdateResource",
         _patch(_add("/Targets/-", _QUEUE), kind="AWS::Events::Rule"), "update"),
    call("an alarm that terminates", _MAKE,
         _wanted("AWS::CloudWatch::Alarm", AlarmActions=["arn:aws:automate:r:ec2:terminate"]),
         "delete"),
    call("an alarm that tells people", _MAKE,
         _wanted("AWS::CloudWatch::Alarm", AlarmActions=[_ARN.format("sns", "t")]), "create"),
    call("a database for everyone", _MAKE,
         _wanted("AWS::RDS::DBInstance", PubliclyAccessible=True), "create access"),
    call("a database for this network", _MAKE,
         _wanted("AWS::RDS::DBInstance", PubliclyAccessible=False), "create"),
    call("a key for everyone", _MAKE,
         _wanted("AWS::KMS::Key", KeyPolicy=json.loads(_policy(Principal="*"))), "create access"),
    call("a target that ends at nothing", _MAKE,
         _wanted("AWS::ApplicationAutoScaling::ScalableTarget", MinCapacity=0, MaxCapacity=0),
         "delete"),
    call("a type that nobody has written down", _MAKE,
         _wanted("AWS::New::Thing", AuthType="NONE", AlarmActions=["x"]), "create"),
]  # fmt: skip


def _stack(text: Any, **parameters: str) -> dict[str, Any]:
    listed = [{"ParameterKey": k, "ParameterValue": v} for k, v in parameters.items()]
    body = text if isinstance(text, str) else json.dumps(text)
    return {"StackName": "s", "TemplateBody": body, "Parameters": listed}


_MAKES = "cloudformation:CreateStack"
_FUNCTION = "Fn: {Type: AWS::Lambda::Function, Properties: {FunctionName: worker}}"
_PERMISSION = """
Parameters:
  Which: {{Type: String, Default: prod}}
Resources:
  {function}
  Permission:
    Type: AWS::Lambda::Permission
    Properties:
      FunctionName: {name}
      Principal: {principal}
"""
_ALARM = """
Conditions: {{Cheap: !Equals [a, b]}}
Resources:
  Topic: {{Type: AWS::SNS::Topic}}
  Alarm:
    Type: AWS::CloudWatch::Alarm
    Properties:
      AlarmActions:
        - {action}
"""


def _permission(name: str, principal: str = "s3.amazonaws.com", **given: str) -> dict[str, Any]:
    text = _PERMISSION.format(function=_FUNCTION, name=name, principal=principal)
    return _stack(text, **given)


_IN_JSON = {
    "Resources": {
        "Bucket": {"Type": "AWS::S3::Bucket"},
        "Policy": {
            "Type": "AWS::S3::BucketPolicy",
            "Properties": {
                "Bucket": {"Ref": "Bucket"},
                "PolicyDocument": json.loads(_policy(Principal={"Service": "a"})),
            },
        },
    }
}
_PUBLIC_JSON = json.loads(json.dumps(_IN_JSON).replace('{"Service": "a"}', '"*"'))
_OTHERS_JSON = json.loads(json.dumps(_IN_JSON).replace('{"Ref": "Bucket"}', '"prod-data"'))

TEMPLATES = [
    call("a permission on a new function", _MAKES, _permission("!Ref Fn"), "create"),
    call("a permission on a new function's ARN", _MAKES, _permission("!Sub '${Fn.Arn}'"), "create"),
    call("a permission on a new function by its name", _MAKES, _permission("worker"), "create"),
    call("a permission for everyone", _MAKES, _permission("!Ref Fn", "'*'"), "create access"),
    call("a permission on what exists", _MAKES, _permission("prod"), "create access"),
    call("a permission on what a parameter names", _MAKES,
         _permission("!Ref Which", Which="other"), "create access"),
    call("a permission on what another stack has", _MAKES,
         _permission("!ImportValue other"), "create access"),
    *(call(f"an alarm: {action}", _MAKES, _stack(_ALARM.format(action=action)), traits)
      for action, traits in (
          ("!Ref Topic", "create"),
          ("arn:aws:sns:eu-west-1:123456789012:t", "create"),
          ("!Sub 'arn:${AWS::Partition}:automate:${AWS::Region}:ec2:terminate'", "delete"),
          ("!Join [':', [arn, aws, automate, !Ref AWS::Region, 'ec2:stop']]", "update disrupt"),
          ("!If [Cheap, !Ref Topic, 'arn:aws:automate:r:ec2:terminate']", "delete"),
          ("!If [Cheap, 'arn:aws:automate:r:ec2:terminate', !Ref Topic]", "delete"))),
    call("a policy of a new bucket", _MAKES, _stack(_IN_JSON), "create"),
    call("a policy of a new bucket whose name is put together", _MAKES, _stack(
        json.dumps(_IN_JSON).replace('{"Ref": "Bucket"}', '{"Fn::Sub": "b-${AWS::Region}"}')
        .replace('"AWS::S3::Bucket"', '"AWS::S3::Bucket", "Properties": {"BucketName": '
                 '{"Fn::Sub": "b-${AWS::Region}"}}')), "create"),
    call("a policy that opens a new bucket", _MAKES, _stack(_PUBLIC_JSON), "create access"),
    call("a policy of another's bucket", _MAKES, _stack(_OTHERS_JSON), "replace access"),
    call("a plan for another's bucket", "cloudformation:CreateChangeSet",
         {**_stack(_OTHERS_JSON), "ChangeSetName": "c"}, "replace access"),
    call("many stacks with another's bucket", "cloudformation:CreateStackSet",
         {"StackSetName": "s", "TemplateBody": json.dumps(_OTHERS_JSON)}, "replace access"),
    call("a loop over resources", _MAKES, _stack(
        {"Resources": {"Fn::ForEach::Each": ["X", ["a"], {
            "A${X}": {"Type": "AWS::SSM::Association", "Properties": {"Name": "d"}}}]}}),
         "execute"),
    call("a template that cannot be read", _MAKES, _stack("Resources: &all\n  A: *all"), "execute"),
    call("a set of stacks as a resource", _MAKE,
         _wanted("AWS::CloudFormation::StackSet", TemplateBody=json.dumps(_OTHERS_JSON)),
         "replace access"),
    call("a template at a URL", _MAKES,
         {"StackName": "s", "TemplateURL": "https://x.s3.amazonaws.com/t"}, "create"),
    call("a function with a role", _MAKES, _stack(
        {"Resources": {
            "Role": {"Type": "AWS::IAM::Role", "Properties": {"Policies": []}},
            "Policy": {"Type": "AWS::IAM::Policy", "Properties": {"Roles": [{"Ref": "Role"}]}},
            "Fn": {"Type": "AWS::Lambda::Function",
                   "Properties": {"Role": {"Fn::GetAtt": ["Role", "Arn"]}}},
            "Rule": {"Type": "AWS::Events::Rule", "Properties": {
                "Targets": [{"Id": "1", "Arn": {"Fn::GetAtt": "Fn.Arn"}}]}}}}), "create"),
    call("rights for a role that exists", _MAKES, _stack(
        {"Resources": {"P": {"Type": "AWS::IAM::Policy", "Properties": {"Roles": ["admin"]}}}}),
         "replace access"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("operation", "params", "state", "traits"),
    [*PATCHES, *LATER, *POLICIES, *SINGLE, *CHANGE_SETS, *RESOURCES, *TEMPLATES],
)
def test_found_calls_are_judged_by_what_they_do(
    operation: str, params: dict[str, Any], state: dict[str, Any] | None, traits: str
) -> None:
    assert_impact(operation, params, state, traits)
