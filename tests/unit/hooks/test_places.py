"""Does the URL of an S3 call lead to what its params name?"""

from __future__ import annotations

from typing import Any

import boto3
import pytest
from botocore.awsrequest import AWSResponse
from botocore.config import Config

from fourEyes.hooks.hosts import S3Host, s3_host
from fourEyes.hooks.places import leads_elsewhere

KEY = "a b/ü+~/../x"
ACCOUNT = "123456789012"
AP = f"arn:aws:s3:eu-west-1:{ACCOUNT}:accesspoint/reports"
OUTPOST = (
    f"arn:aws:s3-outposts:eu-west-1:{ACCOUNT}:outpost/op-01234567890123456/accesspoint/reports"
)
OBJECT_LAMBDA = f"arn:aws:s3-object-lambda:eu-west-1:{ACCOUNT}:accesspoint/reports"
MANY_REGIONS = f"arn:aws:s3::{ACCOUNT}:accesspoint/mfzwi23gnjvgw.mrap"
OUTPOST_ALIAS = "reports-o0123456789abcdef0yyyyyyyyyyyyyyyyyyyyuse1x--op-s3"
VPC = "vpce-1a2b3c4d-5e6f.s3.eu-west-1.vpce.amazonaws.com"


def url_of(operation: str, params: dict[str, Any], region: str, url: str | None, **s3: Any) -> str:
    """Return where botocore would send a call."""
    options = {name: s3.pop(name) for name in ("use_fips_endpoint",) if name in s3}
    client = boto3.client(
        "s3",
        region_name=region,
        endpoint_url=url,
        aws_access_key_id="x",
        aws_secret_access_key="x",
        config=Config(s3=s3, signature_version="s3v4", **options),
    )
    seen: list[str] = []

    def keep(params: dict[str, Any], **_: Any) -> tuple[AWSResponse, dict[str, Any]]:
        seen.append(params["url"])
        return AWSResponse(params["url"], 200, {}, None), {"ResponseMetadata": {}}

    client.meta.events.register_last("before-call", keep)
    getattr(client, operation)(**params)
    return seen[0]


ORDINARY = [
    ("prod-data", "eu-west-1", None, {}),
    ("prod-data", "us-east-1", None, {}),
    ("prod-data", "aws-global", None, {}),
    ("prod-data", "cn-north-1", None, {}),
    ("prod-data", "us-gov-west-1", None, {"use_fips_endpoint": True}),
    ("prod.data", "eu-west-1", None, {}),
    ("Prod_Data", "us-east-1", None, {}),
    ("eu-west-1", "eu-west-1", None, {}),
    ("s3", "eu-west-1", None, {}),
    ("prod-data", "eu-west-1", None, {"addressing_style": "path"}),
    ("prod-data", "eu-west-1", None, {"use_dualstack_endpoint": True}),
    ("prod-data", "us-east-1", None, {"use_dualstack_endpoint": True, "addressing_style": "path"}),
    ("prod-data", "eu-west-1", None, {"use_accelerate_endpoint": True}),
    ("prod-data", "us-east-1", None, {"use_fips_endpoint": True}),
    ("reports--use1-az4--x-s3", "us-east-1", None, {}),
    (OUTPOST_ALIAS, "eu-west-1", None, {}),
    (AP, "eu-west-1", None, {}),
    (AP.replace("accesspoint/", "accesspoint:"), "eu-west-1", None, {}),
    (AP, "eu-west-1", None, {"use_dualstack_endpoint": True}),
    (AP, "us-east-1", None, {"use_arn_region": True}),
    (OUTPOST, "eu-west-1", None, {}),
    (OBJECT_LAMBDA, "eu-west-1", None, {}),
    ("prod-data", "eu-west-1", "https://s3.eu-west-1.amazonaws.com", {}),
    ("prod-data", "us-west-2", "https://s3-us-west-2.amazonaws.com", {}),
    ("prod-data", "eu-west-1", "https://s3.eu-west-1.amazonaws.com/", {"addressing_style": "path"}),
    ("prod-data", "eu-west-1", f"https://bucket.{VPC}", {}),
    ("prod-data", "eu-west-1", f"https://bucket.{VPC}", {"addressing_style": "path"}),
    (AP, "eu-west-1", f"https://accesspoint.{VPC}", {}),
    ("prod-data", "eu-west-1", "http://127.0.0.1:5000", {}),
    ("prod-data", "eu-west-1", "http://localhost:4566", {"addressing_style": "virtual"}),
    ("prod-data", "eu-west-1", "https://minio.example.com:9000", {}),
    ("prod-data", "eu-west-1", "https://minio.example.com", {"addressing_style": "virtual"}),
    ("prod-data", "eu-west-1", "http://minio-1.eu-west-1.elb.amazonaws.com:9000", {}),
    (AP, "eu-west-1", "http://localhost:4566", {}),
]


