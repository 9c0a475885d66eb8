"""A request that was changed on its way is not sent, however it is made to look the same."""

from __future__ import annotations

import io
import json
from typing import Any

import boto3
import pytest
from botocore import auth
from botocore.awsrequest import AWSRequest, HeadersDict
from botocore.credentials import Credentials

import fourEyes
from support.attacker import bucket, exempt, keys, tried, wire
from support.conditions import KNOWS_CONDITIONS
from support.stage import REGION, blocked
from support.targets import BUCKET, CONTENT, KEY, TABLE, Targets

OBJECT = f"https://{BUCKET}.s3.{REGION}.amazonaws.com/{KEY}"


@pytest.mark.parametrize("event", ["before-sign", "before-send.s3"])
def test_path_read_becomes_delete_with_a_target(stage, event):
    targets = Targets()
    stage.install()
    client = boto3.client("s3")

    def change(request, **_):
        request.method = "DELETE"
        request.headers["X-Amz-Target"] = "x.ListBuckets"

    client.meta.events.register_first(event, change)
    tried(client.head_object, Bucket=BUCKET, Key=KEY)
    targets.assert_intact()


def test_path_endpoint_with_a_target(stage):
    targets = Targets()
    stage.install()
    client = boto3.client("s3")
    model = client.meta.service_model.operation_model("DeleteObject")
    request = wire(client, "DELETE", OBJECT, **{"X-Amz-Target": "x.ListBuckets"})
    tried(client._endpoint.make_request, model, request)
    targets.assert_intact()


def test_path_action_in_the_url_with_a_target(stage):
    targets = Targets("ec2")
    stage.install()
    client = boto3.client("ec2")
    model = client.meta.service_model.operation_model("TerminateInstances")
    query = f"Action=TerminateInstances&Version=2016-11-15&InstanceId.1={targets.instance}"
    url = f"https://ec2.{REGION}.amazonaws.com/?{query}"
    request = wire(client, "POST", url, **{"X-Amz-Target": "x.DescribeInstances"})
    tried(client._endpoint.make_request, model, request)
    targets.assert_intact()


def test_path_action_in_json_with_a_target(stage):
    """A body that is JSON to the guard and a form to the service."""
    targets = Targets("ec2")
    stage.install()
    client = boto3.client("ec2")

    def change(request, **_):
        request.headers["X-Amz-Target"] = "x.DescribeInstances"
        query = f"&Action=TerminateInstances&InstanceId.1={targets.instance}&Version=2016-11-15&x="
        request.data = json.dumps({"a": query}).encode()

    client.meta.events.register("before-sign", change)
    tried(client.describe_instances)
    targets.assert_intact()


@pytest.mark.parametrize("signer", ["S3SigV4Auth", "S3SigV4QueryAuth"])
def test_path_signer_with_a_target(stage, signer):
    stage.install()
    request = AWSRequest("DELETE", OBJECT, headers={"X-Amz-Target": "x.ListBuckets"})
    tried(getattr(auth, signer)(keys(), "s3", REGION).add_auth, request)
    assert "Authorization" not in request.headers and "Signature" not in request.url


def test_path_request_signer_with_a_target(stage):
    stage.install()
    client = boto3.client("s3")
    request = AWSRequest("DELETE", OBJECT, headers={"X-Amz-Target": "x.ListBuckets"})
    request.context = {}
    tried(client._request_signer.sign, "DeleteObject", request, REGION, "presign-url", 60)
    assert "Signature" not in request.url


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("dev-logs-2", "prod-data-1"),
        ("s3-eu-scratch", "s3-eu-orders"),
        ("scratch", "us-east-1.scratch"),
    ],
)
def test_path_host_of_another_bucket(stage, mine, theirs):
    bucket(mine)
    bucket(theirs)
    stage.install()
    client = boto3.client("s3")
    stage.approve(blocked(client.delete_object, Bucket=mine, Key=KEY).request_id)

    def change(request, **_):
        request.url = request.url.replace(f"//{mine}.", f"//{theirs}.")

    client.meta.events.register("before-sign", change)
    tried(client.delete_object, Bucket=mine, Key=KEY)
    fourEyes.uninstall()
    assert boto3.client("s3").get_object(Bucket=theirs, Key=KEY)["Body"].read() == CONTENT


