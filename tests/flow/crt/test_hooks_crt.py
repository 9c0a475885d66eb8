"""Native signers and native transfers meet the guard through what is left of botocore in them."""

from __future__ import annotations

import io

import awscrt.auth
import awscrt.http
import awscrt.io
import awscrt.s3
import boto3
import botocore.auth
import botocore.crt.auth
import botocore.session
import pytest
import s3transfer.crt
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
from moto import mock_aws
from moto.server import ThreadedMotoServer
from s3transfer.utils import CallArgs

from fourEyes import hooks
from fourEyes.errors import ApprovalRequiredError, CallBlockedError
from support.judging import SimpleGuard

BUCKET, KEY = "prod-data", "orders.csv"
KEYS = Credentials("AKIAIOSFODNN7EXAMPLE", "secret")


@pytest.fixture
def guard(monkeypatch):
    """Give a guard that is installed."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "testing")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "testing")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    guard = SimpleGuard()
    hooks.install(guard)
    yield guard
    hooks.uninstall()


@pytest.fixture(scope="module")
def endpoint():
    """Give moto's server: native code sends by itself."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


NATIVE = [value for value in vars(botocore.crt.auth).values() if isinstance(value, type)]
NATIVE = [c for c in NATIVE if c.__module__ == "botocore.crt.auth" and "Auth" in c.__name__]


@pytest.mark.parametrize("signer", NATIVE, ids=lambda signer: signer.__name__)
def test_path_native_signer(guard, signer):
    with pytest.raises(CallBlockedError):
        signer(KEYS, "s3", "us-east-1").add_auth(AWSRequest("DELETE", "https://b.example.com/k"))


def test_path_native_signer_of_a_read_goes_on(guard):
    request = AWSRequest("GET", "https://b.example.com/k")
    botocore.crt.auth.CrtSigV4Auth(KEYS, "s3", "us-east-1").add_auth(request)
    assert "Authorization" in request.headers


def test_ordinary_calls_are_signed_and_judged_once(guard):
    with mock_aws():
        s3 = boto3.client("s3")
        s3.create_bucket(Bucket=BUCKET)
        s3.put_object(Bucket=BUCKET, Key=KEY, Body=b"old")
        with pytest.raises(ApprovalRequiredError):
            s3.delete_object(Bucket=BUCKET, Key=KEY)
        guard.approved.add("DeleteObject")
        s3.delete_object(Bucket=BUCKET, Key=KEY)
    assert [call.operation for call in guard.asked].count("DeleteObject") == 2


def transfers(endpoint: str):
    session = botocore.session.Session()
    serializer = s3transfer.crt.BotocoreCRTRequestSerializer(
        session, {"region_name": "us-east-1", "endpoint_url": endpoint}
    )
    provider = awscrt.auth.AwsCredentialsProvider.new_static("testing", "testing")
    client = s3transfer.crt.create_s3_crt_client(
        "us-east-1", crt_credentials_provider=provider, use_ssl=False
    )
    return s3transfer.crt.CRTTransferManager(client, serializer)


def test_native_transfers(guard, endpoint, tmp_path):
    s3 = boto3.client("s3", endpoint_url=endpoint)
    s3.create_bucket(Bucket=BUCKET)
    path = tmp_path / "file"
    path.write_bytes(b"first")
    with transfers(endpoint) as manager:
        manager.upload(str(path), BUCKET, KEY).result()
        assert s3.get_object(Bucket=BUCKET, Key=KEY)["Body"].read() == b"first"

        path.write_bytes(b"second")
        # The native client sends the condition too, so the service refuses.
        with pytest.raises(Exception, match=r"PreconditionFailed|412"):
            manager.upload(str(path), BUCKET, KEY).result()
        assert s3.get_object(Bucket=BUCKET, Key=KEY)["Body"].read() == b"first"

        with pytest.raises(ApprovalRequiredError):
            manager.delete(BUCKET, KEY).result()
        assert s3.get_object(Bucket=BUCKET, Key=KEY)["Body"].read() == b"first"

        manager.download(BUCKET, KEY, str(tmp_path / "copy")).result()
        assert (tmp_path / "copy").read_bytes() == b"first"


