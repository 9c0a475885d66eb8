"""One call's journey: blocked, approved by somebody else, sent once, written down."""

from __future__ import annotations

import json
import pickle

import boto3
import botocore.session
import pytest
from botocore.exceptions import ClientError

import fourEyes
from fourEyes.errors import (
    ApprovalRefusedError,
    ApprovalRejectedError,
    ApprovalRequiredError,
    ExpiredError,
    SelfApprovalError,
)
from support import people
from support.people import ACCOUNT
from support.stage import blocked


def make_table(name: str = "orders") -> None:
    boto3.client("dynamodb").create_table(
        TableName=name,
        KeySchema=[{"AttributeName": "pk", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "pk", "AttributeType": "S"}],
        BillingMode="PAY_PER_REQUEST",
    )


def tables() -> list[str]:
    return boto3.client("dynamodb").list_tables()["TableNames"]


def drop(name: str = "orders") -> None:
    boto3.client("dynamodb").delete_table(TableName=name)


@pytest.fixture
def table(stage):
    stage.install()
    make_table()
    return stage


def test_an_approved_call_goes_through_exactly_once(table) -> None:
    request = blocked(drop).request_id
    assert tables() == ["orders"]
    table.approve(request)

    drop()
    assert tables() == []

    make_table()
    assert blocked(drop).request_id != request
    assert tables() == ["orders"]


def test_a_token_in_the_callers_hand_is_as_good_as_one_in_the_inbox(table) -> None:
    token = table.token(blocked(drop).request_id)
    with fourEyes.approved(token):
        drop()
        make_table()
        assert blocked(drop).reason == "already_spent"
    assert tables() == ["orders"]


@pytest.mark.parametrize("how", ["text", "file", "folder"])
def test_tokens_come_from_the_environment_as_text_file_or_folder(table, tmp_path, how) -> None:
    token = table.token(blocked(drop).request_id)
    folder = tmp_path / "tokens"
    folder.mkdir()
    (folder / "one.json").write_text(token + "\n")
    value = {"text": token, "file": str(folder / "one.json"), "folder": str(folder)}[how]
    table.install(APPROVALS=value)
    drop()
    assert tables() == []


@pytest.mark.parametrize(
    ("junk", "code"),
    [
        ("{not json", "token_malformed"),
        ("{" + "x" * 10_000_000, "token_too_large"),
        ("/no/such/file", "token_malformed"),
        ("\x01\x02\ufffd", "token_malformed"),
    ],
    ids=["no json", "10 MB", "no such file", "binary"],
)
def test_junk_in_the_environment_is_refused_by_name_and_allows_nothing(table, junk, code) -> None:
    if len(junk) > 100_000:
        path = table.folder / "huge"
        path.write_text(junk)
        junk = str(path)
    table.install(APPROVALS=junk)
    assert blocked(drop).reason == code
    assert tables() == ["orders"]


def test_the_same_call_while_one_is_pending_joins_its_request(table) -> None:
    first, second = blocked(drop), blocked(drop)
    assert first.request_id == second.request_id
    names = [event["event"] for event in table.events("request.opened", "request.joined")]
    assert names == ["request.opened", "request.joined"]


def test_the_operator_and_the_agents_own_people_cannot_approve(table) -> None:
    request = blocked(drop).request_id
    table.approve(request, "alice")
    error = blocked(drop)
    assert isinstance(error, ApprovalRefusedError)
    assert isinstance(error.__cause__, SelfApprovalError)
    assert tables() == ["orders"]


def test_two_people_are_two_people(table) -> None:
    table.trust(rules=[{"id": "two", "match": {}, "approvers": ["group:dba"], "threshold": 2}])
    table.install()
    request = blocked(drop).request_id
    table.approve(request, "bob")
    error = blocked(drop)
    assert error.to_dict()["approvals"] == {"needed": 2, "have": 1}
    table.approve(request, "bob")
    assert blocked(drop).reason == "not_enough_approvals"
    assert fourEyes.status(request).state == "pending"
    table.approve(request, "carol")
    assert fourEyes.status(request).state == "approved"
    drop()
    assert tables() == []


def test_a_rejection_reaches_the_agent_with_its_reason_and_wins(table) -> None:
    request = blocked(drop).request_id
    table.approve(request, "bob")
    table.approve(request, "carol", decision="reject", reason="month end, ask again on Monday")
    error = blocked(drop)
    assert isinstance(error, ApprovalRejectedError)
    assert "month end" in str(error)
    assert fourEyes.wait(request, timeout=5).state == "rejected"
    assert tables() == ["orders"]


def test_an_expired_approval_is_refused(table) -> None:
    request = blocked(drop).request_id
    table.approve(request, lifetime=1, ago=5)
    error = blocked(drop)
    assert isinstance(error.__cause__, ExpiredError)
    assert tables() == ["orders"]


