"""How does botocore keep a request's headers, and which does it add on its own?"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import botocore.session
import pytest
from botocore.awsrequest import HeadersDict
from botocore.compat import HTTPHeaders
from botocore.config import Config

# What reads these insides is imported in the tests: where it cannot be, they say so one by one.

MOVED = (
    "botocore keeps headers in another way: `lowered` and `is_botocores` in hooks/headers.py, and "
    "`_names_of` and `_values` in hooks/glance.py read them from there"
)


def test_a_headers_dict_keeps_its_headers_in_a_dict_by_keys_of_its_own():
    held = getattr(HeadersDict({"X-Amz-Target": "Orders.Get"}), "_dict", None)
    assert type(held) is dict, MOVED
    ((key, value),) = held.items()
    assert getattr(key, "_key", None) == "X-Amz-Target", MOVED
    assert getattr(key, "_lower", None) == "x-amz-target", MOVED
    assert key == type(key)("X-AMZ-TARGET"), MOVED
    assert value == "Orders.Get", MOVED


def test_http_headers_keep_their_headers_in_a_list_of_pairs():
    headers = HTTPHeaders()
    headers["X-Amz-Target"] = "Orders.Get"
    assert getattr(headers, "_headers", None) == [("X-Amz-Target", "Orders.Get")], MOVED


@pytest.mark.parametrize("kind", [HTTPHeaders, HeadersDict])
def test_headers_are_read_as_they_were_written(kind):
    from fourEyes.hooks.glance import is_told
    from fourEyes.hooks.headers import TARGET, lowered

    headers = kind()
    headers["X-Amz-Target"] = "Orders.Get"
    headers["Content-Type"] = "json"

    assert lowered(headers) == [(TARGET, "Orders.Get"), ("content-type", "json")]
    assert is_told(headers, "Orders.Get", "json")
    assert not is_told(headers, "Orders.Get", "form")
    assert not is_told(headers, "Orders.Delete", "json")
    assert not is_told(headers, None, None)


def test_a_target_in_another_spelling_is_none_that_is_plain():
    from fourEyes.hooks.glance import is_told

    headers = HTTPHeaders()
    headers["X-Amz-Target"] = "Orders.Get"
    headers["x-amz-TARGET"] = "Orders.Delete"

    assert not is_told(headers, "Orders.Get", None)
    assert not is_told(headers, "Orders.Delete", None)


# Calls of each protocol, and those to which a handler of botocore's own adds headers.
KEY = {"Bucket": "b", "Key": "k"}
PREDICT = {"MLModelId": "m", "Record": {}, "PredictEndpoint": "https://a.example"}
REPLICA = {"DBInstanceIdentifier": "a", "SourceRegion": "eu-west-1"}
SNAPSHOT = {"SourceRegion": "eu-west-1", "SourceSnapshotId": "snap-1"}
CALLS: list[tuple[str, str, dict[str, Any]]] = [
    ("apigateway", "DeleteRestApi", {"restApiId": "a"}),
    ("bedrock-runtime", "InvokeModel", {"modelId": "m", "body": b"{}", "accept": "text/plain"}),
    ("cloudsearchdomain", "Search", {"query": "q" * 9000}),
    ("cloudwatch", "PutMetricData", {"Namespace": "n", "MetricData": [{"MetricName": "m"}] * 999}),
    ("cognito-identity", "GetId", {"IdentityPoolId": "p"}),
    ("dynamodb", "DeleteTable", {"TableName": "orders"}),
    ("ec2", "CopySnapshot", SNAPSHOT),
    ("ec2", "TerminateInstances", {"InstanceIds": ["i-1"]}),
    ("glacier", "DeleteVault", {"vaultName": "v"}),
    ("glacier", "UploadArchive", {"vaultName": "v", "body": b"bytes"}),
    ("iam", "DeleteUser", {"UserName": "u"}),
    ("kinesis", "PutRecord", {"StreamName": "s", "Data": b"bytes", "PartitionKey": "p"}),
    ("lambda", "Invoke", {"FunctionName": "f", "Payload": b"{}"}),
    ("machinelearning", "Predict", PREDICT),
    ("mediastore-data", "PutObject", {"Path": "p", "Body": io.BytesIO(b"bytes")}),
    ("rds", "CreateDBInstanceReadReplica", REPLICA),
    ("route53", "DeleteHostedZone", {"Id": "z"}),
    ("s3", "CopyObject", {**KEY, "CopySource": "c/d"}),
    ("s3", "DeleteObject", KEY),
    ("s3", "DeleteObjects", {"Bucket": "b", "Delete": {"Objects": [{"Key": "k"}]}}),
    ("s3", "ListBuckets", {}),
    ("s3", "PutBucketPolicy", {"Bucket": "b", "Policy": "{}"}),
    ("s3", "PutObject", {**KEY, "Body": b"bytes"}),
    ("s3", "PutObject", {**KEY, "Body": io.BytesIO(b"bytes"), "ChecksumAlgorithm": "SHA256"}),
    ("s3control", "DeleteBucket", {
        "Bucket": "arn:aws:s3-outposts:us-east-1:123456789012:outpost/op-1/bucket/b"
    }),
    ("sqs", "DeleteQueue", {"QueueUrl": "https://sqs.us-east-1.amazonaws.com/1/q"}),
]  # fmt: skip

SIGNING = {
    ("s3", "DeleteObject"): ["s3", "s3v4"],
    ("s3", "PutObject"): ["s3", "s3v4"],
}
"""Older ways to sign, where a service still has one."""

# Known to be looked at one by one: a request without them, or with others, is another one.
LOOKED_AT = ("accept", "x-amz-checksum-")

CASES = [(*call, signing) for call in CALLS for signing in (None, *SIGNING.get(call[:2], ()))]


@pytest.fixture
def guard(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Give an installed guard that approves all of `CALLS`, in a process that is traced."""
    from fourEyes import hooks
    from support.judging import SimpleGuard

    monkeypatch.setenv("AWS_LAMBDA_FUNCTION_NAME", "agent")
    monkeypatch.setenv("_X_AMZN_TRACE_ID", "Root=1-2-3")
    guard = SimpleGuard(approved={operation for _, operation, _ in CALLS}, create_only=frozenset())
    hooks.install(guard)
    yield guard
    hooks.uninstall()