def test_what_a_native_upload_sends_is_part_of_the_call(guard, endpoint, tmp_path):
    path = tmp_path / "file"
    path.write_bytes(b"content")
    guard.create_only = frozenset({"off"})
    with transfers(endpoint) as manager, pytest.raises(ApprovalRequiredError):
        manager.upload(str(path), BUCKET, "new").result()
    (call,) = (call for call in guard.asked if call.operation == "PutObject")
    assert call.params["Body"].name == str(path)


@pytest.mark.parametrize(
    ("method", "is_blocked"), [("DELETE", True), ("PUT", True), ("GET", False)]
)
def test_path_raw_native_client(guard, endpoint, method, is_blocked):
    host = endpoint.removeprefix("http://")
    headers = awscrt.http.HttpHeaders([("Host", host), ("Content-Length", "0")])
    request = awscrt.http.HttpRequest(method, f"/{BUCKET}/nothing", headers)
    provider = awscrt.auth.AwsCredentialsProvider.new_static("testing", "testing")
    client = s3transfer.crt.create_s3_crt_client(
        "us-east-1", crt_credentials_provider=provider, use_ssl=False
    )
    options = {"type": awscrt.s3.S3RequestType.DEFAULT, "operation_name": "X"}
    if method != "GET":
        with pytest.raises(CallBlockedError) as caught:
            client.make_request(request=request, **options)
        assert caught.value.reason == "not_judged"
        return
    with pytest.raises(awscrt.exceptions.AwsCrtError):
        client.make_request(request=request, **options).finished_future.result(20)


def native(endpoint: str, operation: str, file: str | None = None, **more: str):
    """Return a native request as the guard has judged it, and the client to make it with."""
    serializer = s3transfer.crt.BotocoreCRTRequestSerializer(
        botocore.session.Session(), {"region_name": "us-east-1", "endpoint_url": endpoint}
    )
    content = {} if file is None else {"fileobj": file}
    call = CallArgs(bucket=BUCKET, key=KEY, extra_args=more, subscribers=[], **content)
    meta = s3transfer.crt.CRTTransferMeta(call_args=call)
    request = serializer.serialize_http_request(operation, s3transfer.crt.CRTTransferFuture(meta))
    provider = awscrt.auth.AwsCredentialsProvider.new_static("testing", "testing")
    client = s3transfer.crt.create_s3_crt_client(
        "us-east-1", crt_credentials_provider=provider, use_ssl=False
    )
    return request, client


ANY = {"type": awscrt.s3.S3RequestType.DEFAULT, "operation_name": "X"}


def as_delete(request) -> None:
    request.method = "DELETE"


def to_another_key(request) -> None:
    request.path = f"/{BUCKET}/another"


def with_a_source(request) -> None:
    request.headers.add("x-amz-copy-source", f"{BUCKET}/another")


def with_another_body(request) -> None:
    request.body_stream = io.BytesIO(b"else")


@pytest.mark.parametrize("change", [as_delete, to_another_key, with_a_source, with_another_body])
def test_path_native_request_changed_after_it_was_judged(guard, endpoint, change):
    request, client = native(endpoint, "get_object")
    change(request)
    with pytest.raises(CallBlockedError) as caught:
        client.make_request(request=request, **ANY)
    assert caught.value.reason == "request_changed"


def test_path_native_upload_of_another_file(guard, endpoint, tmp_path):
    for name in ("judged", "another"):
        (tmp_path / name).write_bytes(name.encode())
    guard.approved.add("PutObject")
    request, client = native(endpoint, "put_object", str(tmp_path / "judged"), ContentLength=6)
    with pytest.raises(CallBlockedError) as caught:
        client.make_request(request=request, send_filepath=str(tmp_path / "another"), **ANY)
    assert caught.value.reason == "request_changed"


def test_path_native_request_made_twice(guard, endpoint):
    boto3.client("s3", endpoint_url=endpoint).create_bucket(Bucket=BUCKET)
    guard.approved.add("DeleteObject")
    request, client = native(endpoint, "delete_object")
    client.make_request(request=request, **ANY).finished_future.result(20)
    with pytest.raises(CallBlockedError) as caught:
        client.make_request(request=request, **ANY)
    assert caught.value.reason == "not_judged"


def test_nothing_is_missing(guard):
    assert hooks.verify_installation() == []
