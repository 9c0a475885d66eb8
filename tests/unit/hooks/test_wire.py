"""A request is the judged one, or it is refused: what may differ, and what may not."""

from __future__ import annotations

import gzip
import io
from types import SimpleNamespace
from urllib.parse import parse_qsl

import pytest
from botocore.awsrequest import AWSRequest
from botocore.httpchecksum import AwsChunkedWrapper
from hypothesis import given
from hypothesis import strategies as st

from fourEyes.errors import RequestChangedError
from fourEyes.hooks.body import form, is_plain_form, is_same_payload, unzipped
from fourEyes.hooks.wire import Wire

URL = "https://bucket.s3.eu-west-1.amazonaws.com/key?tagging"


def wire(method="PUT", url=URL, body=b"body", headers=None, is_read=False, service="s3") -> Wire:
    parts = {"method": method, "url": url, "body": body, "headers": headers or {}}
    return Wire(parts, service=service, is_read=is_read)


def request(method="PUT", url=URL, body=b"body", headers=None) -> AWSRequest:
    return AWSRequest(method, url, headers or {}, body)


def refused(judged: Wire, now: AWSRequest) -> str:
    with pytest.raises(RequestChangedError) as caught:
        judged.must_match(now, now.data)
    return caught.value.field


def accepted(judged: Wire, now: AWSRequest) -> None:
    judged.must_match(now, now.data)


def test_the_same_request_matches():
    accepted(wire(), request())


@pytest.mark.parametrize(
    ("now", "field"),
    [
        (request(method="DELETE"), "method"),
        (request(url=URL.replace("key", "other")), "path"),
        (request(url=URL.replace("tagging", "acl")), "query"),
        (request(url=URL.replace("//bucket", "//other")), "host"),
        (request(url=URL.replace("https", "http")), "host"),
        (request(url=URL.replace("amazonaws.com", "example.com")), "host"),
        (request(body=b"other"), "body"),
        (request(body=b""), "body"),
        (request(headers={"x-amz-copy-source": "a/b"}), "header x-amz-copy-source"),
        (request(headers={"If-Match": "*"}), "header if-match"),
        (request(headers={"X-Amz-Target": "A.Delete"}), "header x-amz-target"),
    ],
)
def test_what_says_what_to_do_may_not_change(now, field):
    assert refused(wire(), now) == field


def test_a_judged_header_may_not_disappear_or_change():
    judged = wire(headers={"If-None-Match": "*", "User-Agent": "a"})
    assert refused(judged, request()) == "header if-none-match"
    assert refused(judged, request(headers={"if-none-match": "x"})) == "header if-none-match"
    accepted(judged, request(headers={"if-none-match": b"*", "User-Agent": "b"}))


@pytest.mark.parametrize(
    "name",
    [
        "X-Amz-Date",
        "X-Amz-Security-Token",
        "x-amz-content-sha256",
        "x-amz-checksum-crc32",
        "amz-sdk-request",
        "Expect",
        "X-Amzn-Trace-Id",
        "X-Company-Trace",
    ],
)
def test_what_botocore_and_tracers_add_may_come_and_go(name):
    accepted(wire(), request(headers={name: "anything"}))


def test_a_header_that_carries_a_param_is_known_by_the_model():
    member = SimpleNamespace(serialization={"location": "header", "name": "Nextness"})
    model = SimpleNamespace(name="X", input_shape=SimpleNamespace(members={"M": member}))
    parts = {"method": "PUT", "url": URL, "body": b"", "headers": {}}
    judged = Wire(parts, service="x", is_read=False, model=model)
    assert refused(judged, request(body=b"", headers={"nextness": "1"})) == "header nextness"


@pytest.mark.parametrize(
    ("url", "host", "field"),
    [
        (URL, "BUCKET.s3.eu-west-1.amazonaws.com", None),
        ("https://localhost:443/b/k", "localhost", None),
        ("https://localhost:443/b/k", "localhost:443", None),
        ("http://localhost:4566/b/k", "localhost:4566", None),
        ("http://localhost:4566/b/k", "localhost", "header host"),
        ("http://localhost:443/b/k", "localhost", "header host"),
        (URL, "other.s3.eu-west-1.amazonaws.com", "header host"),
    ],
)
def test_a_usual_port_may_be_left_out_of_a_host(url, host, field):
    now = request(url=url, headers={"Host": host})
    if field is None:
        accepted(wire(url=url), now)
    else:
        assert refused(wire(url=url), now) == field


