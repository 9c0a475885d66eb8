"""Harmless use does not notice the guard."""

from __future__ import annotations

import io
import json
import os
import pickle
import urllib.request
from datetime import datetime, timedelta, timezone
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import boto3
import botocore.client
import botocore.session
import pytest
from botocore.config import Config
from botocore.stub import Stubber
from moto import mock_aws

import fourEyes
from fourEyes import hooks
from fourEyes.hooks.headers import text
from support.stage import REGION, blocked

BUCKET = "plain"
WHERE = {"LocationConstraint": REGION}


@pytest.fixture
def s3(stage):
    """Give a guarded client with a bucket of its own."""
    stage.install()
    client = boto3.client("s3")
    client.create_bucket(Bucket=BUCKET, CreateBucketConfiguration=WHERE)
    return client


def test_reads_write_no_record(stage, s3):
    before = len(stage.events())
    s3.list_buckets()
    s3.head_bucket(Bucket=BUCKET)
    list(s3.get_paginator("list_objects_v2").paginate(Bucket=BUCKET))
    boto3.client("dynamodb").list_tables()
    boto3.client("ec2").describe_instances()
    assert len(stage.events()) == before


def test_a_waiter_on_what_is_not_there_waits(s3):
    with pytest.raises(botocore.exceptions.WaiterError, match="Max attempts exceeded"):
        s3.get_waiter("object_exists").wait(
            Bucket=BUCKET, Key="no", WaiterConfig={"Delay": 0, "MaxAttempts": 2}
        )
    s3.get_waiter("object_not_exists").wait(Bucket=BUCKET, Key="no")


def test_download_file_and_presigned_get(s3, tmp_path):
    s3.put_object(Bucket=BUCKET, Key="k", Body=b"bytes")
    s3.download_file(BUCKET, "k", str(tmp_path / "file"))
    assert (tmp_path / "file").read_bytes() == b"bytes"
    s3.download_fileobj(BUCKET, "k", out := io.BytesIO())
    assert out.getvalue() == b"bytes"
    assert "Signature" in s3.generate_presigned_url("get_object", {"Bucket": BUCKET, "Key": "k"})


def test_a_partiql_select(stage):
    stage.install()
    dynamodb = boto3.client("dynamodb")
    dynamodb.create_table(
        TableName="t",
        KeySchema=[{"AttributeName": "pk", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "pk", "AttributeType": "S"}],
        BillingMode="PAY_PER_REQUEST",
    )
    dynamodb.put_item(TableName="t", Item={"pk": {"S": "1"}})
    found = dynamodb.execute_statement(Statement="SELECT * FROM t WHERE pk = '1'")
    assert found["Items"] == [{"pk": {"S": "1"}}]


def test_a_profile_that_assumes_a_role_refreshes_inside_a_call(stage, tmp_path, monkeypatch):
    config = tmp_path / "config"
    config.write_text(
        "[profile base]\naws_access_key_id=testing\naws_secret_access_key=testing\n"
        "[profile agent]\nrole_arn=arn:aws:iam::123456789012:role/agent\n"
        f"source_profile=base\nregion={REGION}\n"
    )
    monkeypatch.setenv("AWS_CONFIG_FILE", str(config))
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    stage.install()
    session = boto3.session.Session(profile_name="agent")
    assert session.client("s3").list_buckets()["Buckets"] == []
    session.client("s3").create_bucket(Bucket=BUCKET, CreateBucketConfiguration=WHERE)
    assert "assumed-role/agent/" in session.client("sts").get_caller_identity()["Arn"]


def test_a_stubbed_client_is_judged_before_the_stub_answers(stage):
    stage.install()
    client = boto3.client("s3")
    with Stubber(client) as stub:
        stub.add_response("list_buckets", {"Buckets": []})
        assert client.list_buckets()["Buckets"] == []
        stub.add_client_error("head_bucket", "404", http_status_code=404)
        with pytest.raises(client.exceptions.ClientError, match="404"):
            client.head_bucket(Bucket=BUCKET)
        stub.add_response("delete_bucket", {})
        blocked(client.delete_bucket, Bucket=BUCKET)