@pytest.mark.parametrize(("bucket", "region", "url", "options"), ORDINARY)
def test_ordinary_endpoints_lead_to_what_is_named(bucket, region, url, options):
    params = {"Bucket": bucket, "Key": KEY}
    assert not leads_elsewhere(
        url_of("create_multipart_upload", params, region, url, **options),
        "CreateMultipartUpload",
        params,
    )


# Neither access points nor accelerated hosts take calls on buckets.
OF_BUCKETS = [
    row
    for row in ORDINARY
    if not row[0].startswith("arn:")
    and row[0] != OUTPOST_ALIAS
    and "use_accelerate_endpoint" not in row[3]
]


@pytest.mark.parametrize(("bucket", "region", "url", "options"), OF_BUCKETS)
def test_so_they_do_for_calls_on_buckets(bucket, region, url, options):
    params = {"Bucket": bucket}
    sent_to = url_of("get_bucket_tagging", params, region, url, **options)
    assert not leads_elsewhere(sent_to, "PutBucketTagging", params)


def test_access_point_of_several_regions():
    url = "https://mfzwi23gnjvgw.mrap.accesspoint.s3-global.amazonaws.com/k"
    assert not leads_elsewhere(url, "PutObject", {"Bucket": MANY_REGIONS, "Key": "k"})


@pytest.mark.parametrize(
    "base",
    [
        "https://prod-data.s3.eu-west-1.amazonaws.com",
        "https://prod-data.s3.amazonaws.com",
        "https://PROD-DATA.s3.eu-west-1.amazonaws.com.",
        "https://prod-data.s3-eu-west-1.amazonaws.com",
        "https://prod-data.s3.dualstack.eu-west-1.amazonaws.com",
        "https://prod-data.s3-accelerate.amazonaws.com",
        "https://prod-data.s3.cn-north-1.amazonaws.com.cn",
        "https://s3.eu-west-1.amazonaws.com/prod-data",
        "https://s3.eu-west-1.amazonaws.com/prod%2Ddata",
        "https://s3-control.eu-west-1.amazonaws.com",
        f"https://{VPC}",
        f"https://prod-data.bucket.{VPC}",
        f"https://accesspoint.{VPC}",
        "https://bucket.vpce-1.s3.eu-west-1.amazonaws.com",
        "https://lambda.eu-west-1.amazonaws.com",
    ],
)
@pytest.mark.parametrize("params", [{"Bucket": "scratch"}, {"Bucket": "scratch", "Key": "k"}])
def test_bucket_in_front_of_what_is_named(base, params):
    url = "/".join([base, *params.values()])
    assert leads_elsewhere(url, "CreateBucket", params)


@pytest.mark.parametrize(
    ("url", "params"),
    [
        ("https://prod-data.s3.amazonaws.com/k", {"Bucket": "scratch", "Key": "k"}),
        ("https://scratch.s3.amazonaws.com/x/k", {"Bucket": "scratch", "Key": "k"}),
        ("https://scratch.s3.amazonaws.com/other", {"Bucket": "scratch", "Key": "k"}),
        ("https://scratch.s3.amazonaws.com/k", {"Bucket": "scratch"}),
        ("https://s3.amazonaws.com/prod-data/k", {"Bucket": "prod-data/k"}),
        ("https://s3.amazonaws.com/prod-data/k", {}),
        ("https://reports-123456789012.s3.eu-west-1.amazonaws.com/k", {"Bucket": AP, "Key": "k"}),
        (
            "https://reports-123456789012.s3-accesspoint.us-east-1.amazonaws.com/k",
            {"Bucket": AP, "Key": "k"},
        ),
        ("https://minio.example.com/k", {"Bucket": "scratch", "Key": "k"}),
        ("https://s3.amazonaws.com/prod-data/5", {"Bucket": "prod-data", "Key": 5}),
    ],
)
def test_anything_else_is_elsewhere(url, params):
    assert leads_elsewhere(url, "PutObject", params)


def test_behind_a_path_at_other_stores_objects_are_objects_but_buckets_may_not_be_buckets():
    base = "https://project.example.com/storage/v1/s3"
    named = {"Bucket": "photos", "Key": "k"}
    assert not leads_elsewhere(f"{base}/photos/k", "PutObject", named)
    assert leads_elsewhere(f"{base}/photos", "CreateBucket", {"Bucket": "photos"})


@pytest.mark.parametrize(
    ("host", "place"),
    [
        ("s3.amazonaws.com", S3Host("", "s3", None)),
        ("s3.eu-west-1.amazonaws.com", S3Host("", "s3", "eu-west-1")),
        ("s3-eu-west-1.amazonaws.com", S3Host("", "s3", "eu-west-1")),
        ("s3-fips-us-gov-west-1.amazonaws.com", S3Host("", "s3-fips", "us-gov-west-1")),
        # A bucket may be called like a region.
        ("prod-data-1.s3.amazonaws.com", S3Host("prod-data-1", "s3", None)),
        ("x.s3.eu-west-1.us-east-1.amazonaws.com", None),
        ("dynamodb.eu-west-1.amazonaws.com", None),
        ("s3.example.com", None),
    ],
)
def test_parts_of_a_host(host, place):
    assert s3_host(host) == place
