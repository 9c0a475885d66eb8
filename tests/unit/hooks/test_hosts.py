"""Which hosts are AWS's own, and which serve the same resource."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from fourEyes.aws_hosts import is_aws
from fourEyes.hooks import hosts


@pytest.mark.parametrize(
    ("host", "partition", "expected"),
    [
        ("s3.amazonaws.com", "aws", True),
        ("b.s3.eu-west-1.amazonaws.com", "aws", True),
        ("lambda.eu-west-1.api.aws", "aws", True),
        ("s3.cn-north-1.amazonaws.com.cn", "aws-cn", True),
        ("s3.cn-north-1.amazonaws.com.cn", "aws", False),
        ("s3.amazonaws.com", "aws-cn", False),
        ("amazonaws.com.example.org", "aws", False),
        ("evilamazonaws.com", "aws", False),
        ("s3.amazonaws.com", "no-such-partition", False),
        ("", "aws", False),
    ],
)
def test_a_host_is_known_by_its_partitions_suffix(host, partition, expected):
    assert is_aws(host, partition) is expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example.com/path?x", "https://a.example.com:443"),
        ("http://A.example.com", "http://a.example.com:80"),
        ("http://127.0.0.1:5000/", "http://127.0.0.1:5000"),
        ("http://[::1]:5000/", "http://[::1]:5000"),
        ("https://user:pw@a.example.com/", "https://a.example.com:443"),
    ],
)
def test_an_origin_names_its_port_and_no_user(url, expected):
    assert hosts.origin(url) == expected


def same(judged: str, now: str, service: str, operation: str = "") -> bool:
    return hosts.is_same_service(urlsplit(judged), urlsplit(now), service, operation)


@pytest.mark.parametrize(
    ("judged", "now", "service", "expected"),
    [
        ("https://b.s3.amazonaws.com", "https://b.s3.us-west-2.amazonaws.com", "s3", True),
        ("https://s3-eu-west-1.amazonaws.com", "https://s3.us-west-2.amazonaws.com", "s3", True),
        ("https://b.s3.amazonaws.com", "https://c.s3.amazonaws.com", "s3", False),
        ("https://b.s3.amazonaws.com", "https://b.s3.amazonaws.com.example.org", "s3", False),
        ("https://b.s3.amazonaws.com", "http://b.s3.amazonaws.com", "s3", False),
        ("http://b.s3.amazonaws.com", "https://b.s3.amazonaws.com", "s3", True),
        (
            "https://sqs.eu-west-1.amazonaws.com",
            "https://sqs.us-east-1.amazonaws.com",
            "sqs",
            False,
        ),
        (
            "https://ingest.timestream.us-east-1.amazonaws.com",
            "https://cell1.timestream.us-east-1.amazonaws.com",
            "timestream-write",
            True,
        ),
        (
            "https://ingest.timestream.us-east-1.amazonaws.com",
            "https://cell1.timestream.eu-west-1.amazonaws.com",
            "timestream-write",
            False,
        ),
    ],
)
def test_a_call_moves_only_where_botocore_moves_it(judged, now, service, expected):
    assert same(judged, now, service) is expected


ACCESS_POINT = "https://ap-123456789012.s3-accesspoint.eu-west-1.amazonaws.com"
IN_VPC = "https://b.bucket.vpce-1.s3.eu-west-1.vpce.amazonaws.com"


@pytest.mark.parametrize(
    ("judged", "now"),
    [
        (ACCESS_POINT, ACCESS_POINT.replace("eu-west-1", "us-west-2")),
        (ACCESS_POINT, "https://ap-123456789012.s3.eu-west-1.amazonaws.com"),
        (
            "https://ap-1.s3-object-lambda.eu-west-1.amazonaws.com",
            "https://ap-1.s3-object-lambda.us-west-2.amazonaws.com",
        ),
        (
            "https://1.s3-control.eu-west-1.amazonaws.com",
            "https://1.s3-control.us-west-2.amazonaws.com",
        ),
        (
            "https://ap-1.op-1.s3-outposts.eu-west-1.amazonaws.com",
            "https://ap-1.op-1.s3-outposts.us-west-2.amazonaws.com",
        ),
        (IN_VPC, IN_VPC.replace("eu-west-1", "us-west-2")),
        (IN_VPC, "https://b.s3.us-west-2.amazonaws.com"),
        ("https://b.s3.eu-west-1.amazonaws.com", "https://b.s3.us-gov-west-1.amazonaws.com"),
        ("https://b.s3.amazonaws.com", "https://b.s3.cn-north-1.amazonaws.com.cn"),
        ("https://b.s3.amazonaws.com", "https://b.s3-fips.eu-west-1.amazonaws.com"),
        ("https://x.execute-api.eu-west-1.amazonaws.com", "https://s3.eu-west-1.amazonaws.com"),
    ],
)
def test_what_is_regional_at_s3_stays_where_it_was_judged(judged, now):
    assert not same(judged, now, "s3", "DeleteObject")


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("abc.lambda-url.eu-west-1.on.aws", True),
        ("ABC.Lambda-URL.eu-west-1.on.aws", True),
        ("abc。lambda-url。eu-west-1。on。aws", True),
        ("abc.lambda\u00ad-url.eu-west-1.on.aws", True),
        ("a" * 64 + "é.example.com", True),
        ("store.müller.example", False),
        ("lambda.eu-west-1.amazonaws.com", False),
        ("lambda-url.s3.amazonaws.com", False),
    ],
)
def test_a_functions_host_is_known_in_any_spelling(host, expected):
    assert hosts.is_functions(host) is expected
