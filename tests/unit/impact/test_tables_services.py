"""Reviewed rows and rules name only what botocore has, and no rule is milder by accident."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import Any

import botocore.session
import pytest

from fourEyes.impact.classify import classify
from fourEyes.impact.row import Rule
from fourEyes.impact.rules._common import ByMember
from fourEyes.impact.rules._settings import Lowering, Raising
from fourEyes.impact.verbs import judge_name
from support.impacts import assert_impact, call

_NAMES = """
account acm acm-pca appconfig athena bedrock bedrock-agent bedrock-agent-runtime bedrock-agentcore
bedrock-agentcore-control bedrock-runtime cloudtrail cloudwatch codebuild codecommit codedeploy
codepipeline cognito-identity cognito-idp config datasync dms ds elasticache emr emr-serverless es
events firehose glue guardduty identitystore imagebuilder inspector2 iot kafka kinesis kms
lakeformation logs macie2 memorydb mq neptune-graph neptunedata opensearch organizations rds-data
redshift redshift-data redshift-serverless sagemaker sagemaker-runtime scheduler secretsmanager
securityhub ses sesv2 sns sqs ssm sso-admin stepfunctions transfer waf waf-regional wafv2
"""
SERVICES = _NAMES.split()

_SESSION = botocore.session.get_session()


def _module(room: str, service: str) -> ModuleType | None:
    try:
        return import_module(f"fourEyes.impact.{room}.{service.replace('-', '_')}")
    except ModuleNotFoundError:
        return None


def _rules(service: str) -> dict[str, Rule]:
    module = _module("rules", service)
    return module.RULES if module else {}


@pytest.mark.parametrize("service", SERVICES)
def test_every_row_and_rule_is_about_an_operation_of_botocore(service: str) -> None:
    table = _module("tables", service)
    assert table is not None
    named = set(table.OPERATIONS) | set(_rules(service))
    assert named <= set(_SESSION.get_service_model(service).operation_names)


@pytest.mark.parametrize("service", SERVICES)
def test_no_row_repeats_what_the_verb_says_without_a_reason_of_its_own(service: str) -> None:
    table = _module("tables", service)
    assert table is not None
    for operation, row in table.OPERATIONS.items():
        said = judge_name(operation)
        assert said is None or row.why != said.why, operation


@pytest.mark.parametrize("service", SERVICES)
def test_every_reason_is_one_plain_clause(service: str) -> None:
    table = _module("tables", service)
    assert table is not None
    for operation, row in table.OPERATIONS.items():
        assert row.why, operation
        assert not row.why.endswith("."), operation
        assert len(row.why) <= 100, operation


@pytest.mark.parametrize("service", SERVICES)
def test_every_look_up_is_a_read_that_botocore_has(service: str) -> None:
    table = _module("tables", service)
    assert table is not None
    for row in table.OPERATIONS.values():
        if row.lookup is not None:
            reader, _, operation = row.lookup.partition("/")
            assert classify(reader, operation).effect.value == "read", row.lookup


@pytest.mark.parametrize("service", SERVICES)
def test_every_operation_has_an_answer(service: str) -> None:
    for operation in _SESSION.get_service_model(service).operation_names:
        assert classify(service, operation).effect.value != "unknown", operation


@pytest.mark.parametrize("service", SERVICES)
def test_rules_name_members_that_the_operation_has(service: str) -> None:
    model = _SESSION.get_service_model(service)
    for operation, rule in _rules(service).items():
        shape = model.operation_model(operation).input_shape
        for path in _paths(rule):
            assert _exists(shape, path.split(".")), f"{operation} has no {path}"


def _paths(rule: Rule) -> set[str]:
    if isinstance(rule, Raising):
        return {path for path in rule.judges if not path.startswith("Attributes.")}
    if isinstance(rule, Lowering):
        return {*rule.exact, *rule.also.split()}
    if isinstance(rule, ByMember):
        return {*rule.judges, *rule.harmless.split()}
    return set()


def _exists(shape: Any, path: list[str]) -> bool:
    while shape.type_name == "list":
        shape = shape.member
    if not path:
        return True
    name, *rest = path
    if shape.type_name == "map":
        return name == "*" and _exists(shape.value, rest)
    if name == "*":
        return all(_exists(member, rest) for member in shape.members.values())
    return name in shape.members and _exists(shape.members[name], rest)


@pytest.mark.parametrize("service", SERVICES)
def test_a_raising_rule_is_never_milder_than_the_default(service: str) -> None:
    for operation, rule in _rules(service).items():
        if isinstance(rule, Raising):
            default = classify(service, operation)
            assert rule.base.effect.rank >= default.effect.rank, operation
            assert rule.base.hazards >= default.hazards, operation


# What a reader would expect of the operations whose names mislead.
OPERATIONS = [
    call("acknowledging a message is not a deletion", "sqs:DeleteMessage", {}, "update"),
    call("purging a queue is", "sqs:PurgeQueue", {}, "delete"),
    call("a lower retention loses records", "kinesis:DecreaseStreamRetentionPeriod", {}, "delete"),
    call("merging shards loses nothing", "kinesis:MergeShards", {}, "update"),
    call("records are appended", "kinesis:PutRecords", {}, "create"),
    call("log events are appended", "logs:PutLogEvents", {}, "create"),
    call("removing a retention keeps logs", "logs:DeleteRetentionPolicy", {}, "update"),
    call("metrics are appended", "cloudwatch:PutMetricData", {}, "create"),
    call("alarms fall silent", "cloudwatch:DisableAlarmActions", {}, "update unguard disrupt"),
    call("a trail stops", "cloudtrail:StopLogging", {}, "update unguard"),
    call("Config stops", "config:StopConfigurationRecorder", {}, "update unguard"),
    call("a key is kept", "kms:CancelKeyDeletion", {}, "update"),
    call("a key goes for good", "kms:ScheduleKeyDeletion", {}, "delete commit"),
    call("a grant gives access", "kms:CreateGrant", {}, "create access"),
    call("decrypting hands out plaintext", "kms:Decrypt", {}, "read secret"),
    call("a secret's deletion is taken back", "secretsmanager:RestoreSecret", {}, "update"),
    call("commands run", "ssm:SendCommand", {}, "execute"),
    call("a shell opens", "ssm:StartSession", {}, "execute"),
    call("a revoked certificate stays so", "acm:RevokeCertificate", {}, "delete commit"),
    call("a web ACL is replaced whole", "wafv2:UpdateWebACL", {}, "replace unguard"),
    call("a sign-out is no read", "cognito-idp:GlobalSignOut", {}, "delete disrupt"),
    call("a sign-up is no read", "cognito-idp:SignUp", {}, "create"),
    call(
        "an unknown verb is reviewed", "cognito-idp:AdminLinkProviderForUser", {}, "update access"
    ),
    call("an account closes", "organizations:CloseAccount", {}, "delete commit"),
    call("other policies apply", "organizations:MoveAccount", {}, "update access"),
    call("a failover test is real", "elasticache:TestFailover", {}, "update disrupt"),
    call("a restore to a new cluster", "redshift:RestoreFromClusterSnapshot", {}, "create"),
    call(
        "a restore over a namespace",
        "redshift-serverless:RestoreFromSnapshot",
        {},
        "replace disrupt",
    ),
    call("a job definition is overwritten", "glue:UpdateJob", {}, "replace"),
    call("a graph is emptied", "neptune-graph:ResetGraph", {}, "delete"),
    call("a graph is emptied fast", "neptunedata:ExecuteFastReset", {}, "delete commit"),
    call("a model answers", "bedrock-runtime:InvokeModel", {}, "read"),
    call("an agent acts", "bedrock-agent-runtime:InvokeAgent", {}, "execute"),
    call("a payment is final", "bedrock-agentcore:ProcessPayment", {}, "execute commit"),
    call(
        "original instances end at once",
        "codedeploy:SkipWaitTimeForInstanceTermination",
        {},
        "delete",
    ),
    call("a state machine runs", "stepfunctions:StartExecution", {}, "execute"),
    call("testing a state runs it", "stepfunctions:TestState", {}, "execute"),
    call("members are no longer watched", "guardduty:StopMonitoringMembers", {}, "update unguard"),
    call("Macie's findings go", "macie2:DisableMacie", {}, "delete unguard disrupt"),
    call("a directory goes back in time", "ds:RestoreFromSnapshot", {}, "replace disrupt"),
    call("a remote file goes", "transfer:StartRemoteDelete", {}, "delete"),
    call("rights come into force", "sso-admin:ProvisionPermissionSet", {}, "update access"),
    call("a query is cancelled", "redshift-data:CancelStatement", {}, "update"),
]


@pytest.mark.parametrize(("operation", "params", "state", "traits"), OPERATIONS)
def test_an_operation_whose_name_misleads(
    operation: str, params: dict[str, Any], state: dict[str, Any] | None, traits: str
) -> None:
    assert_impact(operation, params, state, traits)
