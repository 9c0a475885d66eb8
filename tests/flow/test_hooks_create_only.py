"""New things are created with a condition: nobody is asked, and nothing is overwritten."""

from __future__ import annotations

import http.client
import io
import threading
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import boto3
import pytest
from boto3.s3.transfer import TransferConfig
from botocore.config import Config

from fourEyes.errors import ApprovalRequiredError, CallBlockedError
from support.conditions import KNOWS_CONDITIONS
from support.stage import REGION, blocked

BUCKET = "uploads"
WHERE = {"LocationConstraint": REGION}
PART = 5 * 1024 * 1024
PATH_STYLE = Config(s3={"addressing_style": "path"}, retries={"mode": "standard"})

if not KNOWS_CONDITIONS:
    reason = "this botocore is older than S3's conditional writes; nothing is created with one"
    pytest.skip(reason, allow_module_level=True)


@pytest.fixture
def s3(stage):
    """Give a guarded client with a bucket of its own."""
    stage.install()
    client = boto3.client("s3")
    client.create_bucket(Bucket=BUCKET, CreateBucketConfiguration=WHERE)
    return client


def content(client, key: str) -> bytes:
    return client.get_object(Bucket=BUCKET, Key=key)["Body"].read()


def test_a_hundred_new_objects_need_nobody(stage, s3, tmp_path):
    small, large = tmp_path / "small", tmp_path / "large"
    small.write_bytes(b"small")
    large.write_bytes(b"x" * (PART + 1))
    config = TransferConfig(multipart_threshold=PART, multipart_chunksize=PART)

    def upload(number: int) -> None:
        path = large if number % 25 == 0 else small
        s3.upload_file(str(path), BUCKET, f"key-{number}", Config=config)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(upload, range(100)))
    assert len(s3.list_objects_v2(Bucket=BUCKET)["Contents"]) == 100
    assert stage.events("call.blocked") == []

    small.write_bytes(b"other")
    large.write_bytes(b"y" * (PART + 1))
    for number in (0, 1):
        with pytest.raises(boto3.exceptions.S3UploadFailedError, match="FourEyes"):
            upload(number)
    assert content(s3, "key-1") == b"small"
    assert content(s3, "key-0")[:1] == b"x"
    assert s3.list_multipart_uploads(Bucket=BUCKET).get("Uploads", []) == []


def test_two_racing_creators_of_one_key(s3):
    start = threading.Barrier(2)

    def create(number: int) -> str:
        client = boto3.session.Session().client("s3", region_name=REGION)
        start.wait()
        try:
            client.put_object(Bucket=BUCKET, Key="one", Body=str(number).encode())
        except ApprovalRequiredError:
            return "asked"
        return "created"

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(create, range(2))) == ["asked", "created"]


@pytest.mark.parametrize(
    "body",
    [lambda: b"new bytes", lambda: io.BytesIO(b"new bytes"), lambda: "new bytes"],
    ids=["bytes", "stream", "text"],
)
def test_an_approved_overwrite_is_sent_as_the_caller_wrote_it(stage, s3, body):
    s3.put_object(Bucket=BUCKET, Key="k", Body=b"old")
    error = blocked(s3.put_object, Bucket=BUCKET, Key="k", Body=body())
    assert content(s3, "k") == b"old"
    stage.approve(error.request_id)
    s3.put_object(Bucket=BUCKET, Key="k", Body=body())
    assert content(s3, "k") == b"new bytes"
    blocked(s3.put_object, Bucket=BUCKET, Key="k", Body=body())


def test_the_callers_dict_and_stream_are_as_before(s3):
    params = {"Bucket": BUCKET, "Key": "k", "Body": io.BytesIO(b"skip me: bytes")}
    params["Body"].seek(9)
    given = dict(params)
    s3.put_object(**params)
    assert params == given
    assert content(s3, "k") == b"bytes"


@pytest.mark.parametrize("condition", [{"IfNoneMatch": "*"}, {"IfMatch": '"0"'}])
def test_a_callers_own_condition_is_left_alone(stage, s3, condition):
    s3.put_object(Bucket=BUCKET, Key="k", Body=b"old")
    # His own refusal reaches him as it is: he asked for it.
    expected = s3.exceptions.ClientError if "IfNoneMatch" in condition else CallBlockedError
    with pytest.raises(expected):
        s3.put_object(Bucket=BUCKET, Key="k", Body=b"new", **condition)
    assert content(s3, "k") == b"old"


