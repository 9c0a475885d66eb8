"""A plan of calls: one request, one signature, each call once, stopping at the first failure."""

from __future__ import annotations

import time

import boto3
import pytest
from botocore.exceptions import ClientError

import fourEyes
from fourEyes.errors import PlanError
from support.stage import blocked


@pytest.fixture
def keys(stage):
    stage.install()
    s3 = boto3.client("s3")
    s3.create_bucket(Bucket="bucket", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
    for number in range(4):
        s3.put_object(Bucket="bucket", Key=f"k{number}", Body=b"x")
    return stage


def deletion(number: int):
    return (boto3.client("s3"), "delete_object", {"Bucket": "bucket", "Key": f"k{number}"})


def delete(number: int) -> None:
    boto3.client("s3").delete_object(Bucket="bucket", Key=f"k{number}")


def left() -> list[str]:
    found = boto3.client("s3").list_objects_v2(Bucket="bucket").get("Contents", [])
    return [item["Key"] for item in found]


def approve(stage, request_id: str, by: str = "bob") -> None:
    request = stage.store.get(request_id)
    stage.store.deliver(request_id, stage.sign(request, by), now=int(time.time()))


def test_asking_for_a_plan_sends_nothing(keys) -> None:
    fourEyes.plan([deletion(0), deletion(1)])
    assert left() == ["k0", "k1", "k2", "k3"]
    blocked(delete, 0)


def test_one_signature_approves_each_call_once_and_in_order(keys) -> None:
    request = fourEyes.plan([deletion(number) for number in range(3)])
    approve(keys, request)
    assert fourEyes.status(request).state == "approved"
    assert blocked(delete, 1).reason == "plan_out_of_order"
    for number in range(3):
        delete(number)
    assert left() == ["k3"]
    blocked(delete, 0)
    blocked(delete, 3)


def test_an_unordered_plan_goes_in_any_order(keys) -> None:
    request = fourEyes.plan([deletion(number) for number in range(3)], ordered=False)
    approve(keys, request)
    for number in (2, 0, 1):
        delete(number)
    assert left() == ["k3"]


def test_a_plan_stops_at_the_first_call_that_fails(keys) -> None:
    s3 = boto3.client("s3")
    gone = (s3, "delete_bucket", {"Bucket": "nowhere-to-be-found"})
    approve(keys, fourEyes.plan([gone, deletion(0)]))
    with pytest.raises(ClientError, match="NoSuchBucket"):
        s3.delete_bucket(Bucket="nowhere-to-be-found")
    blocked(delete, 0)
    assert "k0" in left()


def test_calls_that_need_nobody_are_left_out_and_not_sent(keys) -> None:
    s3 = boto3.client("s3")
    create = (s3, "CreateBucket", {"Bucket": "another", "CreateBucketConfiguration": {}})
    request = fourEyes.plan([create, deletion(0)])
    assert len(keys.store.get(request).document["plan"]["items"]) == 1
    assert [bucket["Name"] for bucket in s3.list_buckets()["Buckets"]] == ["bucket"]


def test_what_cannot_be_one_plan_is_refused(keys) -> None:
    with pytest.raises(PlanError, match="twice"):
        fourEyes.plan([deletion(0), deletion(0)])
    with pytest.raises(PlanError, match="needs a second person"):
        fourEyes.plan([(boto3.client("s3"), "list_buckets", {})])
    fourEyes.uninstall()
    with pytest.raises(PlanError, match="install"):
        fourEyes.plan([deletion(0)])


def test_a_plan_whose_shown_calls_are_not_the_signed_ones_cannot_be_read(keys) -> None:
    from fourEyes.plans import intents_of

    document = keys.store.get(fourEyes.plan([deletion(0), deletion(1)])).document
    assert len(intents_of(document, "kiro")) == 2
    document["calls"][1]["params"]["m"]["Key"] = "s:k3"
    with pytest.raises(ValueError, match="digest"):
        intents_of(document, "kiro")
    document["calls"].pop()
    with pytest.raises(ValueError, match="shown"):
        intents_of(document, "kiro")
