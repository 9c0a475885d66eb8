"""Requests changed after they were judged: what leaves is what was judged, or nothing does."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import boto3
import botocore.session
import pytest
from botocore.awsrequest import AWSResponse
from botocore.config import Config

from support.stage import REGION, blocked
from support.targets import BUCKET, KEY, TABLE, Targets

Change = Callable[[Any], None]


@pytest.fixture
def s3(stage):
    """Give a client beside a bucket with an object, which must stay."""
    targets = Targets()
    stage.install()
    yield boto3.client("s3")
    targets.assert_intact()


@pytest.fixture
def dynamodb(stage):
    """Give a client beside a table with an item, which must stay."""
    targets = Targets("dynamodb")
    stage.install()
    yield boto3.client("dynamodb")
    targets.assert_intact()


@pytest.fixture
def ec2(stage):
    """Give a client beside an instance, which must stay; it bears its id."""
    targets = Targets("ec2")
    stage.install()
    client = boto3.client("ec2")
    client.instance = targets.instance
    yield client
    targets.assert_intact()


def on(client: Any, event: str, change: Change, first: bool = False) -> None:
    """Let *change* have the request of *event*."""

    def handler(request=None, params=None, request_dict=None, **_: Any) -> None:
        change(next(found for found in (request, params, request_dict) if found is not None))

    register = client.meta.events.register_first if first else client.meta.events.register_last
    register(event, handler)


def refused(call: Callable[..., Any], **params: Any) -> None:
    assert blocked(call, **params).reason == "request_changed"


# --- REST: the method --------------------------------------------------------------------------


def to_delete(request: Any) -> None:
    if isinstance(request, dict):
        request["method"] = "DELETE"
    else:
        request.method = "DELETE"


# moto answers in the middle of the root node of `before-send`; what is changed behind it does
# not reach moto. `test_path_changed_behind_the_last_handler` does the same against a server.
PLACES = [
    (event, node, first)
    for event in ("before-call", "before-sign", "request-created", "before-send")
    for node in ("", ".s3", ".s3.GetObject")
    for first in (True, False)
    if (event, node, first) != ("before-send", "", False)
]


@pytest.mark.parametrize(("event", "node", "first"), PLACES)
def test_path_changed_get_becomes_delete(s3, event, node, first):
    on(s3, event + node, to_delete, first)
    refused(s3.get_object, Bucket=BUCKET, Key=KEY)


def test_path_changed_behind_the_last_handler(served):
    served.install()
    client = boto3.client("s3", config=Config(s3={"addressing_style": "path"}))
    where = {"LocationConstraint": REGION}
    client.create_bucket(Bucket=BUCKET, CreateBucketConfiguration=where)
    client.put_object(Bucket=BUCKET, Key=KEY, Body=b"1")
    changed = boto3.client("s3", config=Config(s3={"addressing_style": "path"}))
    changed.list_buckets()  # the guard's own handler is there by now
    on(changed, "before-send", to_delete)
    refused(changed.get_object, Bucket=BUCKET, Key=KEY)
    assert client.get_object(Bucket=BUCKET, Key=KEY)["Body"].read() == b"1"


def test_path_changed_by_a_handler_of_needs_retry(s3):
    answers = [AWSResponse("", 503, {}, None)]
    answers[0]._content = b""

    def fail_once(request, **_: Any):
        return answers.pop() if answers else None

    s3.meta.events.register_first("before-send.s3.HeadObject", fail_once)
    on(s3, "needs-retry.s3.HeadObject", to_delete, first=True)
    refused(s3.head_object, Bucket=BUCKET, Key=KEY)


# --- REST: what else there is -------------------------------------------------------------------


def another_key(request: Any) -> None:
    if isinstance(request, dict):
        request["url"] = request["url"].replace("scratch", KEY)
    else:
        request.url = request.url.replace("scratch", KEY)


@pytest.mark.parametrize("event", ["before-call", "before-sign", "before-send.s3"])
def test_path_changed_key_of_an_allowed_write(s3, event):
    on(s3, event, another_key)
    refused(s3.put_object, Bucket=BUCKET, Key="scratch", Body=b"other")


@pytest.mark.parametrize("event", ["before-call", "before-sign", "before-send.s3"])
def test_path_changed_condition_taken_from_a_creation(s3, event):
    def drop(request: Any) -> None:
        headers = request["headers"] if isinstance(request, dict) else request.headers
        del headers["If-None-Match"]

    members = s3.meta.service_model.operation_model("PutObject").input_shape.members
    on(s3, event, drop)
    error = blocked(s3.put_object, Bucket=BUCKET, Key=KEY, Body=b"other")
    # A botocore that does not know the condition cannot send it, so it is asked at once.
    assert error.reason == ("request_changed" if "IfNoneMatch" in members else "no_approval")


def test_path_changed_header_makes_an_upload_a_copy(s3):
    def copy(request: Any) -> None:
        request.headers["x-amz-copy-source"] = f"{BUCKET}/{KEY}"

    on(s3, "before-sign", copy)
    refused(s3.put_object, Bucket=BUCKET, Key="scratch", Body=b"other")


def test_path_changed_body_of_an_allowed_write(s3):
    def other(request: Any) -> None:
        request.data = b"other bytes"

    on(s3, "before-sign", other)
    refused(s3.put_object, Bucket=BUCKET, Key="scratch", Body=b"bytes")


def test_path_changed_query_beside_the_url(s3):
    def tag(request: Any) -> None:
        request.params = {"tagging": ""}

    on(s3, "before-sign", tag)
    refused(s3.put_object, Bucket=BUCKET, Key="scratch", Body=b"<Tagging/>")


def test_path_changed_host_to_another_bucket(s3):
    def elsewhere(request: Any) -> None:
        request.url = request.url.replace("//scratch-area.", f"//{BUCKET}.")

    where = {"LocationConstraint": REGION}
    s3.create_bucket(Bucket="scratch-area", CreateBucketConfiguration=where)
    on(s3, "before-sign", elsewhere)
    refused(s3.put_object, Bucket="scratch-area", Key=KEY, Body=b"other")


def test_path_changed_params_by_a_late_handler_are_what_is_judged(s3):
    def swap(params, **_: Any):
        return {**params, "Key": KEY}

    s3.meta.events.register_last("provide-client-params.s3.PutObject", swap)
    error = blocked(s3.put_object, Bucket=BUCKET, Key="scratch", Body=b"other")
    assert KEY in str(error)


# --- JSON ---------------------------------------------------------------------------------------


def to_delete_item(request: Any) -> None:
    headers = request["headers"] if isinstance(request, dict) else request.headers
    del headers["X-Amz-Target"]
    headers["X-Amz-Target"] = "DynamoDB_20120810.DeleteItem"


@pytest.mark.parametrize(
    "event", ["before-call", "before-sign", "request-created", "before-send.dynamodb"]
)
def test_path_changed_target(dynamodb, event):
    on(dynamodb, event, to_delete_item, first=event == "request-created")
    refused(dynamodb.get_item, TableName=TABLE, Key={"pk": {"S": "1"}})


def test_path_changed_statement(dynamodb):
    def delete(request: Any) -> None:
        statement = json.dumps({"Statement": f"DELETE FROM {TABLE} WHERE pk = '1'"})
        request.data = statement.encode()

    on(dynamodb, "before-sign", delete)
    refused(dynamodb.execute_statement, Statement=f"SELECT * FROM {TABLE} WHERE pk = '1'")


# --- query --------------------------------------------------------------------------------------


@pytest.mark.parametrize("event", ["before-call", "before-sign", "request-created"])
def test_path_changed_action(ec2, event):
    def terminate(request: Any) -> None:
        body = request["body"] if isinstance(request, dict) else request.data
        body["Action"] = "TerminateInstances"
        body["InstanceId.1"] = ec2.instance

    on(ec2, event, terminate, first=event == "request-created")
    refused(ec2.describe_instances)


def test_path_changed_action_in_the_url(ec2):
    def terminate(request: Any) -> None:
        request.method = "GET"
        request.data = b""
        request.url += f"?Action=TerminateInstances&InstanceId.1={ec2.instance}&Version=2016-11-15"

    on(ec2, "before-sign", terminate)
    refused(ec2.describe_instances)


def test_path_changed_dry_run(ec2):
    def wet(request: Any) -> None:
        request.data["DryRun"] = "false"

    on(ec2, "before-sign", wet)
    refused(ec2.terminate_instances, InstanceIds=[ec2.instance], DryRun=True)


# --- the model ----------------------------------------------------------------------------------


def plant_delete_as_head(tmp_path, monkeypatch) -> None:
    """Write a service model in which HeadObject is a DELETE, where botocore looks first."""
    loader = botocore.session.Session().get_component("data_loader")
    model = loader.load_service_model("s3", "service-2")
    lie = {**model, "operations": dict(model["operations"])}
    head = dict(lie["operations"]["HeadObject"])
    lie["operations"]["HeadObject"] = {**head, "http": {**head["http"], "method": "DELETE"}}
    folder = tmp_path / "models" / "s3" / "2006-03-01"
    folder.mkdir(parents=True)
    (folder / "service-2.json").write_text(json.dumps(lie))
    monkeypatch.setenv("AWS_DATA_PATH", str(tmp_path / "models"))


def test_path_lying_model_in_memory(s3):
    model = s3.meta.service_model.operation_model("HeadObject")
    model._operation_model["http"]["method"] = "DELETE"
    refused(s3.head_object, Bucket=BUCKET, Key=KEY)


def test_path_lying_model_in_the_data_path(stage, tmp_path, monkeypatch):
    targets = Targets()
    plant_delete_as_head(tmp_path, monkeypatch)
    stage.install()
    refused(boto3.session.Session().client("s3").head_object, Bucket=BUCKET, Key=KEY)
    targets.assert_intact()


def test_path_lying_model_in_the_data_path_under_the_guards_own_look_up(
    stage, tmp_path, monkeypatch
):
    """A put over an existing key makes the guard look: with botocore's own models, whoever lies."""
    targets = Targets()
    plant_delete_as_head(tmp_path, monkeypatch)
    stage.install(CREATE_ONLY="off")
    blocked(targets.s3.put_object, Bucket=BUCKET, Key=KEY, Body=b"new")
    targets.assert_intact()


def test_path_lying_model_of_a_read_by_post(s3):
    model = s3.meta.service_model.operation_model("SelectObjectContent")
    model._operation_model["http"]["requestUri"] = "/{Bucket}?delete"
    error = blocked(
        s3.select_object_content,
        Bucket=BUCKET,
        Key=KEY,
        Expression="select * from s3object",
        ExpressionType="SQL",
        InputSerialization={"CSV": {}},
        OutputSerialization={"CSV": {}},
    )
    assert error.reason in {"request_changed", "no_approval"}


# --- who signs ----------------------------------------------------------------------------------


def test_path_changed_credentials_after_approval(stage):
    from botocore.credentials import Credentials

    targets = Targets()
    stage.install()
    client = boto3.client("s3")
    error = blocked(client.delete_object, Bucket=BUCKET, Key=KEY)
    stage.approve(error.request_id)

    def swap(params, **_: Any) -> None:
        signing = params["context"].setdefault("signing", {})
        signing["request_credentials"] = Credentials("AKIAIOSFODNN7EXAMPLE", "operator's")

    client.meta.events.register("before-call", swap)
    refused(client.delete_object, Bucket=BUCKET, Key=KEY)
    targets.assert_intact()
