"""Requests that bear a read's name where nobody heeds it, or leave for where a read is none."""

from __future__ import annotations

import base64
import hashlib
from typing import Any

import boto3
import pytest
from botocore import auth
from botocore.awsrequest import AWSRequest, AWSResponse
from botocore.credentials import Credentials
from botocore.httpsession import URLLib3Session

from support.attacker import tried
from support.people import ACCOUNT
from support.stage import REGION, blocked
from support.targets import BUCKET, KEY, Targets

KEYS = Credentials("AKIAIOSFODNN7EXAMPLE", "secret")
BUCKETS_URL = f"https://{BUCKET}.s3.{REGION}.amazonaws.com/?delete&Action=ListBuckets"
FUNCTION = f"abc.lambda-url.{REGION}.on.aws"


@pytest.fixture
def targets(stage) -> Targets:
    """Give a bucket with an object, which must stay, and install the guard."""
    targets = Targets()
    stage.install()
    yield targets
    targets.assert_intact()


def answered(client: Any) -> list[str]:
    """Answer for AWS, and return the list of URLs that were sent to."""
    sent: list[str] = []

    def handler(request: Any, **_: Any) -> AWSResponse:
        sent.append(request.url)
        response = AWSResponse(request.url, 200, {}, None)
        response._content = b"{}"
        return response

    client.meta.events.register_last("before-send", handler)
    return sent


def deletion() -> tuple[bytes, dict[str, str]]:
    """Return a body that deletes the object, and the header that S3 wants with it."""
    body = f"<Delete><Object><Key>{KEY}</Key></Object></Delete>".encode()
    return body, {"Content-MD5": base64.b64encode(hashlib.md5(body).digest()).decode()}


@pytest.mark.parametrize(
    ("service", "url", "target"),
    [
        ("s3", BUCKETS_URL, "X.ListBuckets"),
        (
            "lambda",
            f"https://lambda.{REGION}.amazonaws.com/2015-03-31/functions/f/invocations",
            "X.ListFunctions",
        ),
        ("lambda", f"https://{FUNCTION}/wipe", "X.ListFunctions"),
        ("batch", f"https://batch.{REGION}.amazonaws.com/v1/deletejobqueue", "X.ListJobs"),
        ("es", "https://search-x.es.amazonaws.com/logs/_delete_by_query", "X.ListDomainNames"),
        ("inspector2", f"https://inspector2.{REGION}.amazonaws.com/disable", "X.ListFindings"),
    ],
)
@pytest.mark.parametrize("how", ["target", "action", "body"])
def test_path_signed_post_under_a_reads_name(targets, service, url, target, how):
    action = target.partition(".")[2]
    request = AWSRequest("POST", url, headers={"Content-Type": "application/json"}, data=b"{}")
    if how == "target":
        request.headers["X-Amz-Target"] = target
    elif how == "action":
        request.url += f"{'&' if '?' in url else '?'}Action={action}"
    else:
        request.data = f"Action={action}"
    blocked(auth.SigV4Auth(KEYS, service, REGION).add_auth, request)
    assert "Authorization" not in request.headers


def test_path_statement_that_is_told_twice(targets):
    body = b'{"QueryString": "DROP TABLE t", "QueryString": "SELECT 1"}'
    headers = {"X-Amz-Target": "AmazonAthena.StartQueryExecution"}
    request = AWSRequest("POST", f"https://athena.{REGION}.amazonaws.com/", headers, body)
    blocked(auth.SigV4Auth(KEYS, "athena", REGION).add_auth, request)


def test_path_bucket_that_is_called_like_a_service(targets):
    """Signed in its URL, a request tells its service by its host alone."""
    query = "?delete&X-Amz-Signature=0"
    headers = {"X-Amz-Target": "DynamoDB_20120810.ListTables"}
    for url in ("https://dynamodb.s3.amazonaws.com/", f"https://dynamodb.s3.amazonaws.com/{query}"):
        blocked(URLLib3Session().send, AWSRequest("POST", url, headers, b"{}").prepare())