FUNCTIONS = "https://lambda.eu-west-1.amazonaws.com/2015-03-31/functions"


@pytest.mark.parametrize(
    ("service", "headers", "field"),
    [
        ("lambda", {"Host": "lambda.eu-west-1.amazonaws.com"}, None),
        ("lambda", {"Host": "lambda.us-west-2.amazonaws.com"}, "header host"),
        ("s3", {"Host": "bucket.localhost"}, None),
        ("s3", {"Host": b"abc.lambda-url.eu-west-1.on.aws"}, "header host"),
    ],
)
def test_a_read_is_signed_for_no_host_where_it_would_run_something(service, headers, field):
    judged = wire("GET", FUNCTIONS, b"", is_read=True, service=service)
    now = request("GET", FUNCTIONS, b"", headers)
    if field is None:
        accepted(judged, now)
    else:
        assert refused(judged, now) == field


@pytest.mark.parametrize(
    ("service", "host", "is_allowed"),
    [
        ("lambda", "lambda.us-west-2.amazonaws.com", False),
        ("lambda", "127.0.0.1:5000", False),
        ("sqs", "127.0.0.1:5000", True),
        ("sqs", "abc.lambda-url.eu-west-1.on.aws", False),
    ],
)
def test_a_read_goes_where_it_is_sent_but_to_what_runs_code(service, host, is_allowed):
    judged = wire("GET", FUNCTIONS, b"", is_read=True, service=service)
    now = request("GET", FUNCTIONS.replace("lambda.eu-west-1.amazonaws.com", host), b"")
    if is_allowed:
        accepted(judged, now)
    else:
        assert refused(judged, now) == "host"


def test_a_bucket_may_move_to_its_own_region():
    accepted(wire(), request(url=URL.replace("eu-west-1", "us-west-2")))
    plain = wire(url="https://bucket.s3.amazonaws.com/key")
    accepted(plain, request(url="https://bucket.s3.eu-west-1.amazonaws.com/key"))


def test_elsewhere_another_region_is_another_resource():
    url = "https://dynamodb.eu-west-1.amazonaws.com/"
    judged = wire("POST", url, service="sqs")
    assert refused(judged, request("POST", url.replace("eu-west-1", "us-east-1"))) == "host"


def test_a_read_may_go_to_another_host_but_is_bound_otherwise():
    judged = wire("GET", body=b"", is_read=True)
    accepted(judged, request("GET", URL.replace("amazonaws.com", "example.com"), b""))
    assert refused(judged, request("GET", URL.replace("key", "other"), b"")) == "path"
    assert refused(judged, request("DELETE", body=b"")) == "method"


def test_a_query_body_is_compared_as_it_is_sent():
    judged = wire("POST", body={"Action": "A", "MaxResults": 5})
    accepted(judged, request("POST", body={"Action": "A", "MaxResults": 5}))
    accepted(judged, request("POST", body="Action=A&MaxResults=5"))
    assert refused(judged, request("POST", body="Action=B&MaxResults=5")) == "body"
    assert refused(judged, request("POST", body="Action=A&MaxResults=5&X=1")) == "body"


def test_a_query_body_is_compared_with_a_copy():
    body = {"Action": "A"}
    judged = wire("POST", body=body)
    body["Action"] = "B"
    assert refused(judged, request("POST", body=body)) == "body"


def test_a_cross_region_copy_carries_its_own_presigned_url():
    judged = wire("POST", body={"Action": "CopyDBSnapshot", "SourceRegion": "a"}, service="rds")
    now = {"Action": "CopyDBSnapshot", "PreSignedUrl": "https://…", "DestinationRegion": "b"}
    accepted(judged, request("POST", body=now))
    assert refused(judged, request("POST", body={**now, "Action": "DeleteDBSnapshot"})) == "body"