class Sent(Exception):
    """Raised where a call would leave the process."""


def added(service: str, operation: str, params: dict[str, Any], signing: str | None) -> set[str]:
    """Make a call; return the headers that it got between its serialisation and its sending."""
    client: Any = botocore.session.Session().create_client(
        service,
        region_name="us-east-1",
        aws_access_key_id="AKIAIOSFODNN7EXAMPLE",
        aws_secret_access_key="secret",
        aws_session_token="token",
        endpoint_url="https://d.example" if service == "cloudsearchdomain" else None,
        config=Config(signature_version=signing, retries={"total_max_attempts": 1}),
    )
    serialised, sent = [], []
    convert = client._convert_to_request_dict

    def converted(*parts: Any, **more: Any) -> Any:
        made = convert(*parts, **more)
        serialised.append(set(made["headers"]))
        return made

    def send(request: Any, **_: Any) -> None:
        sent.append({str(name) for name in request.headers})
        raise Sent

    client._convert_to_request_dict = converted
    client.meta.events.register_last("before-send", send)
    with pytest.raises(Sent):
        client._make_api_call(operation, params)
    return sent[-1] - serialised[-1]


@pytest.mark.parametrize(("service", "operation", "params", "signing"), CASES)
def test_what_botocore_adds_is_known_at_first_sight(guard, service, operation, params, signing):
    from fourEyes.hooks.headers import USUAL

    new = {
        name
        for name in added(service, operation, params, signing) - USUAL
        if not name.lower().startswith(LOOKED_AT)
    }
    assert not new, (
        f"botocore adds {new} on its own: put the name in lower case into `VOLATILE`, and as it is "
        "spelled into `USUAL` (hooks/headers.py), if it says nothing about what the call does"
    )
    assert [call.operation for call in guard.asked] == [operation]