def test_where_no_rule_matches_nobody_can_approve(table) -> None:
    rule = {"id": "kms", "match": {"service": ["kms"]}, "approvers": ["bob"]}
    table.trust(rules=[rule])
    table.install()
    error = blocked(drop)
    assert "nobody may approve" in str(error)
    table.approve(error.request_id)
    assert blocked(drop).reason == "no_rule"
    assert tables() == ["orders"]


def test_a_waiting_call_goes_on_when_its_approval_arrives(table, monkeypatch) -> None:
    table.install(WAIT="30")
    pages = []

    def approve_when_seen(seconds: float) -> None:
        pages.append(seconds)
        table.approve(table.store.page(now=0)[0].id)

    monkeypatch.setattr("fourEyes.waiting.SystemClock.sleep", lambda _, s: approve_when_seen(s))
    drop()
    assert tables() == []
    assert len(pages) == 1


def test_the_agents_reason_reaches_the_request_as_its_claim(table) -> None:
    with fourEyes.because("INC-4711 clean-up"):
        request = blocked(drop).request_id
    assert table.store.get(request).document["claim"] == "INC-4711 clean-up"


def test_the_error_is_a_denied_call_that_pickles_and_says_what_to_do(table) -> None:
    error = blocked(drop)
    assert isinstance(error, ApprovalRequiredError)
    assert isinstance(error, ClientError)
    assert error.response["Error"]["Code"] == "FourEyesApprovalRequired"
    assert error.response["ResponseMetadata"]["HTTPStatusCode"] == 403
    for part in (
        "nothing was changed",
        "orders",
        error.request_id,
        "foureyes wait",
        "Do not retry",
    ):
        assert part in str(error)
    copied = pickle.loads(pickle.dumps(error))
    assert type(copied) is ApprovalRequiredError
    assert (copied.request_id, str(copied)) == (error.request_id, str(error))
    assert json.loads(json.dumps(error.to_dict()))["retryable"] is False


