"""A call that goes elsewhere than its params say is not judged by what they say."""

from __future__ import annotations

from typing import Any

import boto3
import pytest
from botocore.awsrequest import AWSResponse
from botocore.config import Config

import fourEyes
from support import people
from support.attacker import bucket, exempt, tried
from support.conditions import KNOWS_CONDITIONS
from support.stage import REGION, blocked, stage_in
from support.targets import BUCKET, CONTENT, KEY, TABLE, Targets

IN_ITS_HOST = f"https://{BUCKET}.s3.{REGION}.amazonaws.com"
IN_ITS_PATH = f"https://s3.{REGION}.amazonaws.com/{BUCKET}"
PLACED = {"CreateBucketConfiguration": {"LocationConstraint": REGION}}


@pytest.fixture
def stage(tmp_path, monkeypatch):
    with stage_in(tmp_path, monkeypatch) as stage:
        yield stage


def answered(request: Any) -> AWSResponse:
    """Answer for a store as if all had gone well."""
    response = AWSResponse(request.url, 200, {}, None)
    response._content = b""
    return response


def leads_into_the_bucket(builtins: dict[str, Any], **_: Any) -> None:
    """Put a bucket in front of every path, as a handler can."""
    builtins["SDK::Endpoint"] = IN_ITS_HOST
    builtins["AWS::S3::ForcePathStyle"] = True


@pytest.mark.parametrize("url", [IN_ITS_HOST, IN_ITS_PATH])
def test_a_bucket_that_would_be_made_over_an_object(stage, url):
    targets = Targets()
    stage.install()
    s3 = boto3.client("s3", endpoint_url=url, config=Config(s3={"addressing_style": "path"}))
    error = blocked(s3.create_bucket, Bucket=KEY, **PLACED)
    assert "unknown/address" in str(error)
    fourEyes.uninstall()
    targets.assert_intact()


@pytest.mark.parametrize("name", ["create_bucket", "create_multipart_upload"])
def test_a_handler_puts_a_bucket_in_front(stage, name):
    targets = Targets()
    stage.install()
    s3 = boto3.client("s3")
    s3.meta.events.register("before-endpoint-resolution.s3", leads_into_the_bucket)
    if name == "create_bucket":
        blocked(s3.create_bucket, Bucket=KEY, **PLACED)
    else:
        blocked(s3.create_multipart_upload, Bucket="scratch", Key=KEY)
    fourEyes.uninstall()
    targets.assert_intact()


def test_an_exempt_arn_behind_another_bucket(stage):
    targets = Targets()
    targets.s3.put_object(Bucket=BUCKET, Key=f"scratch-x/{KEY}", Body=CONTENT)
    exempt(stage, "arn:aws:s3:::scratch-x/*")
    stage.install()
    s3 = boto3.client("s3")
    s3.meta.events.register("before-endpoint-resolution.s3", leads_into_the_bucket)
    tried(s3.delete_object, Bucket="scratch-x", Key=KEY)
    fourEyes.uninstall()
    left = boto3.client("s3").get_object(Bucket=BUCKET, Key=f"scratch-x/{KEY}")
    assert left["Body"].read() == CONTENT


def test_a_model_with_another_method_than_its_operation_has(stage):
    bucket("empty")
    boto3.client("s3").delete_object(Bucket="empty", Key=KEY)
    stage.install()
    s3 = boto3.client("s3")
    s3.meta.service_model.operation_model("CreateBucket").http["method"] = "DELETE"
    tried(s3.create_bucket, Bucket="empty")
    url = "generate_presigned_url"
    blocked(getattr(s3, url), "create_bucket", Params={"Bucket": "empty"})
    fourEyes.uninstall()
    boto3.client("s3").head_bucket(Bucket="empty")


def owns(stage: Any) -> None:
    """Free what the agent has made itself."""
    stage.set_key_of_account()
    boto3.DEFAULT_SESSION = None
    match = {"account": [people.ACCOUNT]}
    rule = {"id": "own", "match": match, "exempt": True, "own": True, "reason": "own"}
    stage.trust(rules=[rule, *people.trust_dict()["rules"]])


def test_a_bucket_that_is_said_to_be_made_in_another_region(stage):
    """Virginia answers "done" to whoever creates a bucket that is his already."""
    there = boto3.client("s3", region_name="us-east-1")
    there.create_bucket(Bucket="virginia")
    owns(stage)
    stage.install()
    s3 = boto3.client("s3")

    def move(params: dict[str, Any], **_: Any) -> None:
        params["context"].setdefault("signing", {}).update(region="us-east-1")

    def to_virginia(builtins: dict[str, Any], **_: Any) -> None:
        builtins["AWS::Region"] = "us-east-1"

    s3.meta.events.register("before-endpoint-resolution.s3", to_virginia)
    s3.meta.events.register("before-call", move)
    s3.create_bucket(Bucket="virginia")
    blocked(boto3.client("s3", region_name="us-east-1").delete_bucket, Bucket="virginia")
    assert there.head_bucket(Bucket="virginia")


def test_a_bucket_that_is_sent_to_another_region_after_it_was_judged(stage):
    stage.install()
    s3 = boto3.client("s3")

    def move(request: Any, **_: Any) -> None:
        request.url = request.url.replace(REGION, "us-east-1")

    s3.meta.events.register("before-sign.s3", move)
    assert "host" in str(blocked(s3.create_bucket, Bucket="virginia", **PLACED))


