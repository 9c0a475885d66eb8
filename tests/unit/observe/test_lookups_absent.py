"""A look-up reports that nothing is there only where the service says so without a doubt."""

from __future__ import annotations

import time
from typing import Any

import boto3
import pytest
from botocore.exceptions import ClientError

from fourEyes.observe.lookups import MAX_NAMES
from support.lookups import looked_up

DAY = 86_400
ABSENT, THERE = {"exists": False}, {"exists": True}


WITH_ID = {"Bucket": "b", "Id": "i"}
METHOD = {"restApiId": "a", "resourceId": "r", "httpMethod": "GET"}
NOTHING = [
    ("s3/GetBucketAnalyticsConfiguration", WITH_ID, "NoSuchConfiguration"),
    ("s3/GetBucketIntelligentTieringConfiguration", WITH_ID, "NoSuchConfiguration"),
    ("s3/GetBucketInventoryConfiguration", WITH_ID, "NoSuchConfiguration"),
    ("s3/GetBucketMetricsConfiguration", WITH_ID, "NoSuchConfiguration"),
    (
        "s3/GetBucketEncryption",
        {"Bucket": "b"},
        "ServerSideEncryptionConfigurationNotFoundError",
    ),
    ("s3/GetBucketLogging", {"Bucket": "b"}, {}),
    ("apigateway/GetIntegration", METHOD, "NotFoundException"),
    ("apigateway/GetIntegrationResponse", {**METHOD, "statusCode": "200"}, "NotFoundException"),
    (
        "apigateway/GetGatewayResponse",
        {"restApiId": "a", "responseType": "DEFAULT_4XX"},
        {"responseType": "DEFAULT_4XX", "defaultResponse": True},
    ),
    (
        "autoscaling/DescribeLifecycleHooks",
        {"AutoScalingGroupName": "g", "LifecycleHookName": "h"},
        {"LifecycleHooks": []},
    ),
    ("config/DescribeDeliveryChannels", {}, {"DeliveryChannels": []}),
    (
        "lambda/GetFunctionEventInvokeConfig",
        {"FunctionName": "f"},
        "ResourceNotFoundException",
    ),
    *(
        (
            f"{service}/GetLoggingConfiguration",
            {"LoggingConfiguration": {"ResourceArn": "arn:aws:wafv2:eu-west-1:1:x"}},
            "WAFNonexistentItemException",
        )
        for service in ("waf", "waf-regional", "wafv2")
    ),
]


def method(name: str) -> str:
    client = boto3.client(name.partition("/")[0], region_name="eu-west-1")
    operations = client.meta.method_to_api_mapping
    return next(key for key, value in operations.items() if value == name.partition("/")[2])


@pytest.mark.parametrize(("name", "params", "answer"), NOTHING)
def test_nothing_is_there(name: str, params: dict[str, Any], answer: Any) -> None:
    assert looked_up(name, params, (method(name), answer)) == ABSENT


@pytest.mark.parametrize(("name", "params", "answer"), NOTHING)
@pytest.mark.parametrize("code", ["AccessDeniedException", "NoSuchBucket", "ThrottlingException"])
def test_any_other_error_is_no_proof(name: str, params: dict[str, Any], answer: Any, code) -> None:
    with pytest.raises(ClientError, match=code):
        looked_up(name, params, (method(name), code))


@pytest.mark.parametrize(
    ("name", "params", "answer"),
    [
        ("s3/GetBucketMetricsConfiguration", WITH_ID, {"MetricsConfiguration": {"Id": "i"}}),
        (
            "s3/GetBucketLogging",
            {"Bucket": "b"},
            {"LoggingEnabled": {"TargetBucket": "l", "TargetPrefix": ""}},
        ),
        ("apigateway/GetIntegration", METHOD, {"type": "MOCK"}),
        # An answer that does not say whose response it is may be somebody's own.
        (
            "apigateway/GetGatewayResponse",
            {"restApiId": "a", "responseType": "DEFAULT_4XX"},
            {"responseType": "DEFAULT_4XX"},
        ),
        ("config/DescribeDeliveryChannels", {}, {"DeliveryChannels": [{"name": "other"}]}),
        ("lambda/GetFunctionEventInvokeConfig", {"FunctionName": "f"}, {"FunctionArn": "arn:f"}),
    ],
)
def test_something_is_there(name: str, params: dict[str, Any], answer: Any) -> None:
    assert looked_up(name, params, (method(name), answer)) == THERE


def upserts(*names: str) -> dict[str, Any]:
    changes = [
        {"Action": "UPSERT", "ResourceRecordSet": {"Name": name, "Type": "A"}} for name in names
    ]
    return {"HostedZoneId": "Z1", "ChangeBatch": {"Changes": changes}}


