"""Against a service that answers, a look-up frees what loses nothing and holds what does."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from typing import Any

import boto3
import pytest
from moto import mock_aws

from fourEyes.impact import classify
from fourEyes.observe.lookup_table import LOOKUPS

Story = tuple[str, dict[str, Any], dict[str, Any]]
"""The call, its params where a look-up frees it, and where it must not."""

MANIFEST = json.dumps(
    {
        "schemaVersion": 2,
        "mediaType": "application/vnd.docker.distribution.manifest.v2+json",
        "config": {"digest": "sha256:1"},
        "layers": [],
    }
)
ROLE = "arn:aws:iam::123456789012:role/worker"


@pytest.fixture(autouse=True)
def aws(monkeypatch):
    """Give every story an empty account."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "testing")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-west-1")
    with mock_aws():
        yield


def bucket(name: str = "data") -> Any:
    s3 = boto3.client("s3")
    s3.create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
    return s3


def method(verb: str = "GET") -> tuple[Any, dict[str, str]]:
    api = boto3.client("apigateway")
    name = api.create_rest_api(name="shop")["id"]
    root = api.get_resources(restApiId=name)["items"][0]["id"]
    which = {"restApiId": name, "resourceId": root, "httpMethod": verb}
    api.put_method(**which, authorizationType="NONE")
    api.put_method_response(**which, statusCode="200")
    return api, which


def integration() -> Story:
    _, fresh = method()
    api, taken = method()
    api.put_integration(**taken, type="MOCK")
    return "apigateway:PutIntegration", {**fresh, "type": "MOCK"}, {**taken, "type": "MOCK"}


def integration_response() -> Story:
    api, which = method()
    api.put_integration(**which, type="MOCK")
    api.put_integration_response(**which, statusCode="200", responseTemplates={})
    api.put_method_response(**which, statusCode="404")
    return (
        "apigateway:PutIntegrationResponse",
        {**which, "statusCode": "404"},
        {**which, "statusCode": "200"},
    )


def gateway_response() -> Story:
    api, which = method()
    name = {"restApiId": which["restApiId"]}
    api.put_gateway_response(**name, responseType="ACCESS_DENIED", statusCode="403")
    return (
        "apigateway:PutGatewayResponse",
        {**name, "responseType": "DEFAULT_5XX"},
        {**name, "responseType": "ACCESS_DENIED"},
    )


def image() -> Story:
    ecr = boto3.client("ecr")
    ecr.create_repository(repositoryName="shop")
    which = {"repositoryName": "shop", "imageManifest": MANIFEST}
    ecr.put_image(**which, imageTag="v1")
    return "ecr:PutImage", {**which, "imageTag": "v2"}, {**which, "imageTag": "v1"}


def image_of_a_strict_repository() -> Story:
    ecr = boto3.client("ecr")
    calls = []
    for kind in ("IMMUTABLE", "MUTABLE"):
        ecr.create_repository(repositoryName=kind.lower(), imageTagMutability=kind)
        which = {"repositoryName": kind.lower(), "imageManifest": MANIFEST, "imageTag": "v1"}
        ecr.put_image(**which)
        calls.append(which)
    return "ecr:PutImage", calls[0], calls[1]


def upsert(zone: str, *names: str) -> dict[str, Any]:
    changes = [
        {
            "Action": "UPSERT",
            "ResourceRecordSet": {
                "Name": name,
                "Type": "A",
                "TTL": 60,
                "ResourceRecords": [{"Value": "192.0.2.1"}],
            },
        }
        for name in names
    ]
    return {"HostedZoneId": zone, "ChangeBatch": {"Changes": changes}}


def records() -> Story:
    route53 = boto3.client("route53")
    zone = route53.create_hosted_zone(Name="example.com", CallerReference="1")["HostedZone"]["Id"]
    route53.change_resource_record_sets(**upsert(zone, "www.example.com", "b.example.com"))
    return (
        "route53:ChangeResourceRecordSets",
        upsert(zone, "new.example.com", "Api.Example.com."),
        # One change of many is enough; names differ in case and in the last dot.
        upsert(zone, "new.example.com", "WWW.example.com"),
    )