def test_a_copy_is_of_the_region_that_was_judged_and_by_the_url_that_was_given():
    judged = wire("POST", body={"SourceRegion": "a", "PresignedUrl": "u"}, service="ec2")
    now = {"SourceRegion": "a", "PresignedUrl": "u", "DestinationRegion": "b"}
    accepted(judged, request("POST", body=now))
    assert refused(judged, request("POST", body={**now, "SourceRegion": "c"})) == "body"
    assert refused(judged, request("POST", body={**now, "PresignedUrl": "v"})) == "body"


def test_a_copy_that_says_something_twice_is_not_the_judged_one():
    judged = wire("POST", body={"Action": "CopyDBSnapshot", "Source": "a"}, service="rds")
    accepted(judged, request("POST", body="Action=CopyDBSnapshot&Source=a&PreSignedUrl=u"))
    twice = "Action=DeleteDBSnapshot&Action=CopyDBSnapshot&Source=a"
    assert refused(judged, request("POST", body=twice)) == "body"


def test_a_compressed_body_is_compared_unpacked():
    judged = wire("POST", body=b"metric" * 100)
    packed = {"Content-Encoding": "gzip"}
    accepted(judged, request("POST", body=gzip.compress(b"metric" * 100), headers=packed))
    assert refused(judged, request("POST", body=gzip.compress(b"other"), headers=packed)) == "body"
    assert refused(judged, request("POST", body=b"not gzip", headers=packed)) == "body"


def test_unpacking_stops_where_it_is_longer_than_what_was_judged():
    assert unzipped(gzip.compress(b"x" * 1_000_000), {"Content-Encoding": "gzip"}, 10) == b"x" * 11


def test_line_ends_in_xml_are_escaped_by_botocore():
    judged = wire(body=b"<Key>a\r\nb</Key>")
    accepted(judged, request(body=b"<Key>a&#xD;&#xA;b</Key>"))
    assert refused(judged, request(body=b"<Key>a&#xD;&#xA;c</Key>")) == "body"


def test_a_chunked_upload_wraps_the_judged_body():
    stream = io.BytesIO(b"body")
    assert is_same_payload(stream, AwsChunkedWrapper(stream), {})
    assert is_same_payload(b"body", AwsChunkedWrapper(io.BytesIO(b"body")), {})
    assert not is_same_payload(b"body", AwsChunkedWrapper(io.BytesIO(b"other")), {})
    assert not is_same_payload(stream, AwsChunkedWrapper(io.BytesIO(b"body")), {})


def test_a_long_cloudsearch_query_moves_into_the_body():
    url = "https://search-x.eu-west-1.cloudsearch.amazonaws.com/2013-01-01/search?q=a&size=1"
    judged = wire("GET", url, b"", is_read=True, service="cloudsearchdomain")
    accepted(judged, request("POST", url.partition("?")[0], "q=a&size=1"))
    assert refused(judged, request("POST", url.partition("?")[0], "q=b")) == "body"


WORDS = st.text("ab1&=%+; .-é", min_size=1, max_size=6)


@given(body=st.dictionaries(WORDS, WORDS, max_size=4), sent=WORDS)
def test_what_is_plainly_the_judged_form_is_what_botocore_sends(body, sent):
    encoded = form(body)
    naive = "&".join(f"{name}={value}" for name, value in body.items())

    for now in (encoded, naive, sent, f"{encoded}&{sent}"):
        if is_plain_form(now, body):
            assert parse_qsl(now, keep_blank_values=True, separator="&") == list(body.items())


def test_a_word_that_was_not_escaped_is_not_plainly_the_judged_form():
    judged = {"Action": "DescribeInstances", "Filter": "x&Action=TerminateInstances"}

    assert not is_plain_form("Action=DescribeInstances&Filter=x&Action=TerminateInstances", judged)
    assert not is_plain_form("a=1%26b", {"a": "1%26b"})
    assert not is_plain_form("a=1", {"a": 1})


def test_a_free_read_is_known_by_the_very_objects_that_were_serialised():
    judged = wire("GET", body=b"", is_read=True)
    same = AWSRequest("GET", URL, data=b"")
    same.method, same.url = judged.method, judged.url

    assert judged.is_plainly(same, same.data)
    same.params = {"delete": ""}
    assert not judged.is_plainly(same, same.data)
