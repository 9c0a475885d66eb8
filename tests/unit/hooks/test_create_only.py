"""A condition is added only where it is known, honoured, and nobody has set one."""

from __future__ import annotations

import pytest

from fourEyes.impact.create_only import can_be_conditional, create_only, is_honoured

S3 = ("Bucket", "Key", "Body", "IfNoneMatch", "IfMatch")
DYNAMODB = ("TableName", "Item", "ConditionExpression", "ExpressionAttributeNames", "Expected")


@pytest.mark.parametrize("operation", ["PutObject", "CompleteMultipartUpload", "CopyObject"])
def test_an_object_is_put_only_where_none_is(operation):
    params = {"Bucket": "b", "Key": "k"}
    amended = create_only("s3", operation, params, members=S3)
    assert amended == {"Bucket": "b", "Key": "k", "IfNoneMatch": "*"}
    assert params == {"Bucket": "b", "Key": "k"}


def test_an_item_is_put_only_where_its_partition_key_is_not():
    params = {"TableName": "t", "Item": {"pk": {"S": "1"}}}
    assert create_only("dynamodb", "PutItem", params, members=DYNAMODB, partition_key="pk") == {
        **params,
        "ConditionExpression": "attribute_not_exists(#foureyes_key)",
        "ExpressionAttributeNames": {"#foureyes_key": "pk"},
    }


@pytest.mark.parametrize("condition", ["IfMatch", "IfNoneMatch", "WriteOffsetBytes"])
def test_a_callers_condition_on_an_object_is_his(condition):
    assert create_only("s3", "PutObject", {"Key": "k", condition: "x"}, members=S3) is None


@pytest.mark.parametrize(
    "condition",
    ["ConditionExpression", "ConditionalOperator", "Expected", "ExpressionAttributeNames"],
)
def test_a_callers_condition_on_an_item_is_his(condition):
    params = {"TableName": "t", "Item": {}, condition: {}}
    assert create_only("dynamodb", "PutItem", params, members=DYNAMODB, partition_key="k") is None


def test_a_botocore_that_does_not_know_the_condition_is_not_given_it():
    assert create_only("s3", "PutObject", {"Key": "k"}, members=("Bucket", "Key")) is None


def test_a_table_whose_key_is_unknown_gets_no_condition():
    assert create_only("dynamodb", "PutItem", {"Item": {}}, members=DYNAMODB) is None


@pytest.mark.parametrize(
    ("service", "operation"), [("s3", "DeleteObject"), ("dynamodb", "UpdateItem"), ("x", "PutItem")]
)
def test_other_operations_have_no_such_form(service, operation):
    assert not can_be_conditional(service, operation)
    assert create_only(service, operation, {}, members=S3 + DYNAMODB, partition_key="k") is None


@pytest.mark.parametrize(
    ("endpoint", "setting", "expected"),
    [
        ("aws", {"on"}, True),
        ("aws", {"off"}, False),
        ("http://127.0.0.1:5000", {"on"}, True),
        ("http://localhost:9000", {"on"}, True),
        ("http://[::1]:9000", {"on"}, True),
        ("https://minio.example.com:443", {"on"}, False),
        ("https://minio.example.com:443", {"minio.example.com"}, True),
        ("https://evil-localhost:443", {"on"}, False),
        ("https://localhost.example.com:443", {"on"}, False),
        ("http://localhost:9000", {"off", "localhost"}, False),
    ],
)
def test_only_endpoints_that_honour_it_are_trusted_with_it(endpoint, setting, expected):
    assert is_honoured(endpoint, setting) is expected