def test_mock_aws_started_after_install(stage):
    stage.install()
    with mock_aws():
        client = boto3.client("s3")
        client.create_bucket(Bucket="later", CreateBucketConfiguration=WHERE)
        blocked(client.delete_bucket, Bucket="later")


def test_os_environ_replaced_wholesale(stage, s3, monkeypatch):
    monkeypatch.setattr(os, "environ", {**os.environ})
    assert s3.list_buckets()["Buckets"]
    blocked(s3.delete_bucket, Bucket=BUCKET)


def test_an_allowed_call_fails_with_the_class_that_it_failed_with_before(s3):
    with pytest.raises(s3.exceptions.NoSuchBucket):
        s3.list_objects_v2(Bucket="nobody-has-this")
    with pytest.raises(s3.exceptions.BucketAlreadyOwnedByYou):
        s3.create_bucket(Bucket=BUCKET, CreateBucketConfiguration=WHERE)
    with pytest.raises(botocore.exceptions.ParamValidationError):
        s3.delete_bucket(Nonsense=1)
    with pytest.raises(botocore.exceptions.NoCredentialsError):
        _client_without_keys().list_buckets()


def _client_without_keys():
    client = botocore.session.Session().create_client("s3", region_name=REGION)
    client._request_signer._credentials = None
    return client


def test_an_approved_call_that_fails_at_aws_fails_with_its_own_class(stage, s3):
    error = blocked(s3.delete_bucket, Bucket="nobody-has-this")
    stage.approve(error.request_id)
    with pytest.raises(s3.exceptions.NoSuchBucket):
        s3.delete_bucket(Bucket="nobody-has-this")


def test_retries_of_a_throttled_call_are_one_call(stage, s3):
    from botocore.awsrequest import AWSResponse

    def throttle(request, **_):
        return answers.pop() if answers else None

    answers = []
    for _ in range(2):
        answer = AWSResponse("", 503, {}, None)
        answer._content = b"<Error><Code>SlowDown</Code></Error>"
        answers.append(answer)
    client = boto3.client("s3", config=Config(retries={"mode": "standard"}))
    client.meta.events.register_first("before-send.s3.DeleteObject", throttle)
    error = blocked(client.delete_object, Bucket=BUCKET, Key="k")
    stage.approve(error.request_id)
    done = client.delete_object(Bucket=BUCKET, Key="k")
    assert done["ResponseMetadata"]["RetryAttempts"] == 2
    assert len(stage.events("approval.spent")) == 1


def test_the_metadata_service_gives_its_token(stage):
    from botocore.utils import InstanceMetadataFetcher

    stage.install()
    fetcher = InstanceMetadataFetcher(
        timeout=0.2, num_attempts=1, base_url="http://127.0.0.1:9", config={}
    )
    # Nobody answers there; what matters is that the guard does not refuse the PUT.
    assert fetcher.retrieve_iam_role_credentials() == {}


