"""What a look-up found frees a call that loses nothing, and only that one."""

from __future__ import annotations

from typing import Any

import pytest

from support.impacts import assert_impact, call

ABSENT, THERE = {"exists": False}, {"exists": True}
METHOD = {"restApiId": "a", "resourceId": "r", "httpMethod": "GET"}
AWS_URI = "arn:aws:apigateway:eu-west-1"
FUNCTION = "functions/arn:aws:lambda:eu-west-1:123456789012:function:f"
IMAGE = {"repositoryName": "r", "imageManifest": "{}", "imageTag": "v1"}
HOOK = {"AutoScalingGroupName": "g", "LifecycleHookName": "h"}
OFF = {"MfaConfiguration": "OFF"}
TOTP = {"UserPoolId": "p", "SoftwareTokenMfaConfiguration": {"Enabled": True}}
ADDRESS = {"AllocationId": "eipalloc-1", "InstanceId": "i-1"}
INSIGHTS = {"DBInstanceIdentifier": "d", "PerformanceInsightsRetentionPeriod": 31}
BALANCER = {"LoadBalancerArn": "arn:lb"}
BLOCKS = {"BlockedEncryptionTypes": {"EncryptionType": ["SSE-C"]}}
LOGS = {"TargetBucket": "l", "TargetPrefix": "p/"}


def integration(**members: Any) -> dict[str, Any]:
    return {**METHOD, **members}


def on_function(uri: str) -> dict[str, Any]:
    return integration(type="AWS_PROXY", integrationHttpMethod="POST", uri=f"{AWS_URI}:{uri}")


def records(*actions: str) -> dict[str, Any]:
    changes = [{"Action": one, "ResourceRecordSet": {"Name": "a", "Type": "A"}} for one in actions]
    return {"HostedZoneId": "z", "ChangeBatch": {"Changes": changes}}


def rule(algorithm: str, **members: Any) -> dict[str, Any]:
    default = {"SSEAlgorithm": algorithm}
    if "key" in members:
        default["KMSMasterKeyID"] = members.pop("key")
    return {"ApplyServerSideEncryptionByDefault": default, **members}


def encrypts(*rules: dict[str, Any]) -> dict[str, Any]:
    return {"Bucket": "b", "ServerSideEncryptionConfiguration": {"Rules": list(rules)}}


def now(*rules: dict[str, Any]) -> dict[str, Any]:
    return {"Rules": list(rules)}


def attributes(**values: str) -> list[dict[str, str]]:
    return [{"Key": key.replace("__", "."), "Value": value} for key, value in values.items()]


def sets(**values: str) -> dict[str, Any]:
    return {**BALANCER, "Attributes": attributes(**values)}


