"""The quick looks: what knows a request by its very objects must not know another one by them."""

from __future__ import annotations

import contextvars
import gc
import json
import threading
from typing import Any

import boto3
import pytest

from fourEyes.errors import CallBlockedError
from fourEyes.hooks.clients import origin_of
from support.stage import REGION, blocked
from support.targets import BUCKET, KEY, TABLE, Targets


@pytest.fixture
def targets(stage):
    """Give things made before the guard, which is then installed; see that they stay."""
    targets = Targets("dynamodb", "ec2")
    stage.install()
    yield targets
    targets.assert_intact()


def refused(call: Any, **params: Any) -> None:
    assert blocked(call, **params).reason == "request_changed"


# --- headers ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    ["X-AMZ-COPY-SOURCE", "x-amz-bypass-governance-retention", "x-amz-acl", "If-None-Match"],
)
def test_path_header_added_to_an_allowed_upload(targets, name):
    """In any spelling, and also beside one of the same name."""
    client = boto3.client("s3")

    def add(request, **_):
        request.headers[name] = f"{BUCKET}/{KEY}"

    client.meta.events.register("before-sign", add)
    refused(client.put_object, Bucket=BUCKET, Key="new", Body=b"x")


# --- bodies and targets -------------------------------------------------------------------------


def test_path_target_and_body_changed_for_the_second_attempt(targets):
    client = boto3.client("dynamodb")
    attempts = []

    def once_more(request_dict, **_):
        if attempts:
            return None
        attempts.append(1)
        request_dict["headers"]["X-Amz-Target"] = "DynamoDB_20120810.DeleteTable"
        request_dict["body"] = json.dumps({"TableName": TABLE}).encode()
        return 0

    client.meta.events.register_first("needs-retry.dynamodb", once_more)
    refused(client.describe_table, TableName=TABLE)


def test_path_action_from_a_member_of_a_changed_model(targets):
    """A member that is serialised as `Action` takes the place of the operation's own."""
    client = boto3.client("ec2")
    shapes = client.meta.service_model._shape_resolver._shape_map
    members = shapes["DescribeInstancesRequest"]["members"]
    members["Evil"] = {"shape": "String", "queryName": "Action"}
    refused(
        client.describe_instances,
        Evil="TerminateInstances",
        InstanceIds=[targets.instance],
    )


def test_path_escaped_action_in_the_url(targets):
    client = boto3.client("ec2")

    def add(params, **_):
        params["url"] += f"?%41ction=TerminateInstances&InstanceId.1={targets.instance}"

    client.meta.events.register("before-call", add)
    refused(client.describe_instances)


# --- clients ------------------------------------------------------------------------------------


def test_path_client_whose_class_serialises_something_else(targets):
    client = boto3.client("s3")
    kind = type(client)

    class Sly(kind):
        def _convert_to_request_dict(self, *args: Any, **kwargs: Any) -> Any:
            request = super()._convert_to_request_dict(*args, **kwargs)
            request["method"] = "DELETE"
            return request

    client.__class__ = Sly
    refused(client.head_object, Bucket=BUCKET, Key=KEY)


def test_path_nothing_is_known_of_a_client_by_the_id_of_a_dead_one(stage):
    """An id is used again; what was known by it is not."""
    session = boto3.session.Session()
    for region in (REGION, "us-east-1") * 3:
        for service in ("sts", "sqs"):
            client = session.client(service, region_name=region)
            origin = origin_of(client)
            assert origin.meta is client.meta
            assert origin.region == region
            del client, origin
            gc.collect()


# --- contexts -----------------------------------------------------------------------------------


def test_path_thread_in_the_copied_context_of_a_read(targets):
    """At no event of a read does its permit cover another client's call."""
    reader, other = boto3.client("s3"), boto3.client("s3")
    answers = []

    def delete() -> None:
        try:
            other.delete_object(Bucket=BUCKET, Key=KEY)
        except CallBlockedError as error:
            answers.append(error.reason)

    def spawn(**_: Any) -> None:
        thread = threading.Thread(target=contextvars.copy_context().run, args=(delete,))
        thread.start()
        thread.join()

    events = ("provide-client-params", "before-call", "before-send", "after-call")
    for event in events:
        reader.meta.events.register(f"{event}.s3.HeadObject", spawn)
    reader.head_object(Bucket=BUCKET, Key=KEY)
    assert answers == ["no_approval"] * len(events)


def test_path_kept_context_of_a_read(targets):
    """A context that outlives its call covers nothing else."""
    client = boto3.client("s3")
    kept: list[contextvars.Context] = []
    client.meta.events.register("before-call", lambda **_: kept.append(contextvars.copy_context()))
    client.list_buckets()
    request = {
        "method": "DELETE",
        "url_path": f"/{KEY}",
        "url": f"https://{BUCKET}.s3.{REGION}.amazonaws.com/{KEY}",
        "query_string": {},
        "headers": {},
        "body": b"",
        "context": {"client_config": client.meta.config},
    }
    model = client.meta.service_model.operation_model("DeleteObject")
    blocked(kept[0].run, client._endpoint.make_request, model, request)