def young_log_group() -> Story:
    logs = boto3.client("logs")
    logs.create_log_group(logGroupName="/app")
    logs.create_log_group(logGroupName="/app-2")
    which = {"logGroupName": "/app"}
    # An event may be two weeks old when it is put into a group that was just made.
    return (
        "logs:PutRetentionPolicy",
        {**which, "retentionInDays": 30},
        {**which, "retentionInDays": 7},
    )


def bucket_encryption() -> Story:
    bucket("plain")
    bucket("keyed").put_bucket_encryption(
        Bucket="keyed", ServerSideEncryptionConfiguration=encryption("aws:kms")
    )
    plain = {"ServerSideEncryptionConfiguration": encryption("AES256")}
    return "s3:PutBucketEncryption", {"Bucket": "plain", **plain}, {"Bucket": "keyed", **plain}


def encryption(algorithm: str) -> dict[str, Any]:
    return {"Rules": [{"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": algorithm}}]}


def bucket_logging() -> Story:
    bucket("quiet")
    s3 = bucket("logged")
    bucket("log-store")
    s3.put_bucket_acl(Bucket="log-store", ACL="log-delivery-write")
    status = {"LoggingEnabled": {"TargetBucket": "log-store", "TargetPrefix": "p/"}}
    s3.put_bucket_logging(Bucket="logged", BucketLoggingStatus=status)
    return (
        "s3:PutBucketLogging",
        {"Bucket": "quiet", "BucketLoggingStatus": status},
        {"Bucket": "logged", "BucketLoggingStatus": status},
    )


def event_invoke_config() -> Story:
    assume = json.dumps({"Version": "2012-10-17", "Statement": []})
    role = boto3.client("iam").create_role(RoleName="r", AssumeRolePolicyDocument=assume)
    code = io.BytesIO()
    with zipfile.ZipFile(code, "w") as archive:
        archive.writestr("main.py", "def handler(event, context): pass")
    functions = boto3.client("lambda")
    for name in ("new", "there"):
        functions.create_function(
            FunctionName=name,
            Runtime="python3.12",
            Role=role["Role"]["Arn"],
            Handler="main.handler",
            Code={"ZipFile": code.getvalue()},
        )
    functions.put_function_event_invoke_config(FunctionName="there", MaximumRetryAttempts=1)
    return (
        "lambda:PutFunctionEventInvokeConfig",
        {"FunctionName": "new", "MaximumRetryAttempts": 0},
        {"FunctionName": "there", "MaximumRetryAttempts": 0},
    )


def web_acl_logging() -> Story:
    waf = boto3.client("wafv2")

    def acl(name: str) -> dict[str, Any]:
        made = waf.create_web_acl(
            Name=name,
            Scope="REGIONAL",
            DefaultAction={"Allow": {}},
            VisibilityConfig={
                "SampledRequestsEnabled": True,
                "CloudWatchMetricsEnabled": True,
                "MetricName": name,
            },
        )
        log = "arn:aws:logs:eu-west-1:123456789012:log-group:aws-waf-logs-shop"
        where = {"ResourceArn": made["Summary"]["ARN"], "LogDestinationConfigs": [log]}
        return {"LoggingConfiguration": where}

    there = acl("there")
    waf.put_logging_configuration(**there)
    return "wafv2:PutLoggingConfiguration", acl("new"), there


def load_balancer() -> Story:
    ec2, elb = boto3.client("ec2"), boto3.client("elbv2")
    subnets = [one["SubnetId"] for one in ec2.describe_subnets()["Subnets"]]
    key = "deletion_protection.enabled"

    def off(name: str) -> dict[str, Any]:
        made = elb.create_load_balancer(Name=name, Subnets=subnets)["LoadBalancers"][0]
        attributes = [{"Key": key, "Value": "false"}]
        return {"LoadBalancerArn": made["LoadBalancerArn"], "Attributes": attributes}

    plain, protected = off("plain"), off("protected")
    on = [{"Key": key, "Value": "true"}]
    elb.modify_load_balancer_attributes(**{**protected, "Attributes": on})
    return "elbv2:ModifyLoadBalancerAttributes", plain, protected