def test_a_new_item_needs_nobody_and_an_old_one_stays(stage):
    stage.install()
    table = boto3.resource("dynamodb").create_table(
        TableName="orders",
        KeySchema=[
            {"AttributeName": "pk", "KeyType": "HASH"},
            {"AttributeName": "sk", "KeyType": "RANGE"},
        ],
        AttributeDefinitions=[
            {"AttributeName": "pk", "AttributeType": "S"},
            {"AttributeName": "sk", "AttributeType": "S"},
        ],
        BillingMode="PAY_PER_REQUEST",
    )
    table.put_item(Item={"pk": "1", "sk": "a", "n": 1})
    table.put_item(Item={"pk": "1", "sk": "b", "n": 1})
    new = {"pk": "1", "sk": "a", "n": 2}
    error = blocked(table.put_item, Item=new)
    assert table.get_item(Key={"pk": "1", "sk": "a"})["Item"]["n"] == 1
    stage.approve(error.request_id)
    table.put_item(Item=new)
    assert table.get_item(Key={"pk": "1", "sk": "a"})["Item"]["n"] == 2


def test_an_endpoint_that_may_ignore_the_condition_is_not_trusted_with_it(stage):
    stage.install()
    client = boto3.client("s3", endpoint_url="https://store.example.com")
    error = blocked(client.put_object, Bucket=BUCKET, Key="k", Body=b"1")
    assert error.to_dict()["reason"]["effect"] == "replace"


def test_switched_off_it_holds_creations(stage):
    stage.install(CREATE_ONLY="off", LOOKUPS="off")
    client = boto3.client("s3")
    client.create_bucket(Bucket=BUCKET, CreateBucketConfiguration=WHERE)
    blocked(client.put_object, Bucket=BUCKET, Key="k", Body=b"1")


def test_a_large_overwrite_goes_through_a_copy(stage, s3):
    """CompleteMultipartUpload over a key cannot be approved; a CopyObject of a new key can."""
    s3.put_object(Bucket=BUCKET, Key="k", Body=b"old")

    def upload(key: str) -> dict:
        started = s3.create_multipart_upload(Bucket=BUCKET, Key=key)["UploadId"]
        place = {"Bucket": BUCKET, "Key": key, "UploadId": started}
        part = s3.upload_part(**place, PartNumber=1, Body=b"new")
        parts = {"Parts": [{"ETag": part["ETag"], "PartNumber": 1}]}
        return {**place, "MultipartUpload": parts}

    error = blocked(s3.complete_multipart_upload, **upload("k"))
    assert "CopySourceIfMatch" in str(error)
    assert content(s3, "k") == b"old"

    made = s3.complete_multipart_upload(**upload("staged"))
    copy = {
        "Bucket": BUCKET,
        "Key": "k",
        "CopySource": {"Bucket": BUCKET, "Key": "staged"},
        "CopySourceIfMatch": made["ETag"],
    }
    error = blocked(s3.copy_object, **copy)
    assert content(s3, "k") == b"old"
    stage.approve(error.request_id)
    s3.copy_object(**copy)
    assert content(s3, "k") == b"new"


class Forgetful(ThreadingHTTPServer):
    """A proxy on loopback that passes on what it gets, but drops the first answers to a PUT."""

    def __init__(self, target: str, drops: int = 1) -> None:
        super().__init__(("127.0.0.1", 0), Passing)
        self.target, self.drops = target, drops
        self.forgotten = 0
        self.url = f"http://127.0.0.1:{self.server_port}"