def page(*names: str, kind: str = "A", more: str = "") -> tuple[str, dict[str, Any]]:
    listed = [{"Name": name, "Type": kind} for name in names]
    answer = {"ResourceRecordSets": listed, "IsTruncated": bool(more), "MaxItems": "300"}
    return "list_resource_record_sets", {**answer, **({"NextRecordName": more} if more else {})}


@pytest.mark.parametrize(
    ("params", "pages", "state"),
    [
        pytest.param(upserts("a.x.org"), [page("b.x.org.")], ABSENT, id="another name"),
        pytest.param(upserts("A.x.org"), [page("a.x.org.")], THERE, id="the name in capitals"),
        pytest.param(upserts("a.x.org."), [page("a.x.org.", kind="TXT")], ABSENT, id="other type"),
        pytest.param(
            upserts("a.x.org", "b.x.org"),
            [page("b.x.org.", kind="TXT"), page("b.x.org.")],
            THERE,
            id="one of two",
        ),
        pytest.param(
            upserts("a.x.org"),
            [page("a.x.org.", kind="TXT", more="a.x.org.")],
            None,
            id="more of the name on the next page",
        ),
        pytest.param(
            upserts("a.x.org"), [page("b.x.org.", more="c.x.org.")], ABSENT, id="more of others"
        ),
        pytest.param(upserts("*.x.org"), [], None, id="a name of more than one spelling"),
        pytest.param(
            upserts(*(f"{number}.x.org" for number in range(MAX_NAMES + 1))), [], None, id="many"
        ),
    ],
)
def test_every_record_of_a_batch_is_looked_for(params, pages, state) -> None:
    assert looked_up("route53/ListResourceRecordSets", params, *pages) == state


def test_a_record_of_any_identifier_counts() -> None:
    params = upserts("a.x.org")
    params["ChangeBatch"]["Changes"][0]["ResourceRecordSet"]["SetIdentifier"] = "new"
    operation, answer = page("a.x.org.")
    answer["ResourceRecordSets"][0]["SetIdentifier"] = "old"
    assert looked_up("route53/ListResourceRecordSets", params, (operation, answer)) == THERE


def test_the_oldest_event_may_be_two_weeks_older_than_its_group() -> None:
    created = int((time.time() - 10.5 * DAY) * 1000)
    groups = [{"logGroupName": "/app", "creationTime": created, "retentionInDays": 90}]
    params = {"logGroupName": "/app", "retentionInDays": 30}
    answer = ("describe_log_groups", {"logGroups": groups})
    found = looked_up("logs/DescribeLogGroups", params, answer)
    assert found == {"retentionInDays": 90, "oldestInDays": 25}


def test_a_log_group_that_only_begins_so_is_another() -> None:
    groups = [{"logGroupName": "/app-2", "creationTime": 0}]
    params = {"logGroupName": "/app", "retentionInDays": 30}
    with pytest.raises(StopIteration):
        looked_up("logs/DescribeLogGroups", params, ("describe_log_groups", {"logGroups": groups}))


def test_performance_insights_that_are_off_are_told_from_those_that_are_on() -> None:
    params = {"DBInstanceIdentifier": "d"}
    for is_on in (True, False):
        answer = {"DBInstances": [{"PerformanceInsightsEnabled": is_on}]}
        found = looked_up("rds/DescribeDBInstances", params, ("describe_db_instances", answer))
        assert found["PerformanceInsightsEnabled"] is is_on


@pytest.mark.parametrize(
    "answer",
    ["AccessDeniedException", "RepositoryNotFoundException", "InvalidParameterException"],
)
def test_only_an_image_that_is_not_found_is_a_new_tag(answer: str) -> None:
    repository = {"repositoryName": "shop", "imageTagMutability": "MUTABLE"}
    with pytest.raises(ClientError, match=answer):
        looked_up(
            "ecr/DescribeImages",
            {"repositoryName": "shop", "imageTag": "v1"},
            ("describe_repositories", {"repositories": [repository]}),
            ("describe_images", answer),
        )


def test_an_address_that_is_not_listed_proves_nothing() -> None:
    params = {"AllocationId": "eipalloc-1", "InstanceId": "i-1"}
    with pytest.raises(StopIteration):
        looked_up("ec2/DescribeAddresses", params, ("describe_addresses", {"Addresses": []}))


def test_an_address_is_found_by_its_number_and_an_interface_by_its_id() -> None:
    free, used = {"PublicIp": "192.0.2.1"}, {"PublicIp": "192.0.2.2", "NetworkInterfaceId": "eni-1"}
    params = {"PublicIp": "192.0.2.1", "NetworkInterfaceId": "eni-1"}
    for listed, is_used in (([free, used], True), ([free], False)):
        answer = ("describe_addresses", {"Addresses": listed})
        assert looked_up("ec2/DescribeAddresses", params, answer) == {"isInUse": is_used}