@pytest.mark.parametrize("is_exempt", [False, True])
def test_path_host_header(stage, is_exempt):
    """S3 goes by `Host`, and so do the signature and moto."""
    targets = Targets()
    bucket("scratch-x")
    if is_exempt:
        exempt(stage, "arn:aws:s3:::scratch-x/*")
    stage.install()
    client = boto3.client("s3")
    if not is_exempt:
        stage.approve(blocked(client.delete_object, Bucket="scratch-x", Key=KEY).request_id)

    def change(request, **_):
        request.headers["Host"] = f"{BUCKET}.s3.{REGION}.amazonaws.com"

    client.meta.events.register("before-sign", change)
    tried(client.delete_object, Bucket="scratch-x", Key=KEY)
    fourEyes.uninstall()
    targets.assert_intact()


class Claims(str):
    def __eq__(self, other: object) -> bool:
        return True

    def __ne__(self, other: object) -> bool:
        return False

    def __hash__(self) -> int:
        return hash("Date")

    def lower(self) -> str:
        return "date"


class ClaimsBytes(bytes):
    def __eq__(self, other: Any) -> bool:
        return len(other) > 0  # botocore compares a body with b""

    def __ne__(self, other: Any) -> bool:
        return not self == other

    __hash__ = bytes.__hash__


def test_path_method(stage):
    targets = Targets()
    stage.install()
    client = boto3.client("s3")

    def change(request, **_):
        request.method = Claims("DELETE")

    client.meta.events.register("before-sign", change)
    tried(client.head_object, Bucket=BUCKET, Key=KEY)
    targets.assert_intact()


def test_path_body(stage):
    targets = Targets("dynamodb")
    stage.install()
    client = boto3.client("dynamodb")

    def change(request, **_):
        statement = json.dumps({"Statement": f"DELETE FROM {TABLE} WHERE pk = '1'"})
        request.data = ClaimsBytes(statement.encode())

    client.meta.events.register("before-sign", change)
    tried(client.execute_statement, Statement=f"SELECT * FROM {TABLE} WHERE pk = '1'")
    targets.assert_intact()


def test_path_header_name(stage):
    Targets()
    stage.install()
    client = boto3.client("s3")

    def change(request, **_):
        request.headers._headers.append((Claims("x-amz-copy-source"), f"{BUCKET}/{KEY}"))

    client.meta.events.register("before-sign", change)
    blocked(client.put_object, Bucket=BUCKET, Key="new", Body=b"other")


class Sly(HeadersDict):
    def get(self, key: Any, default: Any = None) -> Any:
        name = str(key).lower()
        return "x.GetItem" if name == "x-amz-target" else super().get(key, default)


def test_path_header_class(stage):
    """`must_match` sees the real target, and then `look.covers` believes `headers.get`."""
    targets = Targets("dynamodb")
    stage.install()
    client = boto3.client("dynamodb")
    client.list_tables()

    def swap(request, **_):
        headers = Sly(request.headers.items())
        headers["X-Amz-Target"] = "DynamoDB_20120810.DeleteItem"
        request.headers = headers

    client.meta.events.register_first("before-send.dynamodb", swap)
    tried(client.get_item, TableName=TABLE, Key={"pk": {"S": "1"}})
    targets.assert_intact()


class AnyKey(str):
    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = str.__hash__


def test_path_key_id_of_another_account(stage):
    """Exempt in one account by the key's id, signed with the key of another."""
    targets = Targets()
    exempt(stage, f"arn:aws:s3:::{BUCKET}/*")
    stage.install()
    client = boto3.client("s3")
    frozen = Credentials(AnyKey("AKIAIOSFODNN7EXAMPLE"), "secret").get_frozen_credentials()

    class Turned(Credentials):
        def get_frozen_credentials(self) -> Any:
            return frozen

    client._request_signer._credentials = Turned("AKIABZPUZDIKAAAAAAAA", "secret")
    tried(client.delete_object, Bucket=BUCKET, Key=KEY)
    fourEyes.uninstall()
    targets.assert_intact()


