"""What an approver reads says what would be lost, or who would be cut off, by this operation."""

from __future__ import annotations

from typing import Any

import pytest

from fourEyes.impact import Effect, Hazard
from fourEyes.impact.classify import classify
from fourEyes.impact.names import operations_of
from support.impacts import assert_impact, call

# Services that agents use most: an operation that a new botocore brings to one of them is looked
# at before a release.
_NAMES = """
    acm apigateway application-autoscaling autoscaling backup cloudformation cloudfront cloudwatch
    cognito-idp dynamodb ec2 ecs efs eks elasticache elbv2 events iam kinesis kms lambda logs rds
    route53 s3 s3vectors secretsmanager sns sqs ssm stepfunctions
"""
LOOKED_AT = _NAMES.split()

# Its sentence is about tags and nothing else, so that no row could say more.
SAYS_ALL = "verb/untag"


@pytest.mark.parametrize("service", LOOKED_AT)
def test_no_loss_in_a_much_used_service_is_judged_by_its_verb_alone(service: str) -> None:
    by_verb = [
        name
        for name in operations_of(service)
        if (impact := classify(service, name)).rule.startswith(("verb/", "unknown/"))
        and (
            impact.effect in (Effect.DELETE, Effect.REPLACE, Effect.UNKNOWN)
            or Hazard.ACCESS in impact.hazards
        )
        and impact.rule != SAYS_ALL
    ]
    assert not by_verb


REASONS = [
    ("rds:ModifyDBInstance", {"CACertificateIdentifier": "rds-ca-rsa2048-g1"},
     "clients that do not trust the new certificate authority can no longer connect by TLS"),
    ("rds:DeleteDBInstance", {"SkipFinalSnapshot": True},
     "removes the database and its automated backups without a final snapshot"),
    ("rds:DeleteDBInstance", {"SkipFinalSnapshot": True, "DeleteAutomatedBackups": False},
     "removes the database without a final snapshot"),
    ("rds:DeleteDBInstance", {"FinalDBSnapshotIdentifier": "f"},
     "removes the database and its automated backups"),
    ("lambda:UpdateFunctionConfiguration", {"LoggingConfig": {"LogGroup": "/other"}},
     "the function's logs no longer go where they are read now"),
    ("lambda:UpdateFunctionConfiguration", {"DeadLetterConfig": {"TargetArn": ""}},
     "events that fail are dropped and no longer kept"),
    ("application-autoscaling:RegisterScalableTarget", {"MinCapacity": 1, "MaxCapacity": 2},
     "may lower the minimum of units; may lower the maximum of units"),
    ("opensearchserverless:UpdateSecurityPolicy", {"type": "encryption"},
     "replaces which key encrypts new collections"),
    ("ec2:ReleaseAddress", {},
     "gives the address back: others may get it, while DNS and allow lists still name it"),
    ("cloudformation:DeleteChangeSet", {},
     "only a plan is lost: the stack and its resources stay as they are"),
]  # fmt: skip


@pytest.mark.parametrize(("operation", "params", "why"), REASONS)
def test_a_reason_is_about_this_call(operation: str, params: dict[str, Any], why: str) -> None:
    service, _, name = operation.partition(":")
    assert classify(service, name, params).why == why


EVERYONE = '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}'

GUARDS = [
    call("an endpoint with the default policy", "ec2:CreateVpcEndpoint",
         {"VpcId": "vpc-1", "ServiceName": "s3", "PolicyDocument": EVERYONE}, "create"),
    call("an encryption policy", "opensearchserverless:CreateSecurityPolicy",
         {"type": "encryption", "name": "e", "policy": "{}"}, "create"),
    call("a network policy", "opensearchserverless:CreateSecurityPolicy",
         {"type": "network", "name": "n", "policy": "{}"}, "create access"),
    call("a policy of no known type", "opensearchserverless:CreateSecurityPolicy",
         {"type": "other", "name": "n", "policy": "{}"}, "create access"),
    call("attributes of one contact", "connect:UpdateContactAttributes",
         {"Attributes": {"k": "v"}}, "update"),
    call("a role to log with", "transfer:UpdateServer", {"LoggingRole": "arn:aws:iam::1:role/l"},
         "update"),
    call("no role to log with", "transfer:UpdateServer", {"LoggingRole": ""}, "update unguard"),
    call("a role that is no text", "transfer:UpdateServer", {"LoggingRole": ["a"]},
         "update unguard"),
    call("another log of transfers", "transfer:UpdateServer",
         {"StructuredLogDestinations": ["arn:aws:logs:::other"]}, "update unguard"),
    call("a connector's role to log with", "transfer:UpdateConnector",
         {"LoggingRole": "arn:aws:iam::1:role/l"}, "update"),
    call("builds are logged", "codebuild:UpdateProject",
         {"logsConfig": {"cloudWatchLogs": {"status": "ENABLED"}}}, "update"),
    call("builds are not logged", "codebuild:UpdateProject",
         {"logsConfig": {"cloudWatchLogs": {"status": "DISABLED"}}}, "replace unguard"),
    call("builds without a word on logs", "codebuild:UpdateProject", {"logsConfig": {}},
         "replace unguard"),
    call("builds are logged elsewhere", "codebuild:UpdateProject",
         {"logsConfig": {"cloudWatchLogs": {"status": "ENABLED", "groupName": "other"}}},
         "replace unguard"),
    call("a format of logs", "lambda:UpdateFunctionConfiguration",
         {"LoggingConfig": {"LogFormat": "JSON", "SystemLogLevel": "WARN"}}, "update"),
    call("a log level of nothing", "lambda:UpdateFunctionConfiguration",
         {"LoggingConfig": {"ApplicationLogLevel": "OFF"}}, "update unguard"),
    call("no settings of logs", "lambda:UpdateFunctionConfiguration", {"LoggingConfig": {}},
         "update unguard"),
    call("another log group", "lambda:UpdateFunctionConfiguration",
         {"LoggingConfig": {"LogGroup": "/other"}}, "replace"),
    call("failed events are kept", "lambda:UpdateFunctionConfiguration",
         {"DeadLetterConfig": {"TargetArn": "arn:aws:sqs:eu-west-1:1:q"}}, "update"),
    call("failed events are dropped", "lambda:UpdateFunctionConfiguration",
         {"DeadLetterConfig": {}}, "update disrupt"),
]  # fmt: skip


@pytest.mark.parametrize(("operation", "params", "state", "traits"), GUARDS)
def test_turning_a_guard_on_needs_nobody_and_turning_it_off_does(
    operation: str, params: dict[str, Any], state: dict[str, Any] | None, traits: str
) -> None:
    assert_impact(operation, params, state, traits)
