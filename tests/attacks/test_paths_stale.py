"""What is judged is where a call goes and what it asks for now, not what was known before."""

from __future__ import annotations

import contextvars
import sys
from typing import Any

import boto3
import pytest
from botocore import auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

import fourEyes
from support import people
from support.attacker import bucket, exempt, keys, tried
from support.stage import REGION, blocked
from support.targets import BUCKET, CONTENT, KEY, TABLE, Targets

OBJECT = f"https://{BUCKET}.s3.{REGION}.amazonaws.com/{KEY}"


class TwoBuckets(dict):  # type: ignore[type-arg]
    """Params that hold one bucket, and tell the endpoint's rules of another."""

    def get(self, name: Any, default: Any = None) -> Any:
        return BUCKET if name == "Bucket" else dict.get(self, name, default)

    def __getitem__(self, name: Any) -> Any:
        return BUCKET if name == "Bucket" else dict.__getitem__(self, name)


@pytest.mark.parametrize("is_exempt", [False, True])
def test_path_bucket_of_the_endpoint(stage, is_exempt):
    targets = Targets()
    bucket("scratch-x")
    if is_exempt:
        exempt(stage, "arn:aws:s3:::scratch-x/*")
    stage.install()
    client = boto3.client("s3")
    if not is_exempt:
        stage.approve(blocked(client.delete_object, Bucket="scratch-x", Key=KEY).request_id)
    client.meta.events.register_last(
        "provide-client-params.s3", lambda params, **_: TwoBuckets(params)
    )
    tried(client.delete_object, Bucket="scratch-x", Key=KEY)
    fourEyes.uninstall()
    targets.assert_intact()


def test_path_endpoint_taken_away_before_it_is_resolved(stage):
    """The approver reads where the call goes, not where its client was to send it."""
    stage.install()
    client = boto3.client("s3", endpoint_url="http://localhost:4566")

    def change(builtins, **_):
        builtins["SDK::Endpoint"] = None

    client.meta.events.register("before-endpoint-resolution.s3", change)
    error = blocked(client.delete_object, Bucket=BUCKET, Key=KEY)
    assert stage.store.get(error.request_id).document["endpoint"] == "aws"


@pytest.mark.parametrize("is_exempt", [False, True])
def test_path_region_changed_before_it_is_resolved(stage, is_exempt):
    """Approved, or exempt, in one region; deleted in another."""
    if is_exempt:
        exempt(stage, f"arn:aws:dynamodb:{REGION}:{people.ACCOUNT}:table/{TABLE}")
    there = boto3.client("dynamodb", region_name="us-east-1")
    there.create_table(
        TableName=TABLE,
        KeySchema=[{"AttributeName": "pk", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "pk", "AttributeType": "S"}],
        BillingMode="PAY_PER_REQUEST",
    )
    stage.install()
    client = boto3.client("dynamodb")

    def endpoint(builtins, **_):
        builtins["AWS::Region"] = "us-east-1"

    def scope(params, **_):
        params["context"].setdefault("signing", {})["region"] = "us-east-1"

    if not is_exempt:
        stage.approve(blocked(client.delete_table, TableName=TABLE).request_id)
    client.meta.events.register("before-endpoint-resolution", endpoint)
    client.meta.events.register("before-call", scope)
    tried(client.delete_table, TableName=TABLE)
    fourEyes.uninstall()
    assert TABLE in there.list_tables()["TableNames"]


class TwoFaced(str):
    """Has the hash of its twin the first time it is asked, and its own from then on."""

    def __new__(cls, text: str, twin: str) -> Any:
        self = str.__new__(cls, text)
        self.twin, self.times = twin, 0
        return self

    def __hash__(self) -> int:
        self.times += 1
        return hash(self.twin) if self.times == 1 else str.__hash__(self)

    def __eq__(self, other: object) -> bool:
        return other == self.twin or str.__eq__(self, other)


class SameHash(str):
    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return hash("DeletionProtection")


@pytest.fixture
def memos():
    names = sys.modules["fourEyes.impact.classify"]
    members = sys.modules["fourEyes.impact.predicates"]

    def clear() -> None:
        names._listed.cache_clear()
        names._default.cache_clear()
        members._ABOUT.clear()
        members._ABOUT_ORDERS.clear()

    clear()
    yield members
    clear()


def test_path_memo_of_operations(stage, memos):
    """No approval, no handler: one call of the public `classify`, and DeleteTable is free."""
    targets = Targets("dynamodb")
    stage.install()
    fourEyes.classify("dynamodb", TwoFaced("ListTables", "DeleteTable"))
    tried(boto3.client("dynamodb").delete_table, TableName=TABLE)
    targets.assert_intact()


def test_path_memo_of_members(memos):
    fourEyes.classify("appsync", "UpdateApi", {SameHash("zzz"): False})
    assert memos._ABOUT["DeletionProtection"]