# fmt: off
CASES = [
    call("a method that does nothing yet", "apigateway:PutIntegration",
         integration(type="MOCK"), "create", ABSENT),
    call("a method that does something", "apigateway:PutIntegration",
         integration(type="MOCK"), "replace", THERE),
    call("a function behind a new method", "apigateway:PutIntegration",
         on_function(f"lambda:path/2015-03-31/{FUNCTION}/invocations"), "create", ABSENT),
    call("a function that is deleted at every request", "apigateway:PutIntegration",
         on_function(f"lambda:path/2015-03-31/{FUNCTION}"), "execute", ABSENT),
    call("a function whose path leads elsewhere", "apigateway:PutIntegration",
         on_function("lambda:path/2015-03-31/functions/f?/invocations"), "execute", ABSENT),
    call("a table that is deleted at every request", "apigateway:PutIntegration",
         integration(type="AWS", uri=f"{AWS_URI}:dynamodb:action/DeleteTable"), "execute", ABSENT),
    call("an integration with a member that nobody has read", "apigateway:PutIntegration",
         integration(type="MOCK", newer=True), "replace", ABSENT),
    call("a new response of an integration", "apigateway:PutIntegrationResponse",
         integration(statusCode="200"), "create", ABSENT),
    call("a response that is there", "apigateway:PutIntegrationResponse",
         integration(statusCode="200"), "replace", THERE),
    call("the first response of a gateway", "apigateway:PutGatewayResponse",
         {"restApiId": "a", "responseType": "DEFAULT_4XX"}, "create", ABSENT),
    call("the second response of a gateway", "apigateway:PutGatewayResponse",
         {"restApiId": "a", "responseType": "DEFAULT_4XX"}, "replace", THERE),
    call("a tag that no image has", "ecr:PutImage", IMAGE, "create", ABSENT),
    call("a tag that an image has", "ecr:PutImage", IMAGE, "replace", THERE),
    call("records that are not there", "route53:ChangeResourceRecordSets",
         records("UPSERT", "CREATE"), "create", ABSENT),
    call("a record that is there", "route53:ChangeResourceRecordSets",
         records("UPSERT"), "replace", THERE),
    call("a record that is deleted beside it", "route53:ChangeResourceRecordSets",
         records("UPSERT", "DELETE"), "replace", ABSENT),
    call("logs that are younger", "logs:PutRetentionPolicy",
         {"logGroupName": "g", "retentionInDays": 30}, "update",
         {"retentionInDays": None, "oldestInDays": 30}),
    call("logs that are older", "logs:PutRetentionPolicy",
         {"logGroupName": "g", "retentionInDays": 30}, "delete",
         {"retentionInDays": 365, "oldestInDays": 31}),
    call("logs that are kept for longer", "logs:PutRetentionPolicy",
         {"logGroupName": "g", "retentionInDays": 90}, "update",
         {"retentionInDays": 30, "oldestInDays": 900}),
    call("keys of the service, as before", "s3:PutBucketEncryption",
         encrypts(rule("AES256")), "update", now(rule("AES256"))),
    call("KMS where the service had the keys", "s3:PutBucketEncryption",
         encrypts(rule("aws:kms", BucketKeyEnabled=True)), "update", now(rule("AES256"))),
    call("encryption where none is set", "s3:PutBucketEncryption",
         encrypts(rule("AES256")), "update", ABSENT),
    call("keys of the service in place of KMS", "s3:PutBucketEncryption",
         encrypts(rule("AES256")), "replace unguard", now(rule("aws:kms"))),
    call("a key that not everyone may use", "s3:PutBucketEncryption",
         encrypts(rule("aws:kms", key="k")), "replace", now(rule("AES256"))),
    call("a kind of encryption that is let in again", "s3:PutBucketEncryption",
         encrypts(rule("AES256")), "replace unguard", now(rule("AES256", **BLOCKS))),
    call("a kind of encryption that stays refused", "s3:PutBucketEncryption",
         encrypts(rule("AES256", **BLOCKS)), "update", now(rule("AES256", **BLOCKS))),
    call("two rules", "s3:PutBucketEncryption",
         encrypts(rule("AES256"), rule("AES256")), "replace unguard", now(rule("AES256"))),
    call("a bucket of several rules", "s3:PutBucketEncryption",
         encrypts(rule("AES256")), "replace unguard", now(rule("AES256"), rule("AES256"))),
    call("an answer of another form", "s3:PutBucketEncryption",
         encrypts(rule("AES256")), "replace unguard", {"Rules": None}),
    call("access logs for the first time", "s3:PutBucketLogging",
         {"Bucket": "b", "BucketLoggingStatus": {"LoggingEnabled": LOGS}}, "create", ABSENT),
    call("access logs that go elsewhere", "s3:PutBucketLogging",
         {"Bucket": "b", "BucketLoggingStatus": {"LoggingEnabled": LOGS}}, "replace", THERE),
    call("access logs that others may read", "s3:PutBucketLogging",
         {"Bucket": "b", "BucketLoggingStatus": {"LoggingEnabled":
          {**LOGS, "TargetGrants": [{"Permission": "READ"}]}}}, "replace", ABSENT),
    call("no access logs", "s3:PutBucketLogging",
         {"Bucket": "b", "BucketLoggingStatus": {}}, "replace unguard", ABSENT),
    *(case for kind in ("Analytics", "IntelligentTiering", "Inventory", "Metrics") for case in (
        call(f"{kind} of a new Id", f"s3:PutBucket{kind}Configuration",
             {"Bucket": "b", "Id": "i", f"{kind}Configuration": {"Id": "i"}}, "create", ABSENT),
        call(f"{kind} of an Id that is there", f"s3:PutBucket{kind}Configuration",
             {"Bucket": "b", "Id": "i", f"{kind}Configuration": {"Id": "i"}}, "replace", THERE),
        call(f"{kind} of two Ids", f"s3:PutBucket{kind}Configuration",
             {"Bucket": "b", "Id": "i", f"{kind}Configuration": {"Id": "j"}}, "replace", ABSENT),
    )),
    call("asynchronous calls set up", "lambda:PutFunctionEventInvokeConfig",
         {"FunctionName": "f", "MaximumRetryAttempts": 0}, "create", ABSENT),
    call("asynchronous calls set up anew", "lambda:PutFunctionEventInvokeConfig",
         {"FunctionName": "f", "MaximumRetryAttempts": 0}, "replace", THERE),
    call("the first delivery channel", "config:PutDeliveryChannel",
         {"DeliveryChannel": {"name": "c"}}, "create", ABSENT),
    call("another delivery channel", "config:PutDeliveryChannel",
         {"DeliveryChannel": {"name": "c"}}, "replace unguard", THERE),
    call("requests logged", "wafv2:PutLoggingConfiguration",
         {"LoggingConfiguration": {"ResourceArn": "a"}}, "create", ABSENT),
    call("requests logged elsewhere", "wafv2:PutLoggingConfiguration",
         {"LoggingConfiguration": {"ResourceArn": "a"}}, "replace", THERE),
    call("performance recorded", "rds:ModifyDBInstance",
         {**INSIGHTS, "EnablePerformanceInsights": True}, "update",
         {"PerformanceInsightsEnabled": False}),
    call("performance kept for longer", "rds:ModifyDBInstance", INSIGHTS, "update",
         {"PerformanceInsightsEnabled": True, "PerformanceInsightsRetentionPeriod": 7}),
    call("performance kept for less", "rds:ModifyDBInstance", INSIGHTS, "delete",
         {"PerformanceInsightsEnabled": True, "PerformanceInsightsRetentionPeriod": 93}),
    call("a switch that the answer leaves out", "rds:ModifyDBInstance", INSIGHTS, "delete",
         {"PerformanceInsightsEnabled": None}),
    call("protection that is off already", "elbv2:ModifyLoadBalancerAttributes",
         sets(deletion_protection__enabled="false", idle_timeout__timeout_seconds="9"), "update",
         {"Attributes": attributes(deletion_protection__enabled="false")}),
    call("protection that is on", "elbv2:ModifyLoadBalancerAttributes",
         sets(deletion_protection__enabled="false"), "update unguard",
         {"Attributes": attributes(deletion_protection__enabled="true")}),
    call("one protection of two that is on", "elbv2:ModifyLoadBalancerAttributes",
         sets(deletion_protection__enabled="false", access_logs__s3__enabled="false"),
         "update unguard", {"Attributes": attributes(deletion_protection__enabled="false")}),
    call("an address that nothing uses", "ec2:AssociateAddress", ADDRESS, "update",
         {"isInUse": False}),
    call("an address in use", "ec2:AssociateAddress", ADDRESS, "replace", {"isInUse": True}),
    call("an address of which nothing is known", "ec2:AssociateAddress", ADDRESS, "replace",
         ABSENT),
    call("a hook before instances end", "autoscaling:PutLifecycleHook",
         {**HOOK, "LifecycleTransition": "autoscaling:EC2_INSTANCE_TERMINATING"}, "create",
         ABSENT),
    call("a hook that lets new instances go on", "autoscaling:PutLifecycleHook",
         {**HOOK, "LifecycleTransition": "autoscaling:EC2_INSTANCE_LAUNCHING",
          "DefaultResult": "CONTINUE"}, "create", ABSENT),
    call("a hook that ends new instances", "autoscaling:PutLifecycleHook",
         {**HOOK, "LifecycleTransition": "autoscaling:EC2_INSTANCE_LAUNCHING"},
         "update disrupt", ABSENT),
    call("a hook that is there", "autoscaling:PutLifecycleHook",
         {**HOOK, "LifecycleTransition": "autoscaling:EC2_INSTANCE_TERMINATING"}, "replace",
         THERE),
    call("a second factor that users may have", "cognito-idp:SetUserPoolMfaConfig",
         {**TOTP, "MfaConfiguration": "OPTIONAL"}, "update", OFF),
    call("a second factor that users no longer need", "cognito-idp:SetUserPoolMfaConfig",
         {**TOTP, "MfaConfiguration": "OPTIONAL"}, "update unguard", {"MfaConfiguration": "ON"}),
    call("no second factor, as before", "cognito-idp:SetUserPoolMfaConfig",
         {**TOTP, "MfaConfiguration": "OFF"}, "update unguard", OFF),
]
# fmt: on


@pytest.mark.parametrize(("operation", "params", "state", "traits"), CASES)
def test_what_a_look_up_proves(
    operation: str, params: dict[str, Any], state: dict[str, Any] | None, traits: str
) -> None:
    assert_impact(operation, params, state, traits)


@pytest.mark.parametrize(("operation", "params", "state", "traits"), CASES)
def test_without_a_look_up_each_of_them_is_held(
    operation: str, params: dict[str, Any], state: dict[str, Any] | None, traits: str
) -> None:
    from fourEyes.impact import classify

    service, _, name = operation.partition(":")
    assert classify(service, name, params).needs_approval