def test_a_bucket_of_ones_own_may_still_be_taken_away(stage):
    owns(stage)
    stage.install()
    s3 = boto3.client("s3")
    s3.create_bucket(Bucket="mine", **PLACED)
    s3.delete_bucket(Bucket="mine")


def on_second(times: list[int], change: Any) -> Any:
    """Return a handler that changes only the second attempt."""

    def handler(**event: Any) -> None:
        times.append(1)
        if len(times) == 2:
            change(**event)

    return handler


def test_a_second_attempt_in_another_region(stage):
    Targets("dynamodb")
    stage.install()
    client = boto3.client("dynamodb")
    item = {"TableName": TABLE, "Item": {"pk": {"S": "1"}, "new": {"S": "1"}}}
    stage.approve(blocked(client.put_item, **item).request_id)
    times: list[int] = []

    def elsewhere(builtins: dict[str, Any], **_: Any) -> None:
        builtins["AWS::Region"] = "us-east-1"

    client.meta.events.register("before-endpoint-resolution", on_second(times, elsewhere))
    assert "region" in str(blocked(client.put_item, **item))
    assert len(times) == 2


@pytest.mark.skipif(not KNOWS_CONDITIONS, reason="this botocore creates no object by a condition")
def test_a_second_attempt_at_another_bucket(stage):
    """Harmless in a bucket that keeps old versions, it is sent to one that does not."""
    targets = Targets()
    bucket("scratch-v")
    kept = {"Status": "Enabled"}
    targets.s3.put_bucket_versioning(Bucket="scratch-v", VersioningConfiguration=kept)
    targets.s3.put_object(Bucket=BUCKET, Key=f"scratch-v/{KEY}", Body=CONTENT)
    stage.install()
    s3, times = boto3.client("s3"), []
    handler = on_second(times, leads_into_the_bucket)
    s3.meta.events.register("before-endpoint-resolution.s3", handler)
    tried(s3.put_object, Bucket="scratch-v", Key=KEY, Body=b"new")
    fourEyes.uninstall()
    left = targets.s3.get_object(Bucket=BUCKET, Key=f"scratch-v/{KEY}")
    assert (len(times), left["Body"].read()) == (2, CONTENT)


@pytest.mark.skipif(not KNOWS_CONDITIONS, reason="this botocore knows no conditional upload")
@pytest.mark.parametrize(
    ("setting", "is_heeded"), [("on", False), ("off", False), ("minio.example.com", True)]
)
def test_a_condition_at_a_store_that_may_not_heed_it(stage, setting, is_heeded):
    stage.install(CREATE_ONLY=setting, LOOKUPS="off")
    s3 = boto3.client("s3", endpoint_url="https://minio.example.com")
    s3.meta.events.register("before-send.s3", lambda request, **_: answered(request))
    put = {"Bucket": BUCKET, "Key": KEY, "Body": b"new", "IfNoneMatch": "*"}
    if is_heeded:
        s3.put_object(**put)
    else:
        blocked(s3.put_object, **put)


@pytest.mark.skipif(not KNOWS_CONDITIONS, reason="this botocore knows no conditional upload")
@pytest.mark.parametrize("own", [{}, {"IfNoneMatch": "*"}])
@pytest.mark.parametrize("is_chosen_late", [False, True])
def test_a_condition_that_is_no_part_of_the_signature(stage, own, is_chosen_late):
    """The signed creation, sent again without its condition, would overwrite."""
    targets = Targets()
    stage.install()
    s3 = boto3.client("s3", config=Config(signature_version=None if is_chosen_late else "s3"))
    if is_chosen_late:
        s3.meta.events.register_first("choose-signer.s3", lambda **_: "s3")
    blocked(s3.put_object, Bucket=BUCKET, Key=KEY, Body=b"new", **own)
    fourEyes.uninstall()
    targets.assert_intact()


@pytest.mark.skipif(not KNOWS_CONDITIONS, reason="this botocore knows no conditional upload")
def test_a_condition_that_is_no_part_of_a_presigned_url(stage):
    stage.install()
    params = {"Bucket": BUCKET, "Key": KEY, "IfNoneMatch": "*"}
    error = blocked(boto3.client("s3").generate_presigned_url, "put_object", Params=params)
    assert "s3v4" in str(error)
    s3 = boto3.client("s3", config=Config(signature_version="s3v4"))
    assert "if-none-match" in s3.generate_presigned_url("put_object", Params=params)


@pytest.mark.parametrize("case", [str, str.upper])
def test_a_read_at_a_functions_own_url_runs_the_function(stage, case):
    stage.install()
    url = case("https://abc.lambda-url.eu-west-1.on.aws")
    client = boto3.client("lambda", endpoint_url=url)
    client.meta.events.register_last("before-send", lambda request, **_: answered(request))

    assert blocked(client.list_functions).reason == "not_judged"


def test_a_read_that_is_signed_for_somebodys_own_code(stage):
    stage.install()
    client = boto3.client(
        "apigateway", endpoint_url="https://abc.execute-api.eu-west-1.amazonaws.com"
    )

    def sign_for_it(context: dict[str, Any], **_: Any) -> None:
        context["signing"] = {"signing_name": "execute-api"}

    client.meta.events.register_last("before-send", lambda request, **_: answered(request))
    client.meta.events.register("before-call", sign_for_it)

    assert blocked(client.get_rest_apis).reason == "request_changed"
