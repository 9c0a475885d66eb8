"""Can params, or an address, pass for something else than they are?"""

from __future__ import annotations

from enum import Enum

import boto3
import pytest
from botocore.config import Config

from support import people
from support.people import ACCOUNT
from support.stage import REGION, blocked

SCRATCH = {
    "id": "scratch",
    "match": {"account": [ACCOUNT], "resource": ["arn:aws:s3:::scratch/*"]},
    "exempt": True,
    "reason": "the agent's own working files",
}


class Bucket(str, Enum):
    """A name as many programs write theirs; formatted, it is not what is sent."""

    PROD = "prod"

    def __format__(self, spec: str) -> str:
        return "scratch"


@pytest.fixture
def prod(stage):
    stage.trust(rules=[people.rule_entry(), SCRATCH])
    stage.set_key_of_account()
    s3 = boto3.client("s3")
    for name in ("prod", "scratch"):
        s3.create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": REGION})
        s3.put_object(Bucket=name, Key="k", Body=b"old")
    stage.install()
    return stage


def test_a_text_that_formats_itself_otherwise_is_what_is_sent(prod) -> None:
    s3 = boto3.client("s3")
    s3.delete_object(Bucket="scratch", Key="k")
    error = blocked(s3.delete_object, Bucket=Bucket.PROD, Key="k")
    document = prod.store.get(error.request_id).document
    assert document["resources"] == ["arn:aws:s3:::prod/k"]
    assert document["params"] == {"m": {"Bucket": "s:prod", "Key": "s:k"}}
    assert blocked(s3.delete_object, Bucket="prod", Key="k").request_id == error.request_id


@pytest.mark.parametrize("name", ["Action", "%41ction"])
def test_a_read_with_another_action_in_its_address_is_none(stage, name) -> None:
    """botocore keeps the query of an endpoint; which of two actions is obeyed, nobody knows."""
    ec2 = boto3.client("ec2")
    image = ec2.describe_images()["Images"][0]["ImageId"]
    made = ec2.run_instances(ImageId=image, MinCount=1, MaxCount=1)["Instances"][0]["InstanceId"]
    stage.install()
    endpoint = f"https://ec2.{REGION}.amazonaws.com/?{name}=TerminateInstances&InstanceId.1={made}"
    client = boto3.client("ec2", endpoint_url=endpoint)
    assert blocked(client.describe_instances).reason in {"request_changed", "not_judged"}
    found = ec2.describe_instances(InstanceIds=[made])["Reservations"][0]["Instances"][0]
    assert found["State"]["Name"] == "running"


def test_a_query_of_an_object_is_the_read_that_it_is_named(prod) -> None:
    answer = boto3.client("s3").select_object_content(
        Bucket="prod",
        Key="k",
        ExpressionType="SQL",
        Expression="select * from s3object",
        InputSerialization={"CSV": {}},
        OutputSerialization={"CSV": {}},
    )
    assert answer["ResponseMetadata"]["HTTPStatusCode"] == 200


def test_a_table_that_was_not_there_yet_takes_new_items_once_it_is(stage) -> None:
    stage.install()
    dynamodb = boto3.client("dynamodb")
    blocked(dynamodb.put_item, TableName="late", Item={"pk": {"S": "1"}})
    dynamodb.create_table(
        TableName="late",
        KeySchema=[{"AttributeName": "pk", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "pk", "AttributeType": "S"}],
        BillingMode="PAY_PER_REQUEST",
    )
    dynamodb.put_item(TableName="late", Item={"pk": {"S": "1"}})


@pytest.mark.parametrize(
    "endpoint", ["https://s3.{0}.amazonaws.com/prod", "https://prod.s3.{0}.amazonaws.com"]
)
def test_an_endpoint_that_turns_a_bucket_into_a_folder_is_exempt_from_nothing(
    prod, endpoint
) -> None:
    prod_key = boto3.client("s3").put_object(Bucket="prod", Key="scratch/k", Body=b"old")
    assert prod_key["ETag"]
    by_path = Config(s3={"addressing_style": "path"})
    moved = boto3.client("s3", endpoint_url=endpoint.format(REGION), config=by_path)
    error = blocked(moved.delete_object, Bucket="scratch", Key="k")
    named = prod.store.get(error.request_id).document["endpoint"]
    assert "prod" in named
    assert boto3.client("s3").head_object(Bucket="prod", Key="scratch/k")


class Turned(str):
    """A text that is sent as another one."""

    def encode(self, *arguments: str) -> bytes:
        return b"k"


@pytest.mark.parametrize("bucket", ["prod", "scratch"])
def test_a_text_that_shows_itself_as_another_one_is_sent_as_it_was_judged(prod, bucket) -> None:
    s3 = boto3.client("s3")
    if bucket == "prod":
        prod.approve(blocked(s3.delete_object, Bucket=bucket, Key="other").request_id)
    s3.delete_object(Bucket=bucket, Key=Turned("other"))
    assert s3.head_object(Bucket=bucket, Key="k")
