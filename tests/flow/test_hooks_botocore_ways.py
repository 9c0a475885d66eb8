"""What botocore does on its own between the verdict and the wire goes on as before."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from typing import Any

import boto3
import pytest
from botocore.awsrequest import AWSResponse
from botocore.config import Config

from fourEyes import hooks
from fourEyes.errors import CallBlockedError
from support.judging import SimpleGuard

Answer = tuple[int, dict[str, str], bytes]


@pytest.fixture
def guard(monkeypatch):
    """Give a guard that approves whatever these tests do."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "testing")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "testing")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    # Where botocore is too old for conditions, a second person has said yes.
    guard = SimpleGuard(approved={"PutObject"})
    hooks.install(guard)
    yield guard
    hooks.uninstall()


def answered(client: Any, answer: Callable[[Any], Answer]) -> list[Any]:
    """Let *answer* answer what *client* sends, and return the list of it."""
    sent: list[Any] = []

    def handler(request: Any, **_: Any) -> AWSResponse:
        sent.append(request)
        status, headers, body = answer(request)
        response = AWSResponse(request.url, status, headers, None)
        response._content = body
        return response

    client.meta.events.register_last("before-send", handler)
    return sent


REDIRECT = (
    b"<Error><Code>PermanentRedirect</Code><Message>m</Message>"
    b"<Endpoint>my-bucket.s3.eu-west-1.amazonaws.com</Endpoint></Error>"
)


def test_s3_follows_a_bucket_to_its_region(guard):
    s3 = boto3.client("s3")

    def answer(request: Any) -> Answer:
        if "eu-west-1" in request.url:
            return 200, {"ETag": '"1"'}, b""
        return 301, {"x-amz-bucket-region": "eu-west-1"}, REDIRECT

    sent = answered(s3, answer)
    s3.put_object(Bucket="my-bucket", Key="k", Body=b"bytes")
    assert [request.url.split("/")[2] for request in sent] == [
        "my-bucket.s3.amazonaws.com",
        "my-bucket.s3.eu-west-1.amazonaws.com",
    ]
    assert [call.operation for call in guard.asked] == ["PutObject"]


@pytest.mark.parametrize("mode", ["legacy", "standard", "adaptive"])
def test_retries_stay_inside_one_verdict(guard, mode):
    guard.approved.add("DeleteTable")
    client = boto3.client("dynamodb", config=Config(retries={"mode": mode, "max_attempts": 2}))
    throttled = json.dumps({"__type": "ThrottlingException"}).encode()
    answers = [(400, {}, throttled), (200, {}, b"{}")]
    sent = answered(client, lambda _: answers.pop(0))
    client.delete_table(TableName="t")
    assert len(sent) == 2
    assert len(guard.asked) == 1
    ((_, ended),) = guard.ended
    assert (ended.state, ended.attempts) == ("done", 2)


def test_compressed_bodies(guard):
    client = boto3.client("cloudwatch", config=Config(request_min_compression_size_bytes=1))
    sent = answered(client, lambda _: (200, {}, b"<R><ResponseMetadata/></R>"))
    client.put_metric_data(Namespace="n", MetricData=[{"MetricName": "m", "Value": 1.0}])
    assert sent[0].headers["Content-Encoding"] in (b"gzip", "gzip")


def test_cross_region_copies_presign_themselves(guard):
    rds = boto3.client("rds")
    sent = answered(rds, lambda _: (200, {}, b"<R><CopyDBSnapshotResult/></R>"))
    rds.copy_db_snapshot(
        SourceDBSnapshotIdentifier="arn:aws:rds:us-west-2:123456789012:snapshot:s",
        TargetDBSnapshotIdentifier="t",
        SourceRegion="us-west-2",
    )
    assert "PreSignedUrl" in sent[0].body
    assert [call.operation for call in guard.asked] == ["CopyDBSnapshot"]


@pytest.mark.parametrize("said", [{}, {"PresignedUrl": "https://ec2.example/?own"}])
def test_a_snapshots_copy_from_another_region_presigns_itself(guard, said):
    ec2 = boto3.client("ec2")
    sent = answered(ec2, lambda _: (200, {}, b"<R><snapshotId>s</snapshotId></R>"))
    ec2.copy_snapshot(SourceRegion="us-west-2", SourceSnapshotId="snap-1", **said)
    assert "SourceRegion=us-west-2" in sent[0].body
    assert "PresignedUrl" in sent[0].body
    assert [call.operation for call in guard.asked] == ["CopySnapshot"]


def test_glacier_is_told_its_version(guard):
    guard.approved.add("DeleteVault")
    glacier = boto3.client("glacier")
    sent = answered(glacier, lambda _: (204, {}, b""))
    glacier.delete_vault(vaultName="v")
    assert "x-amz-glacier-version" in sent[0].headers


def test_s3_express_opens_its_session_inside_a_call(guard):
    s3 = boto3.client("s3")
    session = (
        b"<CreateSessionOutput><Credentials><SessionToken>t</SessionToken>"
        b"<SecretAccessKey>s</SecretAccessKey><AccessKeyId>a</AccessKeyId>"
        b"<Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></CreateSessionOutput>"
    )
    sent = answered(s3, lambda r: (200, {}, session if "session" in r.url else b"<R/>"))
    s3.list_objects_v2(Bucket="express--usw2-az1--x-s3")
    assert "session" in sent[0].url
    assert len(sent) == 2


def test_discovered_endpoints(guard):
    writer = boto3.client("timestream-write")
    found = {"Endpoints": [{"Address": "ingest-cell1.timestream.us-east-1.amazonaws.com"}]}
    found["Endpoints"][0]["CachePeriodInMinutes"] = 60

    def answer(request: Any) -> Answer:
        target = request.headers["X-Amz-Target"]
        is_look = b"DescribeEndpoints" in (target if isinstance(target, bytes) else target.encode())
        return 200, {}, json.dumps(found if is_look else {}).encode()

    sent = answered(writer, answer)
    guard.approved.add("WriteRecords")
    record = {"Time": "1", "MeasureName": "m", "MeasureValue": "1"}
    writer.write_records(DatabaseName="d", TableName="t", Records=[record])
    assert [request.url.split("/")[2] for request in sent][-1].startswith("ingest-cell1")


def test_line_ends_in_keys_to_delete(guard):
    guard.approved.add("DeleteObjects")
    s3 = boto3.client("s3")
    sent = answered(s3, lambda _: (200, {}, b"<DeleteResult/>"))
    s3.delete_objects(Bucket="b-b", Delete={"Objects": [{"Key": "a\rb"}]})
    assert b"&#xD;" in sent[0].body


def test_checksums_and_streams(guard, tmp_path):
    s3 = boto3.client("s3")
    sent = answered(s3, lambda _: (200, {}, b""))
    path = tmp_path / "file"
    path.write_bytes(b"bytes")
    with path.open("rb") as stream:
        s3.put_object(Bucket="b-b", Key="k", Body=stream, ChecksumAlgorithm="SHA256")
    s3.put_object(Bucket="b-b", Key="k2", Body="text")
    assert len(sent) == 2


def test_path_fork(guard):
    client = boto3.client("s3")
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            client.delete_bucket(Bucket="b-b")
        except CallBlockedError:
            os.write(write, b"blocked")
        finally:
            os._exit(0)
    os.waitpid(child, 0)
    os.close(write)
    assert os.read(read, 16) == b"blocked"
    os.close(read)