class Credentials(BaseHTTPRequestHandler):
    """A metadata service, of an instance and of a container, with keys for an hour."""

    def do_PUT(self) -> None:
        self.answer(b"token")

    def do_GET(self) -> None:
        if self.path.endswith("/security-credentials/"):
            return self.answer(b"agent")
        end = datetime.now(timezone.utc) + timedelta(hours=1)
        keys = {"AccessKeyId": "ASIAEXAMPLE", "SecretAccessKey": "s", "Token": "t"}
        said = {"Code": "Success", "Expiration": end.strftime("%Y-%m-%dT%H:%M:%SZ"), **keys}
        return self.answer(json.dumps(said).encode())

    def answer(self, body: bytes) -> None:
        self.server.asked.append(self.path)
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def metadata():
    """Give a metadata service on loopback."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Credentials) as server:
        server.asked = []
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("kind", ["instance", "container"])
def test_a_metadata_service_is_asked_in_the_middle_of_a_call(stage, metadata, monkeypatch, kind):
    url = f"http://127.0.0.1:{metadata.server_port}"
    if kind == "instance":
        monkeypatch.setenv("AWS_EC2_METADATA_SERVICE_ENDPOINT", url)
        monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "false")
    else:
        monkeypatch.setenv("AWS_CONTAINER_CREDENTIALS_FULL_URI", f"{url}/creds?v=1")
        monkeypatch.setenv("AWS_CONTAINER_AUTHORIZATION_TOKEN", "Bearer abc")
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    for name in ("AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"):
        monkeypatch.setenv(name, str(stage.folder / "none"))
    stage.install()
    session = boto3.session.Session()
    client = session.client("sqs")
    for call in (partial(client.create_queue, QueueName="jobs"), client.list_queues):
        before = len(metadata.asked)
        session.get_credentials()._expiry_time = datetime(2020, 1, 1, tzinfo=timezone.utc)
        assert call()["ResponseMetadata"]["HTTPStatusCode"] == 200
        assert len(metadata.asked) > before


def test_an_approved_call_bears_its_approval_in_the_user_agent(stage, s3):
    seen: list[str] = []
    client = boto3.client("s3")
    client.list_buckets()
    client.meta.events.register(
        "before-send", lambda request, **_: seen.append(text(request.headers["User-Agent"]))
    )
    error = blocked(client.delete_bucket, Bucket=BUCKET)
    stage.approve(error.request_id)
    client.delete_bucket(Bucket=BUCKET)
    (spent,) = stage.events("approval.spent")
    jti = seen[0].partition("md/foureyes#")[2]
    assert jti
    assert jti in json.dumps(spent)


def test_install_twice_and_uninstall_gives_everything_back(stage):
    from botocore import auth, httpsession, signers

    owners = [botocore.client.BaseClient, httpsession.URLLib3Session, signers.RequestSigner]
    owners += [signers.S3PostPresigner, *(vars(auth)[n] for n in vars(auth) if n.endswith("Auth"))]
    before = [dict(vars(owner)) for owner in owners]
    client = boto3.client("s3")
    stage.install()
    stage.install()
    assert hooks.verify_installation() == []
    client.list_buckets()
    fourEyes.uninstall()
    assert [dict(vars(owner)) for owner in owners] == before
    client.create_bucket(Bucket=BUCKET, CreateBucketConfiguration=WHERE)
    client.delete_bucket(Bucket=BUCKET)
    fourEyes.uninstall()


def test_nothing_that_a_user_pickles_has_changed(s3):
    error = blocked(s3.delete_bucket, Bucket=BUCKET)
    assert pickle.loads(pickle.dumps(error)).request_id == error.request_id


def test_a_guard_that_is_wrapped_by_somebody_else_still_guards_and_lets_go(stage):
    client_class = botocore.client.BaseClient
    bare = client_class._make_api_call
    stage.install()
    ours = client_class._make_api_call

    def theirs(self, *args):
        return ours(self, *args)

    theirs.__wrapped__ = ours
    client_class._make_api_call = theirs
    try:
        assert hooks.missing() == []
        s3 = boto3.client("s3")
        s3.create_bucket(Bucket=BUCKET, CreateBucketConfiguration=WHERE)
        blocked(s3.delete_bucket, Bucket=BUCKET)
        fourEyes.uninstall()
        s3.delete_bucket(Bucket=BUCKET)
    finally:
        client_class._make_api_call = bare


def test_a_presigned_get_works(served):
    client = boto3.client("s3", config=Config(s3={"addressing_style": "path"}))
    served.install()
    client.create_bucket(Bucket=BUCKET, CreateBucketConfiguration=WHERE)
    client.put_object(Bucket=BUCKET, Key="k", Body=b"bytes")
    url = client.generate_presigned_url("get_object", {"Bucket": BUCKET, "Key": "k"})
    assert urllib.request.urlopen(url).read() == b"bytes"
