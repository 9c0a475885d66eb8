"""A request that no client has made is judged by what is on the wire."""

from __future__ import annotations

import pytest
from botocore.awsrequest import AWSRequest

from fourEyes.hooks import raw

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
TARGET = {"X-Amz-Target": "DynamoDB_20120810.Query"}


def reads(method: str, url: str = "https://x/", body=b"", service="", **headers: str) -> bool:
    return raw.is_read(AWSRequest(method, url, headers, body), body, service)


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "get"])
def test_a_reading_method_reads(method):
    assert reads(method)


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE", "PATCH", "DELETE ", "MOVE"])
def test_any_other_method_does_not(method):
    assert not reads(method)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b'{"Statement": "SELECT * FROM t"}', True),
        (b'{"Statement": "DELETE FROM t WHERE pk = 1"}', False),
        (b"not json", False),
        (b"[]", False),
    ],
)
def test_a_target_is_judged_with_its_payload(body, expected):
    headers = {"X-Amz-Target": "DynamoDB_20120810.ExecuteStatement"}
    assert reads("POST", body=body, service="dynamodb", **headers) is expected


def test_a_target_counts_more_than_the_method():
    headers = {"X-Amz-Target": "DynamoDB_20120810.DeleteTable"}
    assert not reads("GET", service="dynamodb", **headers)


def test_a_target_of_an_unknown_service_does_not_read():
    assert not reads("POST", service="no-such-service", **TARGET)
    assert reads("POST", service="dynamodb", **TARGET)


@pytest.mark.parametrize(
    ("url", "body", "expected"),
    [
        ("https://x/?Action=DescribeInstances", b"", True),
        ("https://x/", "Action=DescribeInstances&Version=1", True),
        ("https://x/", {"Action": "DescribeInstances"}, True),
        ("https://x/?Action=DescribeInstances", "Action=TerminateInstances", False),
        ("https://x/?Action=DescribeInstances&Action=TerminateInstances", b"", False),
        ("https://x/?Action=", b"", False),
        ("https://x/?Action=connect", b"", False),
    ],
)
def test_every_action_must_read(url, body, expected):
    assert reads("POST", url, body, "ec2", **FORM) is expected


def test_services_that_sign_under_another_name_are_known():
    assert reads("POST", "https://x/", "Action=ListMetrics", "monitoring", **FORM)


def test_the_same_request_is_the_same_call_at_another_time():
    def call(date: str):
        headers = {"X-Amz-Date": date, "Content-Type": "text/plain", "X-Amz-Acl": "private"}
        request = AWSRequest("PUT", "https://x/k", headers, b"body")
        return raw.call_of(
            request, b"body", service="s3", region="r", credentials=None, expires_in=None
        )

    assert call("20260101T000000Z") == call("20260102T000000Z")
    assert call("20260101T000000Z").params["Headers"] == {
        "content-type": "text/plain",
        "x-amz-acl": "private",
    }