class Passing(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def pass_on(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        far = http.client.HTTPConnection(self.server.target, timeout=10)
        headers = {k: v for k, v in self.headers.items() if k.lower() != "expect"}
        far.request(self.command, self.path, body, headers)
        answer = far.getresponse()
        content = answer.read()
        self.close_connection = True
        if self.command == "PUT" and self.server.drops:
            self.server.drops -= 1
            self.server.forgotten += 1
            return
        self.send_response(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in {"connection", "server", "date", "transfer-encoding"}:
                self.send_header(name, value)
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_HEAD = do_PUT = pass_on

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def proxied(served):
    """Give a guarded client behind a proxy that loses one answer to a PUT."""
    plain = boto3.client("s3", config=PATH_STYLE)
    plain.create_bucket(Bucket=BUCKET, CreateBucketConfiguration=WHERE)
    proxy = Forgetful(served.endpoint.removeprefix("http://"))
    threading.Thread(target=proxy.serve_forever, daemon=True).start()
    served.install()
    client = boto3.client("s3", endpoint_url=proxy.url, config=PATH_STYLE)
    yield served, client, proxy
    proxy.shutdown()
    proxy.server_close()


def test_a_creation_whose_first_answer_was_lost_succeeds(proxied):
    served, client, proxy = proxied
    made = client.put_object(Bucket=BUCKET, Key="k", Body=b"bytes")
    assert proxy.forgotten
    assert made["ETag"] == client.head_object(Bucket=BUCKET, Key="k")["ETag"]
    assert served.events("call.blocked") == []


def test_a_creation_that_met_other_bytes_after_a_lost_answer_says_so(proxied):
    _, client, proxy = proxied
    proxy.drops = 0
    client.put_object(Bucket=BUCKET, Key="k", Body=b"bytes")
    proxy.drops = 1
    with pytest.raises(client.exceptions.ClientError, match="may have written"):
        client.put_object(Bucket=BUCKET, Key="k", Body=b"other")
    assert content(client, "k") == b"bytes"


def test_an_unapproved_upload_is_not_hashed(stage, s3):
    class Counted(io.BytesIO):
        reads = 0

        def read(self, *args):
            self.reads += 1
            return super().read(*args)

    bare = boto3.client("s3")
    body = Counted(b"x" * (1 << 20))
    s3.put_object(Bucket=BUCKET, Key="k", Body=body)
    guarded = body.reads
    import fourEyes

    fourEyes.uninstall()
    body = Counted(b"x" * (1 << 20))
    bare.put_object(Bucket=BUCKET, Key="k2", Body=body)
    assert guarded == body.reads


def test_a_large_body_that_was_approved_is_the_one_that_is_sent(stage, s3, tmp_path):
    s3.put_object(Bucket=BUCKET, Key="k", Body=b"old")
    path = tmp_path / "large"
    path.write_bytes(b"approved" * (8 << 20))  # 64 MiB
    with path.open("rb") as body:
        error = blocked(s3.put_object, Bucket=BUCKET, Key="k", Body=body)
    stage.approve(error.request_id)
    with path.open("rb") as body:
        s3.put_object(Bucket=BUCKET, Key="k", Body=body)
    assert s3.head_object(Bucket=BUCKET, Key="k")["ContentLength"] == 64 << 20


def test_a_stream_that_changes_after_its_approval_is_not_sent(stage, s3):
    """It is hashed once to find the approval, and once more while it leaves."""

    class Treacherous(io.BytesIO):
        whole_reads = 0

        def seek(self, offset, whence=0):
            self.whole_reads += offset == 0 and whence == 0
            if self.whole_reads == 3:
                self.getbuffer()[:8] = b"attacked"
            return super().seek(offset, whence)

    s3.put_object(Bucket=BUCKET, Key="k", Body=b"old")
    error = blocked(s3.put_object, Bucket=BUCKET, Key="k", Body=io.BytesIO(b"approved"))
    stage.approve(error.request_id)
    assert blocked(s3.put_object, Bucket=BUCKET, Key="k", Body=Treacherous(b"approved"))
    assert content(s3, "k") == b"old"


def test_a_stream_without_a_position_creates_but_cannot_be_approved(stage, s3):
    class Pipe(io.RawIOBase):
        def __init__(self, data: bytes) -> None:
            self.data = io.BytesIO(data)

        def readable(self) -> bool:
            return True

        def read(self, size=-1):
            return self.data.read(size)

        def __len__(self) -> int:
            return len(self.data.getvalue())

    unsigned = boto3.client("s3", config=Config(s3={"payload_signing_enabled": False}))
    s3.put_object(Bucket=BUCKET, Key="k", Body=b"old")
    with pytest.raises((CallBlockedError, s3.exceptions.ClientError, OSError)):
        unsigned.put_object(Bucket=BUCKET, Key="k", Body=Pipe(b"new"))
    assert content(s3, "k") == b"old"
