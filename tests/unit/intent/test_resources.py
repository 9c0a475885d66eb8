"""What a call names stands first in the request; only what is known exactly may be exempted."""

from __future__ import annotations

import pytest

from fourEyes.intent import resources_of

PLACE = {"partition": "aws", "region": "eu-west-1", "account": "111111111111"}
SSM, ECS = (f"arn:aws:{service}:eu-west-1:111111111111" for service in ("ssm", "ecs"))


@pytest.mark.parametrize(
    ("service", "operation", "params", "names"),
    [
        ("s3", "DeleteBucket", {"Bucket": "b"}, ("arn:aws:s3:::b",)),
        ("s3", "DeleteObject", {"Key": "a/b", "Bucket": "b"}, ("arn:aws:s3:::b/a/b",)),
        (
            "s3",
            "DeleteObjects",
            {"Bucket": "b", "Delete": {"Objects": [{"Key": "1"}, {"Key": "2"}]}},
            ("arn:aws:s3:::b/1", "arn:aws:s3:::b/2"),
        ),
        (
            "dynamodb",
            "DeleteTable",
            {"TableName": "orders"},
            ("arn:aws:dynamodb:eu-west-1:111111111111:table/orders",),
        ),
        (
            "dynamodb",
            "DeleteTable",
            {"TableName": "arn:aws:dynamodb:eu-west-1:2:table/t"},
            ("arn:aws:dynamodb:eu-west-1:2:table/t",),
        ),
        (
            "ec2",
            "TerminateInstances",
            {"InstanceIds": ["i-1", "i-2"]},
            (
                "arn:aws:ec2:eu-west-1:111111111111:instance/i-1",
                "arn:aws:ec2:eu-west-1:111111111111:instance/i-2",
            ),
        ),
        ("cloudformation", "DeleteStack", {"StackName": "prod"}, ("prod",)),
        ("sqs", "DeleteQueue", {"QueueUrl": "https://q/1/x"}, ("https://q/1/x",)),
        ("kms", "ScheduleKeyDeletion", {"KeyId": "k"}, ("k",)),
        ("sts", "GetCallerIdentity", {}, ()),
        ("ssm", "DeleteDocument", {"Name": "restart"}, ("restart",)),
        ("ssm", "DeleteParameter", {"Name": "/a"}, (f"{SSM}:parameter/a",)),
        ("ecs", "DeleteService", {"cluster": "c", "service": "web"}, (f"{ECS}:cluster/c", "web")),
        ("ecs", "DeregisterTaskDefinition", {"taskDefinition": "web:3"}, ("web:3",)),
        ("events", "RemoveTargets", {"Rule": "nightly", "Ids": ["1"]}, ("nightly", "1")),
    ],
)
def test_a_call_names_its_resources(service, operation, params, names) -> None:
    assert resources_of(service, operation, params, **PLACE).names == names


@pytest.mark.parametrize(
    ("name", "arn"),
    [
        ("f", "arn:aws:lambda:eu-west-1:111111111111:function:f"),
        ("f:live", "arn:aws:lambda:eu-west-1:111111111111:function:f"),
        ("f:$LATEST", "arn:aws:lambda:eu-west-1:111111111111:function:f"),
        ("function:f", "arn:aws:lambda:eu-west-1:111111111111:function:f"),
        ("222222222222:function:f", "arn:aws:lambda:eu-west-1:222222222222:function:f"),
        ("us-gov-west-1:222222222222:f", "arn:aws:lambda:us-gov-west-1:222222222222:function:f"),
        (
            "arn:aws-cn:lambda:cn-north-1:222222222222:function:f:3",
            "arn:aws-cn:lambda:cn-north-1:222222222222:function:f",
        ),
        ("f g", "arn:aws:lambda:eu-west-1:111111111111:function:f g"),
    ],
)
def test_a_function_has_one_name_however_much_of_its_arn_is_given(name, arn) -> None:
    found = resources_of("lambda", "DeleteFunction", {"FunctionName": name}, **PLACE)
    assert found.names == (arn,)


@pytest.mark.parametrize("service", ["rds", "docdb", "neptune"])
@pytest.mark.parametrize("name", ["Orders", "arn:aws:rds:eu-west-1:111111111111:db:ORDERS"])
def test_a_database_has_one_name_whatever_its_case_and_the_service_asked(service, name) -> None:
    found = resources_of(service, "DeleteDBInstance", {"DBInstanceIdentifier": name}, **PLACE)
    assert found.names == ("arn:aws:rds:eu-west-1:111111111111:db:orders",)


def test_a_repository_of_another_registry_is_that_accounts() -> None:
    params = {"registryId": "222222222222", "repositoryName": "r"}
    found = resources_of("ecr", "DeleteRepository", params, **PLACE)
    assert "arn:aws:ecr:eu-west-1:222222222222:repository/r" in found.names
    assert not found.is_exact


def test_required_members_come_first() -> None:
    params = {"FinalDBSnapshotIdentifier": "last", "DBInstanceIdentifier": "orders"}
    found = resources_of(
        "rds", "DeleteDBInstance", params, required=("DBInstanceIdentifier",), **PLACE
    )
    assert found.names[0] == "arn:aws:rds:eu-west-1:111111111111:db:orders"


def test_resources_are_exact_only_where_each_is_an_arn_of_a_known_operation() -> None:
    def exact(service, operation, params):
        return resources_of(service, operation, params, **PLACE).is_exact

    assert exact("s3", "DeleteObject", {"Bucket": "b", "Key": "k"})
    assert not exact("cloudformation", "DeleteStack", {"StackName": "prod"})
    assert not exact("s3", "CopyObject", {"Bucket": "b", "Key": "k", "CopySource": "x/y"})
    assert not exact("s3", "DeleteObject", {"Bucket": "b", "Key": "*"})
    assert not exact("s3", "DeleteObject", {"Bucket": "b", "Key": "own/../prod/k"})
    assert exact("s3", "DeleteObject", {"Bucket": "b", "Key": "own/a..b/k"})