def test_path_json_read_sent_as_a_form(stage):
    """SQS and CloudWatch speak both protocols: the content type could choose between them."""
    stage.install()
    client = boto3.client("sqs")

    def change(request, **_):
        del request.headers["Content-Type"]
        request.headers["Content-Type"] = "application/x-www-form-urlencoded"

    client.meta.events.register("before-sign", change)
    hidden = "&Action=DeleteQueue&QueueUrl=q&Version=2012-11-05&z="
    blocked(client.list_queues, QueueNamePrefix=hidden)


@pytest.mark.parametrize("operation", ["get_rest_api", "create_rest_api"])
def test_path_method_override(stage, operation):
    stage.install()
    client = boto3.client("apigateway")
    made = client.create_rest_api(name="mine")["id"]

    def change(request, **_):
        request.headers["X-HTTP-Method-Override"] = "DELETE"

    client.meta.events.register("before-sign", change)
    params = {"restApiId": made} if operation == "get_rest_api" else {"name": "x"}
    blocked(getattr(client, operation), **params)


def test_path_put_that_looks_like_one_for_a_metadata_token(stage):
    """Signed in its URL it carries no `Authorization`; an object of that key is emptied."""
    key = "latest/api/token"
    Targets().s3.put_object(Bucket=BUCKET, Key=key, Body=CONTENT)
    stage.install()
    client = boto3.client("s3")

    def change(request, **_):
        request.method = "PUT"
        request.headers["x-aws-ec2-metadata-token-ttl-seconds"] = "1"

    client.meta.events.register("choose-signer.s3", lambda **_: "s3v4-query")
    client.meta.events.register("before-sign", change)
    tried(client.head_object, Bucket=BUCKET, Key=key)
    fourEyes.uninstall()
    assert boto3.client("s3").get_object(Bucket=BUCKET, Key=key)["Body"].read() == CONTENT


# A read or an upload whose headers, body or condition only seem to be the judged ones.


@pytest.mark.parametrize("name", ["X-Amz-Target", "Content-Type"])
def test_path_header_value(stage, name):
    targets = Targets()
    stage.install()
    client = boto3.client("dynamodb")

    def change(request, **_):
        del request.headers[name]
        request.headers._headers.append((name, Claims("DynamoDB_20120810.DeleteTable")))

    client.meta.events.register("before-sign", change)
    blocked(client.describe_table, TableName=TABLE)
    targets.assert_intact()


def test_path_header_value_of_a_write(stage):
    stage.install()
    client = boto3.client("sqs")
    queue = client.create_queue(QueueName="jobs")["QueueUrl"]

    def change(request, **_):
        for place, (name, _) in enumerate(request.headers._headers):
            if name == "X-Amz-Target":
                request.headers._headers[place] = name, Claims("AmazonSQS.DeleteQueue")

    client.meta.events.register("before-sign", change)
    blocked(client.send_message, QueueUrl=queue, MessageBody="x")


class Chunks(io.BytesIO):
    """Shows the judged body, and sends another one."""

    def __init__(self, judged: bytes, sent: bytes) -> None:
        super().__init__(sent)
        self._raw = self.judged = judged

    def getvalue(self) -> bytes:
        return self.judged


Chunks.__name__ = "AwsChunkedWrapper"


def test_path_body_that_looks_like_a_wrapper(stage):
    targets = Targets()
    stage.install()
    client = boto3.client("dynamodb")

    def change(request, **_):
        request.data = Chunks(request.data, b'{"TableName": "other"}')

    client.meta.events.register("before-sign", change)
    blocked(client.describe_table, TableName=TABLE)
    targets.assert_intact()


@pytest.mark.skipif(not KNOWS_CONDITIONS, reason="this botocore knows no conditional upload")
def test_path_condition_taken_away(stage):
    """With the very texts of the request that was serialised first, without the condition."""
    targets = Targets()
    stage.install()
    client = boto3.client("s3")
    serialised: list[dict[str, Any]] = []
    original = client._serializer.serialize_to_request

    def remember(*arguments: Any) -> Any:
        serialised.append(original(*arguments))
        return serialised[-1]

    client._serializer.serialize_to_request = remember

    def change(request, **_):
        first = serialised[0]
        del request.headers["If-None-Match"]
        request.method, request.url = first["method"], first["url"]

    client.meta.events.register("before-sign", change)
    blocked(client.put_object, Bucket=BUCKET, Key=KEY, Body=b"other")
    targets.assert_intact()
