"""An approval does not come back while somebody else may have sent what it was spent for."""

from __future__ import annotations

import urllib.request

import boto3
import pytest
import urllib3.util.connection
from botocore.config import Config
from botocore.exceptions import ConnectTimeoutError

from fourEyes.hooks.headers import text
from support.stage import REGION, blocked

ONCE = Config(retries={"total_max_attempts": 1})
PLACED = {"CreateBucketConfiguration": {"LocationConstraint": REGION}}


@pytest.fixture
def client(served):
    """Give a client with an approval to delete the bucket `one`."""
    boto3.client("s3").create_bucket(Bucket="one", **PLACED)
    served.install()
    client = boto3.client("s3", config=ONCE)
    served.approve(blocked(client.delete_bucket, Bucket="one").request_id)
    return client


def late(*_: object, **__: object) -> None:
    """Stand for a connection that takes too long."""
    raise TimeoutError("timed out")


def test_a_handler_that_sends_what_then_never_connects(served, client, monkeypatch):
    def forward(request, **_):
        headers = {name: text(value) for name, value in request.headers.items()}
        again = urllib.request.Request(request.url, method=request.method, headers=headers)
        urllib.request.urlopen(again).close()
        context.setattr(urllib3.util.connection, "create_connection", late)

    client.meta.events.register_last("before-send.s3", forward)
    with monkeypatch.context() as context, pytest.raises(ConnectTimeoutError):
        client.delete_bucket(Bucket="one")
    assert served.events("call.unknown")[-1]["outcome"]["state"] == "unknown"
    boto3.client("s3").create_bucket(Bucket="one", **PLACED)
    blocked(boto3.client("s3").delete_bucket, Bucket="one")


def test_where_nobody_could_have_sent_it_an_approval_is_not_lost(served, client, monkeypatch):
    with monkeypatch.context() as context, pytest.raises(ConnectTimeoutError):
        context.setattr(urllib3.util.connection, "create_connection", late)
        client.delete_bucket(Bucket="one")
    assert served.events("call.failed")[-1]["outcome"]["state"] == "unsent"
    boto3.client("s3").delete_bucket(Bucket="one")
