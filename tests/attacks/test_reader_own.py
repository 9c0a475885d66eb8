"""Can an agent make somebody else's thing pass for its own, and then delete it?"""

from __future__ import annotations

import boto3
import pytest
from botocore.awsrequest import AWSResponse
from botocore.config import Config

from support import people
from support.conditions import KNOWS_CONDITIONS
from support.people import ACCOUNT
from support.stage import REGION, blocked

OWN = {
    "id": "own-work",
    "match": {"account": [ACCOUNT]},
    "exempt": True,
    "own": True,
    "reason": "an agent may clear up after itself",
}


TABLE = {
    "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}],
    "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}],
    "BillingMode": "PAY_PER_REQUEST",
}


@pytest.fixture
def theirs(stage):
    """Give a table and two buckets that were there before the agent was."""
    stage.trust(rules=[people.rule_entry(), OWN])
    stage.set_key_of_account()
    make_table("orders")
    s3 = boto3.client("s3")
    s3.create_bucket(Bucket="theirs", CreateBucketConfiguration={"LocationConstraint": REGION})
    s3.put_object(Bucket="theirs", Key="k", Body=b"old")
    boto3.client("s3", region_name="us-east-1").create_bucket(Bucket="virginia")
    stage.install()
    return stage


def make_table(name: str) -> None:
    boto3.client("dynamodb").create_table(**TABLE, TableName=name)


def test_a_new_item_does_not_make_the_table_the_agents_own(theirs) -> None:
    dynamodb = boto3.client("dynamodb")
    dynamodb.put_item(TableName="orders", Item={"pk": {"S": "1"}})
    blocked(dynamodb.delete_item, TableName="orders", Key={"pk": {"S": "0"}})
    blocked(dynamodb.delete_table, TableName="orders")


def test_the_first_tags_do_not_make_an_object_the_agents_own(theirs) -> None:
    s3 = boto3.client("s3")
    tags = {"TagSet": [{"Key": "owner", "Value": "me"}]}
    s3.put_object_tagging(Bucket="theirs", Key="k", Tagging=tags)
    blocked(s3.delete_object, Bucket="theirs", Key="k")


@pytest.mark.skipif(not KNOWS_CONDITIONS, reason="this botocore signs no conditional upload")
def test_a_signed_url_that_nobody_has_used_creates_nothing(theirs) -> None:
    # By default botocore's presigner signs as of old, without the condition.
    s3 = boto3.client("s3", config=Config(signature_version="s3v4"))
    wanted = {"Bucket": "theirs", "Key": "k", "IfNoneMatch": "*"}
    s3.generate_presigned_url("put_object", Params=wanted)
    blocked(s3.delete_object, Bucket="theirs", Key="k")


def test_a_bucket_in_virginia_that_was_there_is_not_the_agents_own(theirs) -> None:
    """There, and only there, S3 answers "done" where the caller's account has it already."""
    s3 = boto3.client("s3", region_name="us-east-1")
    s3.create_bucket(Bucket="virginia")
    blocked(s3.delete_bucket, Bucket="virginia")


def test_what_an_emulator_has_created_is_not_the_agents_own_at_aws(theirs) -> None:
    emulator = boto3.client("dynamodb", endpoint_url="http://127.0.0.1:4566")
    emulator.meta.events.register("before-send", _created)
    emulator.create_table(**TABLE, TableName="orders")
    blocked(boto3.client("dynamodb").delete_table, TableName="orders")


def _created(request, **_) -> AWSResponse:
    response = AWSResponse(request.url, 200, {}, None)
    response._content = b"{}"
    return response


def test_what_it_has_really_made_is_its_own(theirs) -> None:
    s3 = boto3.client("s3")
    s3.create_bucket(Bucket="mine", CreateBucketConfiguration={"LocationConstraint": REGION})
    s3.put_object(Bucket="mine", Key="k", Body=b"new")
    s3.delete_object(Bucket="mine", Key="k")
    s3.delete_bucket(Bucket="mine")
    make_table("mine")
    boto3.client("dynamodb").delete_table(TableName="mine")


def test_an_old_version_is_not_the_agents_own_though_the_key_is(stage) -> None:
    stage.trust(rules=[people.rule_entry(), OWN])
    stage.set_key_of_account()
    s3 = boto3.client("s3")
    s3.create_bucket(Bucket="kept", CreateBucketConfiguration={"LocationConstraint": REGION})
    s3.put_bucket_versioning(Bucket="kept", VersioningConfiguration={"Status": "Enabled"})
    theirs = s3.put_object(Bucket="kept", Key="k", Body=b"years of work")["VersionId"]
    s3.delete_object(Bucket="kept", Key="k")
    stage.install()
    s3.put_object(Bucket="kept", Key="k", Body=b"mine")
    blocked(s3.delete_object, Bucket="kept", Key="k", VersionId=theirs)
    batch = {"Objects": [{"Key": "k", "VersionId": theirs}]}
    blocked(s3.delete_objects, Bucket="kept", Delete=batch)
    s3.delete_object(Bucket="kept", Key="k")  # a marker over its own
    assert s3.get_object(Bucket="kept", Key="k", VersionId=theirs)["Body"].read()
