"""A stack's template is believed only where the stack is as it says."""

from __future__ import annotations

import json

import boto3
import pytest
from botocore.stub import Stubber

from fourEyes.observe.lookup_table import LOOKUPS

TEMPLATE = {"Resources": {"T": {"Type": "AWS::SNS::Topic"}}}


def looked_up(status: str, body: str):
    client = boto3.client(
        "cloudformation",
        region_name="eu-west-1",
        aws_access_key_id="x",
        aws_secret_access_key="x",
    )
    stack = {
        "StackName": "s",
        "CreationTime": "2026-01-01T00:00:00Z",
        "StackStatus": status,
        "Parameters": [{"ParameterKey": "Who", "ParameterValue": "f"}],
    }
    with Stubber(client) as stub:
        stub.add_response("describe_stacks", {"Stacks": [stack]})
        stub.add_response("get_template", {"TemplateBody": body})
        return LOOKUPS["cloudformation/GetTemplate"](client, {"StackName": "s"})


@pytest.mark.parametrize("body", [json.dumps(TEMPLATE), "Resources: {T: {Type: AWS::SNS::Topic}}"])
@pytest.mark.parametrize("status", ["CREATE_COMPLETE", "IMPORT_COMPLETE", "UPDATE_COMPLETE"])
def test_the_template_comes_with_its_parameters(status: str, body: str) -> None:
    assert looked_up(status, body) == {"TemplateBody": body, "Parameters": {"Who": "f"}}


@pytest.mark.parametrize("status", ["REVIEW_IN_PROGRESS", "ROLLBACK_COMPLETE", "CREATE_FAILED"])
def test_a_stack_that_is_not_made_proves_nothing(status: str) -> None:
    assert looked_up(status, json.dumps(TEMPLATE)) is None
