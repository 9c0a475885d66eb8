"""DynamoDB: when a write creates only, and what takes something away."""

from __future__ import annotations

from typing import Any

import pytest

from fourEyes.impact import classify
from support.impacts import assert_impact, call

_ITEM = {"TableName": "t", "Item": {"pk": {"S": "1"}}}
_WIDE = {"TableName": "t", "Item": {"pk": {"S": "1"}, "a": {"S": "2"}}}
_KEY = {"TableName": "t", "Key": {"pk": {"S": "1"}}}
_SCHEMA = {"KeySchema": ["pk"]}


def _put(condition: str, names: dict[str, str] | None = None) -> dict[str, Any]:
    request: dict[str, Any] = {**_WIDE, "ConditionExpression": condition}
    return {**request, "ExpressionAttributeNames": names} if names else request


CASES = [
    call("a plain put", "dynamodb:PutItem", _ITEM, "replace"),
    call("the only attribute is the key", "dynamodb:PutItem",
         {**_ITEM, "ConditionExpression": "attribute_not_exists(pk)"}, "create"),
    call("an attribute that is not in the item is not the key", "dynamodb:PutItem",
         {**_ITEM, "ConditionExpression": "attribute_not_exists(foo)"}, "replace"),
    call("not the key, says the table", "dynamodb:PutItem",
         {**_ITEM, "ConditionExpression": "attribute_not_exists(foo)"}, "replace", _SCHEMA),
    call("nobody knows the key", "dynamodb:PutItem", _put("attribute_not_exists(pk)"), "replace"),
    call("the key, says the table", "dynamodb:PutItem",
         _put("attribute_not_exists(pk)"), "create", _SCHEMA),
    call("all attributes must be absent", "dynamodb:PutItem",
         _put("attribute_not_exists(pk) AND attribute_not_exists(a)"), "create"),
    call("a name stands for the key", "dynamodb:PutItem",
         _put("attribute_not_exists(#k)", {"#k": "pk"}), "create", _SCHEMA),
    call("a name stands for something else", "dynamodb:PutItem",
         _put("attribute_not_exists(#pk)", {"#pk": "a"}), "replace", _SCHEMA),
    call("a conjunction", "dynamodb:PutItem",
         _put("attribute_not_exists(pk) and a = :v"), "create", _SCHEMA),
    call("a disjunction", "dynamodb:PutItem",
         _put("attribute_not_exists(pk) OR a = :v"), "replace", _SCHEMA),
    call("a negation", "dynamodb:PutItem",
         _put("not attribute_not_exists(pk)"), "replace", _SCHEMA),
    call("a path into the key", "dynamodb:PutItem",
         _put("attribute_not_exists(pk.x)"), "replace", _SCHEMA),
    call("a function written otherwise", "dynamodb:PutItem",
         _put("ATTRIBUTE_NOT_EXISTS(pk)"), "replace", _SCHEMA),
    call("the old form", "dynamodb:PutItem",
         {**_ITEM, "Expected": {"pk": {"Exists": False}}}, "create"),
    call("the old form, truthy only", "dynamodb:PutItem",
         {**_ITEM, "Expected": {"pk": {"Exists": 0}}}, "replace"),
    call("the old form as a disjunction", "dynamodb:PutItem",
         {**_ITEM, "Expected": {"pk": {"Exists": False}}, "ConditionalOperator": "OR"},
         "replace"),
    call("a condition that is no text", "dynamodb:PutItem",
         {**_ITEM, "ConditionExpression": 1}, "unknown"),
    call("attributes are set", "dynamodb:UpdateItem",
         {**_KEY, "UpdateExpression": "SET a = :v ADD b :one"}, "update"),
    call("an attribute is removed", "dynamodb:UpdateItem",
         {**_KEY, "UpdateExpression": "SET a = :v remove b"}, "delete"),
    call("an attribute named remove is set", "dynamodb:UpdateItem",
         {**_KEY, "UpdateExpression": "SET #remove = :delete"}, "update"),
    call("the old form removes", "dynamodb:UpdateItem",
         {**_KEY, "AttributeUpdates": {"a": {"Action": "DELETE"}}}, "delete"),
    call("the old form puts", "dynamodb:UpdateItem",
         {**_KEY, "AttributeUpdates": {"a": {"Value": {"S": "x"}}}}, "update"),
    call("a batch puts", "dynamodb:BatchWriteItem",
         {"RequestItems": {"t": [{"PutRequest": {"Item": {}}}]}}, "replace"),
    call("a batch deletes", "dynamodb:BatchWriteItem",
         {"RequestItems": {"t": [{"PutRequest": {"Item": {}}}],
                           "u": [{"DeleteRequest": {"Key": {}}}]}}, "delete"),
    call("a transaction of create-only puts", "dynamodb:TransactWriteItems",
         {"TransactItems": [
             {"Put": {**_ITEM, "ConditionExpression": "attribute_not_exists(pk)"}},
             {"ConditionCheck": {**_KEY, "ConditionExpression": "attribute_exists(pk)"}}]},
         "create"),
    call("a transaction that deletes as well", "dynamodb:TransactWriteItems",
         {"TransactItems": [
             {"Put": {**_ITEM, "ConditionExpression": "attribute_not_exists(pk)"}},
             {"Delete": _KEY}]}, "delete"),
    call("a transaction that replaces", "dynamodb:TransactWriteItems",
         {"TransactItems": [{"Update": {**_KEY, "UpdateExpression": "SET a = :v"}},
                            {"Put": _ITEM}]}, "replace"),
    call("the schema of one table", "dynamodb:TransactWriteItems",
         {"TransactItems": [{"Put": _put("attribute_not_exists(pk)")}]}, "create", _SCHEMA),
    call("the schema of one table says nothing of two", "dynamodb:TransactWriteItems",
         {"TransactItems": [{"Put": _put("attribute_not_exists(pk)")},
                            {"Put": {**_put("attribute_not_exists(pk)"), "TableName": "u"}}]},
         "replace", _SCHEMA),
    call("a statement inserts", "dynamodb:ExecuteStatement",
         {"Statement": "INSERT INTO t VALUE {'pk':'1'}"}, "create"),
    call("a statement deletes", "dynamodb:ExecuteStatement",
         {"Statement": "DELETE FROM t WHERE pk='1'"}, "delete"),
    call("statements: the worst wins", "dynamodb:BatchExecuteStatement",
         {"Statements": [{"Statement": "SELECT * FROM t"},
                         {"Statement": "DELETE FROM t WHERE pk='1'"}]}, "delete"),
    call("a transaction of statements", "dynamodb:ExecuteTransaction",
         {"TransactStatements": [{"Statement": "SELECT * FROM t WHERE pk='1'"}]}, "read"),
    call("no statements", "dynamodb:ExecuteTransaction", {"TransactStatements": []}, "execute"),
    call("throughput", "dynamodb:UpdateTable",
         {"TableName": "t", "ProvisionedThroughput": {"ReadCapacityUnits": 1}}, "update"),
    call("protection off", "dynamodb:UpdateTable",
         {"TableName": "t", "DeletionProtectionEnabled": False}, "update unguard"),
    call("protection on", "dynamodb:UpdateTable",
         {"TableName": "t", "DeletionProtectionEnabled": True}, "update"),
    call("an index goes", "dynamodb:UpdateTable",
         {"TableName": "t", "GlobalSecondaryIndexUpdates": [{"Delete": {"IndexName": "i"}}]},
         "delete"),
    call("an index comes", "dynamodb:UpdateTable",
         {"TableName": "t", "GlobalSecondaryIndexUpdates": [{"Create": {"IndexName": "i"}}]},
         "update"),
    call("a replica goes", "dynamodb:UpdateTable",
         {"TableName": "t", "ReplicaUpdates": [{"Delete": {"RegionName": "r"}}]}, "delete"),
    call("the stream ends", "dynamodb:UpdateTable",
         {"TableName": "t", "StreamSpecification": {"StreamEnabled": False}}, "update disrupt"),
    call("another key", "dynamodb:UpdateTable",
         {"TableName": "t", "SSESpecification": {"Enabled": True}}, "update unguard"),
    call("items expire", "dynamodb:UpdateTimeToLive",
         {"TableName": "t", "TimeToLiveSpecification": {"Enabled": True, "AttributeName": "e"}},
         "delete"),
    call("items no longer expire", "dynamodb:UpdateTimeToLive",
         {"TableName": "t", "TimeToLiveSpecification": {"Enabled": False, "AttributeName": "e"}},
         "update"),
    call("recovery on", "dynamodb:UpdateContinuousBackups",
         {"TableName": "t", "PointInTimeRecoverySpecification": {
             "PointInTimeRecoveryEnabled": True}}, "update"),
    call("recovery off", "dynamodb:UpdateContinuousBackups",
         {"TableName": "t", "PointInTimeRecoverySpecification": {
             "PointInTimeRecoveryEnabled": False}}, "update unguard"),
    call("recovery on, truthy only", "dynamodb:UpdateContinuousBackups",
         {"TableName": "t", "PointInTimeRecoverySpecification": {
             "PointInTimeRecoveryEnabled": "true"}}, "update unguard"),
    call("a shorter recovery", "dynamodb:UpdateContinuousBackups",
         {"TableName": "t", "PointInTimeRecoverySpecification": {
             "PointInTimeRecoveryEnabled": True, "RecoveryPeriodInDays": 7}}, "update unguard"),
    call("the longest recovery", "dynamodb:UpdateContinuousBackups",
         {"TableName": "t", "PointInTimeRecoverySpecification": {
             "PointInTimeRecoveryEnabled": True, "RecoveryPeriodInDays": 35}}, "update"),
    call("a global table loses a replica", "dynamodb:UpdateGlobalTable",
         {"GlobalTableName": "t", "ReplicaUpdates": [{"Delete": {"RegionName": "r"}}]},
         "delete"),
    call("a restore makes a new table", "dynamodb:RestoreTableFromBackup",
         {"TargetTableName": "n", "BackupArn": "a"}, "create"),
]  # fmt: skip


@pytest.mark.parametrize(("operation", "params", "state", "traits"), CASES)
def test_dynamodb(
    operation: str, params: dict[str, Any], state: dict[str, Any] | None, traits: str
) -> None:
    assert_impact(operation, params, state, traits)


def test_a_look_up_is_named_only_where_it_could_help() -> None:
    conditional = classify("dynamodb", "PutItem", _put("attribute_not_exists(pk)"))
    assert conditional.lookup == "dynamodb/DescribeTable"
    assert classify("dynamodb", "PutItem", _ITEM).lookup is None