def instances(count: int) -> list[str]:
    ec2 = boto3.client("ec2")
    image_id = ec2.describe_images(Owners=["amazon"])["Images"][0]["ImageId"]
    made = ec2.run_instances(ImageId=image_id, MinCount=count, MaxCount=count)["Instances"]
    return [one["InstanceId"] for one in made]


def address() -> Story:
    ec2 = boto3.client("ec2")
    free, used = [ec2.allocate_address(Domain="vpc")["AllocationId"] for _ in range(2)]
    first, second = instances(2)
    ec2.associate_address(AllocationId=used, InstanceId=first)
    return (
        "ec2:AssociateAddress",
        {"AllocationId": free, "InstanceId": second},
        {"AllocationId": used, "InstanceId": second},
    )


def instance_with_an_address() -> Story:
    operation, free, _ = address()
    ec2 = boto3.client("ec2")
    taken = next(one for one in ec2.describe_addresses()["Addresses"] if one.get("InstanceId"))
    return operation, free, {**free, "InstanceId": taken["InstanceId"]}


def lifecycle_hook() -> Story:
    scaling = boto3.client("autoscaling")
    image_id = boto3.client("ec2").describe_images(Owners=["amazon"])["Images"][0]["ImageId"]
    scaling.create_launch_configuration(
        LaunchConfigurationName="web", ImageId=image_id, InstanceType="t3.micro"
    )
    hooks = []
    for name in ("new", "there"):
        scaling.create_auto_scaling_group(
            AutoScalingGroupName=name,
            LaunchConfigurationName="web",
            MinSize=0,
            MaxSize=1,
            AvailabilityZones=["eu-west-1a"],
        )
        transition = "autoscaling:EC2_INSTANCE_TERMINATING"
        which = {"AutoScalingGroupName": name, "LifecycleHookName": "drain"}
        hooks.append({**which, "LifecycleTransition": transition})
    scaling.put_lifecycle_hook(**hooks[1])
    return "autoscaling:PutLifecycleHook", hooks[0], hooks[1]


def second_factor() -> Story:
    cognito = boto3.client("cognito-idp")

    def pool(now: str) -> dict[str, Any]:
        name = cognito.create_user_pool(PoolName=now)["UserPool"]["Id"]
        totp = {"SoftwareTokenMfaConfiguration": {"Enabled": True}}
        cognito.set_user_pool_mfa_config(UserPoolId=name, MfaConfiguration=now, **totp)
        return {"UserPoolId": name, "MfaConfiguration": "OPTIONAL", **totp}

    return "cognito-idp:SetUserPoolMfaConfig", pool("OFF"), pool("ON")


STORIES: list[Callable[[], Story]] = [
    integration,
    integration_response,
    gateway_response,
    image,
    image_of_a_strict_repository,
    records,
    young_log_group,
    bucket_encryption,
    bucket_logging,
    event_invoke_config,
    web_acl_logging,
    load_balancer,
    address,
    instance_with_an_address,
    lifecycle_hook,
    second_factor,
]


def is_held(operation: str, params: dict[str, Any]) -> bool:
    """Judge a call as the guard does: what fails to answer proves nothing."""
    from fourEyes.observe.answer import failures

    service, _, name = operation.partition(":")
    blind = classify(service, name, params)
    assert blind.needs_approval, "held where nothing is looked up"
    assert blind.lookup is not None
    try:
        state = LOOKUPS[blind.lookup](boto3.client(service), params)
    except failures():
        return True
    return state is None or classify(service, name, params, state=state).needs_approval


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.__name__)
def test_only_what_loses_nothing_is_freed(story: Callable[[], Story]) -> None:
    operation, harmless, harmful = story()
    assert is_held(operation, harmful)
    assert not is_held(operation, harmless)


def test_a_delivery_channel_is_added_once() -> None:
    put = {"DeliveryChannel": {"name": "default", "s3BucketName": "history"}}
    assert not is_held("config:PutDeliveryChannel", put)
    config = boto3.client("config")
    recorder = {"name": "default", "roleARN": ROLE}
    config.put_configuration_recorder(ConfigurationRecorder=recorder)
    config.put_delivery_channel(**put)
    assert is_held("config:PutDeliveryChannel", put)
