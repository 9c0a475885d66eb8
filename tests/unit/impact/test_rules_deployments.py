"""CloudFormation, Cloud Control, Elastic Beanstalk, Service Catalog: what a change would do."""

from __future__ import annotations

import json
from typing import Any

import pytest

from support.impacts import assert_impact, call

_EXECUTE = {"ChangeSetName": "arn"}


def _changes(*resources: dict[str, Any]) -> dict[str, Any]:
    return {"Changes": [{"Type": "Resource", "ResourceChange": one} for one in resources]}


def _patch(*operations: str) -> dict[str, Any]:
    document = f"[{','.join(operations)}]"
    return {"TypeName": "AWS::Logs::LogGroup", "Identifier": "g", "PatchDocument": document}


_ADD = {"Action": "Add", "ResourceType": "AWS::S3::Bucket"}
_IN_PLACE = {"Action": "Modify", "Replacement": "False", "ResourceType": "AWS::S3::Bucket"}

_DELETES_LATER = "Target: {Arn: arn:aws:scheduler:::aws-sdk:s3:deleteBucket}"


def _schedule(arn: str) -> dict[str, Any]:
    wanted = json.dumps({"Target": {"Arn": arn}})
    return {"TypeName": "AWS::Scheduler::Schedule", "DesiredState": wanted}


