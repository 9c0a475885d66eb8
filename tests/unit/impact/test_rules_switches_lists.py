"""Calls of many steps are as bad as their worst one, and the longest retention shortens nothing."""

from __future__ import annotations

from typing import Any

import pytest

from support.impacts import assert_impact, call

CREATE = {"CreateObject": {"SchemaFacet": [], "ObjectAttributeList": []}}
CASES = [
    call("a method renamed", "apigateway:UpdateMethod",
         {"restApiId": "a", "resourceId": "r", "httpMethod": "GET", "patchOperations":
          [{"op": "replace", "path": "/operationName", "value": "list"}]}, "update"),
    call("a method opened", "apigateway:UpdateMethod",
         {"restApiId": "a", "resourceId": "r", "httpMethod": "GET", "patchOperations":
          [{"op": "replace", "path": "/operationName", "value": "list"},
           {"op": "replace", "path": "/authorizationType", "value": "NONE"}]},
         "replace access"),
    call("history for as long as it goes", "config:PutRetentionConfiguration",
         {"RetentionPeriodInDays": 2557}, "update"),
    call("history for a year", "config:PutRetentionConfiguration",
         {"RetentionPeriodInDays": 365}, "delete"),
    call("history for less than as long as it goes", "config:PutRetentionConfiguration",
         {"RetentionPeriodInDays": 2556}, "delete", {"RetentionPeriodInDays": 2557}),
    call("history for longer than now", "config:PutRetentionConfiguration",
         {"RetentionPeriodInDays": 365}, "update", {"RetentionPeriodInDays": 90}),
    call("messages for as long as it goes", "sqs:SetQueueAttributes",
         {"QueueUrl": "u", "Attributes": {"MessageRetentionPeriod": "1209600"}}, "update"),
    call("messages for a day", "sqs:SetQueueAttributes",
         {"QueueUrl": "u", "Attributes": {"MessageRetentionPeriod": "86400"}}, "delete"),
    call("messages for less than as long as it goes", "sqs:SetQueueAttributes",
         {"QueueUrl": "u", "Attributes": {"MessageRetentionPeriod": "1209599"}}, "delete",
         {"MessageRetentionPeriod": "1209600"}),
    call("values added to an item", "sdb:PutAttributes",
         {"DomainName": "d", "ItemName": "i", "Attributes":
          [{"Name": "a", "Value": "1"}, {"Name": "b", "Value": "2", "Replace": False}]},
         "create"),
    call("a value replaced", "sdb:PutAttributes",
         {"DomainName": "d", "ItemName": "i", "Attributes":
          [{"Name": "a", "Value": "1"}, {"Name": "b", "Value": "2", "Replace": True}]},
         "replace"),
    call("a value replaced by a word", "sdb:PutAttributes",
         {"DomainName": "d", "ItemName": "i", "Attributes":
          [{"Name": "a", "Value": "1", "Replace": "false"}]}, "replace"),
    call("values added to items", "sdb:BatchPutAttributes",
         {"DomainName": "d", "Items":
          [{"Name": "i", "Attributes": [{"Name": "a", "Value": "1"}]},
           {"Name": "j", "Attributes": [{"Name": "a", "Value": "1"}]}]}, "create"),
    call("a value of one item replaced", "sdb:BatchPutAttributes",
         {"DomainName": "d", "Items":
          [{"Name": "i", "Attributes": [{"Name": "a", "Value": "1"}]},
           {"Name": "j", "Attributes": [{"Name": "a", "Value": "1", "Replace": True}]}]},
         "replace"),
    call("a batch of nothing", "sdb:BatchPutAttributes", {"DomainName": "d", "Items": []},
         "replace"),
    call("objects created", "clouddirectory:BatchWrite",
         {"DirectoryArn": "d", "Operations": [CREATE, CREATE]}, "create"),
    call("an object deleted", "clouddirectory:BatchWrite",
         {"DirectoryArn": "d", "Operations":
          [CREATE, {"DeleteObject": {"ObjectReference": {"Selector": "/a"}}}]}, "delete"),
    call("a policy attached", "clouddirectory:BatchWrite",
         {"DirectoryArn": "d", "Operations": [CREATE, {"AttachPolicy": {}}]}, "update access"),
    call("an attribute overwritten", "clouddirectory:BatchWrite",
         {"DirectoryArn": "d", "Operations": [{"UpdateObjectAttributes": {"AttributeUpdates": [
             {"ObjectAttributeAction": {"ObjectAttributeActionType": "DELETE"}}]}}]}, "delete"),
    call("an operation of tomorrow", "clouddirectory:BatchWrite",
         {"DirectoryArn": "d", "Operations": [CREATE, {"MendObject": {}}]}, "unknown"),
    call("a batch of no operations", "clouddirectory:BatchWrite",
         {"DirectoryArn": "d", "Operations": []}, "replace"),
    call("a region added", "ssm-incidents:UpdateReplicationSet",
         {"arn": "a", "actions": [{"addRegionAction": {"regionName": "us-west-2"}}]}, "update"),
    call("a region added and one removed", "ssm-incidents:UpdateReplicationSet",
         {"arn": "a", "actions": [{"addRegionAction": {"regionName": "us-west-2"}},
                                  {"deleteRegionAction": {"regionName": "us-east-1"}}]},
         "delete disrupt"),
    call("a replication set without steps", "ssm-incidents:UpdateReplicationSet",
         {"arn": "a", "actions": []}, "update disrupt"),
]  # fmt: skip


@pytest.mark.parametrize(("operation", "params", "state", "traits"), CASES)
def test_the_worst_step_counts(
    operation: str, params: dict[str, Any], state: dict[str, Any] | None, traits: str
) -> None:
    assert_impact(operation, params, state, traits)