def test_path_read_made_into_a_deletion_with_an_action(targets):
    s3 = boto3.client("s3")

    def change(request, **_):
        request.method, request.url = "POST", BUCKETS_URL
        request.data, headers = deletion()
        request.headers["Content-MD5"] = headers["Content-MD5"]

    s3.meta.events.register("before-sign.s3", change)
    blocked(s3.list_objects_v2, Bucket=BUCKET)


def test_path_read_made_into_another_read(targets):
    """Nothing is signed in the middle of a call but the call."""
    s3 = boto3.client("s3")

    def change(request, **_):
        request.url = request.url.replace(KEY, "secret.csv")

    s3.meta.events.register("before-sign.s3", change)
    blocked(s3.get_object, Bucket=BUCKET, Key=KEY)


def test_path_read_beside_a_call_that_is_signed_by_hand(targets):
    s3 = boto3.client("s3")
    other = AWSRequest("GET", f"https://{BUCKET}.s3.{REGION}.amazonaws.com/{KEY}")

    def handler(**_):
        auth.SigV4Auth(KEYS, "s3", REGION).add_auth(other)

    s3.meta.events.register("before-send.s3", handler)
    blocked(s3.list_objects_v2, Bucket=BUCKET)
    assert "Authorization" not in other.headers


# --- where a read goes -----------------------------------------------------------------------


@pytest.mark.parametrize("event", ["before-sign.lambda", "before-send.lambda"])
def test_path_read_that_leaves_for_a_function(stage, event):
    stage.install()
    client = boto3.client("lambda")
    sent = answered(client)

    def change(request, **_):
        request.url = request.url.replace(f"lambda.{REGION}.amazonaws.com", FUNCTION)

    client.meta.events.register(event, change)
    tried(client.list_functions)
    assert not [url for url in sent if FUNCTION in url]


@pytest.mark.parametrize("name", ["Host", "host"])
def test_path_read_that_is_signed_for_a_functions_host(stage, name):
    stage.install()
    client = boto3.client("lambda")
    signed = []

    def change(request, **_):
        request.headers[name] = FUNCTION

    client.meta.events.register("before-sign", change)
    client.meta.events.register("before-send", lambda request, **_: signed.append(request))
    blocked(client.list_functions)
    assert not signed


def test_path_read_of_a_socket_that_leaves_for_an_api(stage):
    """An API of one's own runs what it likes, and takes the same signature."""
    stage.install()
    url = f"https://x.execute-api.{REGION}.amazonaws.com"
    client = boto3.client("apigatewaymanagementapi", endpoint_url=url)
    sent = answered(client)

    def change(request, **_):
        request.url = request.url.replace("//x.", "//y.")

    client.meta.events.register("before-sign", change)
    blocked(client.get_connection, ConnectionId="1")
    assert not sent


def test_path_read_of_another_service_that_leaves_for_a_function(stage):
    stage.install()
    s3 = boto3.client("s3")
    sent = answered(s3)

    def change(request, **_):
        request.url = request.url.replace(f"s3.{REGION}.amazonaws.com", FUNCTION)

    s3.meta.events.register("before-sign", change)
    blocked(s3.list_buckets)
    assert not sent


# --- where an approved call goes ---------------------------------------------------------------


@pytest.mark.parametrize("event", ["before-sign.s3", "before-send.s3"])
def test_path_access_point_of_another_region(stage, event):
    stage.install()
    s3 = boto3.client("s3")
    call = {"Bucket": f"arn:aws:s3:{REGION}:{ACCOUNT}:accesspoint/ap", "Key": KEY}
    stage.approve(blocked(s3.delete_object, **call).request_id)
    sent = answered(s3)

    def change(request, **_):
        request.url = request.url.replace(REGION, "us-west-2")

    s3.meta.events.register(event, change)
    blocked(s3.delete_object, **call)
    assert not sent