CASES = [
    call("a stack is created", "cloudformation:CreateStack",
         {"StackName": "s", "OnFailure": "DELETE"}, "create"),
    call("a change set is planned", "cloudformation:CreateChangeSet",
         {"StackName": "s", "OnStackFailure": "DELETE"}, "create"),
    call("a stack is updated", "cloudformation:UpdateStack", {"StackName": "s"}, "replace"),
    call("a stack policy is lifted", "cloudformation:UpdateStack",
         {"StackName": "s", "StackPolicyDuringUpdateBody": "{}"}, "replace unguard"),
    call("nobody has looked", "cloudformation:ExecuteChangeSet", _EXECUTE, "replace"),
    call("only additions", "cloudformation:ExecuteChangeSet", _EXECUTE, "create",
         _changes(_ADD, {"Action": "Import"})),
    call("changes in place", "cloudformation:ExecuteChangeSet", _EXECUTE, "update",
         _changes(_ADD, _IN_PLACE)),
    call("a replacement", "cloudformation:ExecuteChangeSet", _EXECUTE, "replace",
         _changes(_ADD, {"Action": "Modify", "Replacement": "True"})),
    call("a conditional replacement", "cloudformation:ExecuteChangeSet", _EXECUTE, "replace",
         _changes({"Action": "Modify", "Replacement": "Conditional"})),
    call("a dynamic change", "cloudformation:ExecuteChangeSet", _EXECUTE, "replace",
         _changes({"Action": "Dynamic"})),
    call("a removal", "cloudformation:ExecuteChangeSet", _EXECUTE, "delete",
         _changes(_ADD, {"Action": "Remove"})),
    call("a replacement that deletes", "cloudformation:ExecuteChangeSet", _EXECUTE, "delete",
         _changes({"Action": "Modify", "Replacement": "True",
                   "PolicyAction": "ReplaceAndDelete"})),
    call("a nested stack", "cloudformation:ExecuteChangeSet", _EXECUTE, "replace",
         _changes({**_IN_PLACE, "ResourceType": "AWS::CloudFormation::Stack"})),
    call("no changes found", "cloudformation:ExecuteChangeSet", _EXECUTE, "replace",
         {"Changes": []}),
    call("not all pages", "cloudformation:ExecuteChangeSet", _EXECUTE, "replace",
         {**_changes(_ADD), "NextToken": "n"}),
    call("changes that cannot be read", "cloudformation:ExecuteChangeSet", _EXECUTE, "unknown",
         {"Changes": ["x"]}),
    call("protection on", "cloudformation:UpdateTerminationProtection",
         {"StackName": "s", "EnableTerminationProtection": True}, "update"),
    call("protection off", "cloudformation:UpdateTerminationProtection",
         {"StackName": "s", "EnableTerminationProtection": False}, "update unguard"),
    call("a failure signal", "cloudformation:SignalResource",
         {"StackName": "s", "Status": "FAILURE"}, "update disrupt"),
    call("a success signal", "cloudformation:SignalResource",
         {"StackName": "s", "Status": "SUCCESS"}, "update"),
    call("a draft is edited", "cloudformation:UpdateGeneratedTemplate",
         {"GeneratedTemplateName": "t", "RemoveResources": ["r"]}, "update"),
    call("a patch adds", "cloudcontrol:UpdateResource",
         _patch('{"op":"add","path":"/Tags/-","value":{}}'), "update"),
    call("a patch tests and adds", "cloudcontrol:UpdateResource",
         _patch('{"op":"test","path":"/A","value":1}', '{"op":"add","path":"/B/-","value":1}'),
         "update"),
    call("a patch replaces", "cloudcontrol:UpdateResource",
         _patch('{"op":"replace","path":"/Name","value":"x"}'), "replace"),
    call("a patch removes", "cloudcontrol:UpdateResource",
         _patch('{"op":"add","path":"/A","value":1}', '{"op":"remove","path":"/B"}'), "delete"),
    call("a patch lowers a protection", "cloudcontrol:UpdateResource",
         _patch('{"op":"add","path":"/DeletionProtection","value":false}'), "replace unguard"),
    call("a patch opens", "cloudcontrol:UpdateResource",
         _patch('{"op":"add","path":"/AccessPolicy","value":{}}'), "replace access"),
    call("an unreadable patch", "cloudcontrol:UpdateResource", _patch("{"), "unknown"),
    call("an empty patch", "cloudcontrol:UpdateResource", _patch(), "replace"),
    call("a role is created", "cloudcontrol:CreateResource",
         {"TypeName": "AWS::IAM::Role", "DesiredState": "{}"}, "create access"),
    call("a log group is created", "cloudcontrol:CreateResource",
         {"TypeName": "AWS::Logs::LogGroup", "DesiredState": "{}"}, "create"),
    call("a schedule that deletes", "cloudcontrol:CreateResource",
         _schedule("arn:aws:scheduler:::aws-sdk:s3:deleteBucket"), "delete"),
    call("a schedule that starts a function", "cloudcontrol:CreateResource",
         _schedule("arn:aws:lambda:eu-west-1:123456789012:function:f"), "create"),
    call("a schedule that starts who knows what", "cloudcontrol:CreateResource",
         _schedule("arn:aws:novelty:eu-west-1:123456789012:thing:f"), "execute"),
    call("a schedule that sends a message", "cloudcontrol:CreateResource",
         _schedule("arn:aws:sqs:eu-west-1:123456789012:q"), "create"),
    call("a state machine that deletes", "cloudcontrol:CreateResource",
         {"TypeName": "AWS::StepFunctions::StateMachine",
          "DesiredState": '{"DefinitionString": "states:::dynamodb:deleteTable"}'}, "delete"),
    call("a stack of a schedule that deletes", "cloudformation:CreateStack",
         {"StackName": "s", "TemplateBody": _DELETES_LATER}, "delete"),
    call("a plan of a schedule that deletes", "cloudformation:CreateChangeSet",
         {"StackName": "s", "ChangeSetName": "c", "TemplateBody": _DELETES_LATER}, "delete"),
    call("a stack of a bucket", "cloudformation:CreateStack",
         {"StackName": "s", "TemplateBody": "Resources: {B: {Type: AWS::S3::Bucket}}"}, "create"),
    call("a listing withdrawn", "datazone:CreateListingChangeSet",
         {"action": "UNPUBLISH"}, "delete"),
    call("a listing made", "datazone:CreateListingChangeSet", {"action": "PUBLISH"}, "create"),
    call("a version is deployed", "elasticbeanstalk:UpdateEnvironment",
         {"EnvironmentName": "e", "VersionLabel": "v2"}, "replace"),
    call("settings go", "elasticbeanstalk:UpdateEnvironment",
         {"EnvironmentName": "e", "OptionsToRemove": [{"OptionName": "o"}]}, "delete"),
    call("a description", "elasticbeanstalk:UpdateEnvironment",
         {"EnvironmentName": "e", "Description": "d"}, "update"),
    call("versions are deleted by age", "elasticbeanstalk:UpdateApplicationResourceLifecycle",
         {"ApplicationName": "a", "ResourceLifecycleConfig": {"VersionLifecycleConfig": {
             "MaxAgeRule": {"Enabled": True}}}}, "delete"),
    call("traffic is swapped", "elasticbeanstalk:SwapEnvironmentCNAMEs",
         {"SourceEnvironmentName": "a"}, "replace disrupt"),
    call("environments go with it", "elasticbeanstalk:DeleteApplication",
         {"ApplicationName": "a", "TerminateEnvByForce": True}, "delete"),
    call("stacks are deleted", "servicecatalog:UpdateProvisionedProduct",
         {"ProvisionedProductId": "p",
          "ProvisioningPreferences": {"StackSetOperationType": "DELETE"}}, "delete"),
    call("a product is updated", "servicecatalog:UpdateProvisionedProduct",
         {"ProvisionedProductId": "p"}, "replace"),
    call("a constraint is replaced", "servicecatalog:UpdateConstraint",
         {"Id": "c", "Parameters": "{}"}, "replace access"),
    call("a constraint is described", "servicecatalog:UpdateConstraint",
         {"Id": "c", "Description": "d"}, "update"),
]  # fmt: skip


@pytest.mark.parametrize(("operation", "params", "state", "traits"), CASES)
def test_deployments(
    operation: str, params: dict[str, Any], state: dict[str, Any] | None, traits: str
) -> None:
    assert_impact(operation, params, state, traits)
