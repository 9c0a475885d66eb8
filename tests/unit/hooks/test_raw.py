"""A request that no client has made is judged by what is on the wire."""

from __future__ import annotations

import io

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


@pytest.mark.parametrize(
    ("service", "url", "body", "headers"),
    [
        ("s3", "https://b.s3.amazonaws.com/?delete&Action=ListBuckets", b"<Delete/>", FORM),
        ("s3", "https://b.s3.amazonaws.com/", b"Action=ListBuckets", FORM),
        ("lambda", "https://x/", b"{}", {"X-Amz-Target": "X.ListFunctions"}),
        ("dynamodb", "https://x/", b"Action=ListTables", FORM),
        ("ec2", "https://x/", b"{}", {"X-Amz-Target": "AmazonEC2.DescribeInstances"}),
        # Where another service that signs for the same name has its operations.
        ("ses", "https://x/v2/email/identities", b"Action=ListIdentities", FORM),
        ("cloudsearch", "https://x/2013-01-01/documents/batch?Action=DescribeDomains", b"", FORM),
        ("aoss", "https://x/i/_delete_by_query", b"{}", {"X-Amz-Target": "X.ListCollections"}),
    ],
)
def test_who_speaks_another_protocol_heeds_no_target_and_no_action(service, url, body, headers):
    assert not reads("POST", url, body, service, **headers)


@pytest.mark.parametrize(
    ("url", "target", "expected"),
    [
        ("https://x", "DynamoDB_20120810.ListTables", True),
        ("https://x/", "DynamoDB_20120810.ListTables", True),
        ("https://x/path", "DynamoDB_20120810.ListTables", False),
        ("https://x/?delete", "DynamoDB_20120810.ListTables", False),
        ("https://x/", "ListTables", False),
        ("https://x/", "X.ListTables", False),
        ("https://x/", "DynamoDB_20120810.X.ListTables", False),
        ("https://x/", "DynamoDB_20120810.ListFoos", False),
    ],
)
def test_a_target_has_to_be_just_as_botocore_writes_it(url, target, expected):
    headers = {"X-Amz-Target": target}
    assert reads("POST", url, b"{}", "dynamodb", **headers) is expected


@pytest.mark.parametrize("prefix", ["", "com.amazonaws.cloudtrail.v20131101."])
def test_a_target_may_leave_out_the_names_of_java(prefix):
    headers = {"X-Amz-Target": prefix + "CloudTrail_20131101.LookupEvents"}
    assert reads("POST", body=b"{}", service="cloudtrail", **headers)


@pytest.mark.parametrize(
    "body",
    [
        b'{"Statement": "DELETE FROM t WHERE pk = 1", "Statement": "SELECT * FROM t"}',
        b'{"Statement": "SELECT * FROM t", "Parameters": [{"S": "a", "S": "b"}]}',
        b'{"Statement": "SELECT * FROM t", "Limit": NaN}',
        '{"Statement": "SELECT * FROM t"}'.encode("utf-16"),
        b"[" * 100_000,
    ],
)
def test_json_that_says_a_thing_twice_or_is_none_does_not_read(body):
    headers = {"X-Amz-Target": "DynamoDB_20120810.ExecuteStatement"}
    assert not reads("POST", body=body, service="dynamodb", **headers)


@pytest.mark.parametrize(
    ("url", "body", "headers"),
    [
        ("https://x/?Action=DescribeInstances", io.BytesIO(b"Action=TerminateInstances"), FORM),
        ("https://x/?Action=DescribeInstances", b"Version=1", FORM),
        ("https://x/?Action=DescribeInstances&action=TerminateInstances", b"", FORM),
        ("https://x/", "Action=DescribeInstances&Action=DescribeInstances", FORM),
        ("https://x/", "Action=DescribeInstances", {**FORM, "Content-Encoding": "gzip"}),
        ("https://x/", {"Action": "DescribeInstances"}, {"X-Amz-Target": "X.DescribeInstances"}),
    ],
)
def test_an_action_counts_in_one_place_that_can_be_read(url, body, headers):
    assert not reads("POST", url, body, "ec2", **headers)


def test_a_queue_is_asked_by_a_form_at_its_own_path():
    url = "https://sqs.eu-west-1.amazonaws.com/123456789012/jobs"
    assert reads("POST", url, "Action=GetQueueAttributes", "sqs", **FORM)
    assert reads("GET", f"{url}?Action=GetQueueAttributes", b"", "sqs")
    assert not reads("POST", url, "Action=PurgeQueue", "sqs", **FORM)


def test_a_service_that_is_only_guessed_is_not_believed():
    request = AWSRequest("POST", "https://dynamodb.s3.amazonaws.com/", TARGET, b"{}")
    assert not raw.is_read(request, b"{}", "dynamodb", is_signed=False)


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