def test_path_another_service(stage):
    """Held before this session's commits: a glue job runs as if it were one of databrew."""
    glue, brew = boto3.client("glue"), boto3.client("databrew")
    glue.create_job(Name="j", Role="r", Command={"Name": "glueetl", "ScriptLocation": "s3://x"})
    stage.install()
    blocked(glue.start_job_run, JobName="j")
    brew.list_jobs()
    brew.__dict__.update(glue.__dict__)
    tried(brew._make_api_call, "StartJobRun", {"JobName": "j"})
    fourEyes.uninstall()
    assert glue.get_job_runs(JobName="j")["JobRuns"] == []


def test_path_another_region(stage):
    """The approver reads us-east-1; the table was in eu-west-1."""
    targets = Targets("dynamodb")
    stage.install()
    client = boto3.client("dynamodb", region_name="us-east-1")
    client.list_tables()
    client.__dict__.update(targets.dynamodb.__dict__)
    error = blocked(client.delete_table, TableName=TABLE)
    assert stage.store.get(error.request_id).document["region"] == REGION


def test_path_one_approval_used_twice(stage):
    targets = Targets()
    stage.install()
    client = boto3.client("s3")
    stage.approve(blocked(client.delete_object, Bucket=BUCKET, Key=KEY).request_id)
    kept: list[Any] = []

    def keep(model, params, **_):
        kept[:] = [contextvars.copy_context(), model, params]

    client.meta.events.register("before-call.s3.DeleteObject", keep)
    client.delete_object(Bucket=BUCKET, Key=KEY)
    client.put_object(Bucket=BUCKET, Key=KEY, Body=CONTENT)
    context, model, request = kept
    tried(context.run, client._endpoint.make_request, model, request)
    targets.assert_intact()


def test_path_signed_anew_after_the_call(stage):
    stage.install()
    client = boto3.client("s3")
    bucket("scratch-x")
    stage.approve(blocked(client.delete_object, Bucket="scratch-x", Key=KEY).request_id)
    kept: list[Any] = []
    event = "before-call.s3.DeleteObject"
    client.meta.events.register(event, lambda **_: kept.append(contextvars.copy_context()))
    client.delete_object(Bucket="scratch-x", Key=KEY)
    request = AWSRequest("DELETE", f"https://scratch-x.s3.{REGION}.amazonaws.com/{KEY}")
    tried(kept[0].run, auth.S3SigV4Auth(keys(), "s3", REGION).add_auth, request)
    assert "Authorization" not in request.headers


# A model that gets another name once its operation was found to be free.


def test_path_operation_renamed_before_its_endpoint_is_resolved(stage):
    targets = Targets()
    stage.install()
    client = boto3.client("dynamodb")
    model = client.meta.service_model.operation_model("DescribeTable")

    def rename(model, **_):
        model.name = "DeleteTable"

    client.meta.events.register("before-endpoint-resolution", rename)
    monkey = client.meta.service_model.operation_model
    try:
        client.meta.service_model.operation_model = lambda name: model
        tried(client.describe_table, TableName=TABLE)
    finally:
        client.meta.service_model.operation_model = monkey
    targets.assert_intact()


class Keeping(Credentials):
    """Keys that keep the context in which they are asked for."""

    def __init__(self, kept: list[Any]) -> None:
        frozen = keys()
        self.kept = kept
        super().__init__(frozen.access_key, frozen.secret_key, frozen.token)

    def __getattribute__(self, name: str) -> Any:
        if name == "secret_key" and "kept" in self.__dict__:
            self.kept.append(contextvars.copy_context())
        return super().__getattribute__(name)


def test_path_context_kept_from_signing_a_read_by_hand(stage):
    stage.install()
    kept: list[Any] = []
    signer = auth.S3SigV4Auth(Keeping(kept), "s3", REGION)
    request = AWSRequest("GET", OBJECT)
    signer.add_auth(request)
    request.method = "DELETE"
    del request.headers["Authorization"]
    assert kept
    tried(kept[0].run, signer.add_auth, request)
    assert "Authorization" not in request.headers


def test_path_presigned_anew_in_the_context_of_an_approved_one(stage):
    stage.install()
    client = boto3.client("s3")
    bucket("scratch-x")
    wanted = {"Bucket": "scratch-x", "Key": KEY}
    sign = client.generate_presigned_url
    stage.approve(blocked(sign, "delete_object", Params=wanted).request_id)
    kept: list[Any] = []

    def keep(request: Any, **_: Any) -> None:
        kept.append((contextvars.copy_context(), AWSRequest(request.method, request.url)))

    client.meta.events.register("before-sign", keep)
    sign("delete_object", Params=wanted)
    context, again = kept[0]
    tried(context.run, auth.S3SigV4QueryAuth(keys(), "s3", REGION).add_auth, again)
    assert "Signature" not in again.url