def test_our_error_is_found_inside_one_that_boto3_wrapped(stage) -> None:
    stage.install(CREATE_ONLY="off", LOOKUPS="off")
    s3 = boto3.client("s3")
    s3.create_bucket(Bucket="bucket", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
    path = stage.folder / "file"
    path.write_text("new")
    with pytest.raises(boto3.exceptions.S3UploadFailedError) as caught:
        s3.upload_file(str(path), "bucket", "k")
    assert fourEyes.blocked_by(caught.value).request_id
    assert fourEyes.blocked_by(ValueError()) is None


CLIENTS = {
    "client made before": lambda service, made: made[0],
    "client made after": lambda service, made: boto3.client(service),
    "session made before": lambda service, made: made[1].client(service),
    "raw botocore": lambda service, made: botocore.session.Session().create_client(service),
}


@pytest.mark.parametrize(
    ("service", "operation", "params"),
    [
        ("s3", "delete_bucket", {"Bucket": "bucket"}),
        ("dynamodb", "delete_table", {"TableName": "orders"}),
        ("ec2", "terminate_instances", {"InstanceIds": ["INSTANCE"]}),
        ("cloudformation", "delete_stack", {"StackName": "prod"}),
        ("s3", "put_object", {"Bucket": "bucket", "Key": "k", "Body": b"new"}),
    ],
)
@pytest.mark.parametrize("how", CLIENTS)
def test_what_destroys_is_blocked_by_default_however_the_client_was_made(
    stage, service, operation, params, how
) -> None:
    instance = build_everything()
    if "InstanceIds" in params:
        params = {"InstanceIds": [instance]}
    made = (boto3.client(service), boto3.Session())
    stage.install()
    client = CLIENTS[how](service, made)
    blocked(getattr(client, operation), **params)
    assert everything_is_there(instance)


def build_everything() -> str:
    s3 = boto3.client("s3")
    s3.create_bucket(Bucket="bucket", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
    s3.put_object(Bucket="bucket", Key="k", Body=b"old")
    make_table()
    ec2 = boto3.client("ec2")
    image = ec2.describe_images()["Images"][0]["ImageId"]
    started = ec2.run_instances(ImageId=image, MinCount=1, MaxCount=1, InstanceType="t3.micro")
    template = {"Resources": {"Topic": {"Type": "AWS::SNS::Topic"}}}
    cloudformation = boto3.client("cloudformation")
    cloudformation.create_stack(StackName="prod", TemplateBody=json.dumps(template))
    return started["Instances"][0]["InstanceId"]


def everything_is_there(instance: str) -> bool:
    body = boto3.client("s3").get_object(Bucket="bucket", Key="k")["Body"].read()
    found = boto3.client("ec2").describe_instances(InstanceIds=[instance])
    state = found["Reservations"][0]["Instances"][0]["State"]["Name"]
    stacks = boto3.client("cloudformation").describe_stacks()["Stacks"]
    return body == b"old" and state == "running" and "orders" in tables() and len(stacks) == 1


def test_resources_are_guarded(stage) -> None:
    build_everything()
    stage.install()
    blocked(boto3.resource("s3").Object("bucket", "k").delete)
    blocked(boto3.resource("dynamodb").Table("orders").delete)
    assert tables() == ["orders"]


def test_reads_and_additive_work_pass_and_log_one_line_at_most(stage) -> None:
    stage.install()
    s3 = boto3.client("s3")
    s3.create_bucket(Bucket="bucket", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
    s3.put_object(Bucket="bucket", Key="k", Body=b"x")
    make_table()
    allowed = stage.events("call.allowed")
    assert [event["eventName"] for event in allowed] == ["CreateBucket", "PutObject", "CreateTable"]

    s3.list_buckets()
    s3.get_object(Bucket="bucket", Key="k")
    list(s3.get_paginator("list_objects_v2").paginate(Bucket="bucket"))
    s3.get_waiter("object_exists").wait(Bucket="bucket", Key="k")
    boto3.client("dynamodb").get_waiter("table_exists").wait(TableName="orders")
    s3.download_file("bucket", "k", str(stage.folder / "copy"))
    boto3.client("ec2").describe_instances()
    assert stage.events("call.allowed") == allowed


def test_a_call_that_is_allowed_and_fails_at_aws_fails_as_before(stage) -> None:
    stage.install()
    s3 = boto3.client("s3")
    with pytest.raises(s3.exceptions.NoSuchBucket):
        s3.list_objects_v2(Bucket="nowhere")


def test_observe_mode_blocks_nothing_and_logs_what_would_have_been(table) -> None:
    table.install(MODE="observe")
    drop()
    assert tables() == []
    assert [event["decision"] for event in table.events("call.allowed")][-1] == "observe"


def test_the_environment_cannot_turn_the_floor_to_observe(table) -> None:
    table.trust(floor={"mode": "enforce"})
    table.install(MODE="observe")
    blocked(drop)
    assert tables() == ["orders"]


def test_the_trail_tells_the_whole_story_of_a_protected_call(table) -> None:
    table.approve(blocked(drop).request_id)
    drop()
    story = [event["event"] for event in table.events()][-5:]
    assert story == [
        "request.opened",
        "call.blocked",
        "approval.received",
        "approval.spent",
        "call.executed",
    ]
    last = table.events("call.executed")[-1]
    assert last["outcome"]["http"] == 200
    assert [vote["approver"] for vote in last["approvals"]] == ["bob"]


def test_an_approval_bound_to_its_process_is_worthless_in_another(table) -> None:
    rule = {"id": "bound", "match": {}, "approvers": ["bob"], "bind": "process"}
    table.trust(rules=[rule])
    table.install()
    first = blocked(drop).request_id
    token = table.approve(first)
    table.install()  # another process, as far as the guard can tell
    with fourEyes.approved(token):
        second = blocked(drop)
    assert second.request_id != first
    assert tables() == ["orders"]
    table.approve(second.request_id)
    drop()
    assert tables() == []


def test_an_agent_may_delete_what_it_has_made_itself_where_a_rule_says_so(stage) -> None:
    own = {
        "id": "own-work",
        "match": {"account": [ACCOUNT]},
        "exempt": True,
        "own": True,
        "reason": "an agent may clear up after itself",
    }
    stage.trust(rules=[people.rule_entry(), own])
    stage.set_key_of_account()
    make_table("theirs")
    stage.install()
    make_table("mine")
    drop("mine")
    blocked(drop, "theirs")
    assert tables() == ["theirs"]
    assert stage.events("call.allowed")[-1]["policyRule"] == "own-work"


def test_taking_away_the_tag_that_protects_a_table_needs_a_second_person_itself(table) -> None:
    rule = {"id": "prod", "match": {"tag": {"env": "prod"}}, "approvers": ["group:dba"]}
    table.trust(rules=[people.rule_entry(), rule])
    table.install()
    dynamodb = boto3.client("dynamodb")
    arn = dynamodb.describe_table(TableName="orders")["Table"]["TableArn"]
    dynamodb.tag_resource(ResourceArn=arn, Tags=[{"Key": "owner", "Value": "me"}])
    blocked(dynamodb.tag_resource, ResourceArn=arn, Tags=[{"Key": "env", "Value": "dev"}])
    blocked(dynamodb.untag_resource, ResourceArn=arn, TagKeys=["env"])
    blocked(drop)
    assert tables() == ["orders"]
