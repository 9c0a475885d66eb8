"""Rows and rules of the infrastructure services: complete, readable, and never milder by chance."""

from __future__ import annotations

from importlib import import_module
from random import Random
from types import ModuleType
from typing import Any

import botocore.session
import pytest

from fourEyes.impact.classify import classify
from fourEyes.impact.row import Rule, row
from fourEyes.impact.rules._common import ByMember, inside, is_exactly, not_below, unless, worst
from fourEyes.impact.verbs import judge_name
from support.impacts import assert_impact, call

_NAMES = """
apigateway apigatewayv2 application-autoscaling autoscaling backup batch cloudcontrol
cloudformation cloudfront docdb dynamodb ec2 ecr ecs efs eks elasticbeanstalk elb elbv2 fsx iam
lambda lightsail neptune rds route53 s3 s3control s3tables servicecatalog sts workspaces
"""
SERVICES = _NAMES.split()

_SESSION = botocore.session.get_session()


def _module(room: str, service: str) -> ModuleType | None:
    name = "lambda_" if service == "lambda" else service.replace("-", "_")
    try:
        return import_module(f"fourEyes.impact.{room}.{name}")
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
def test_every_row_has_a_reason_of_its_own_in_one_plain_clause(service: str) -> None:
    table = _module("tables", service)
    assert table is not None
    for operation, reviewed in table.OPERATIONS.items():
        said = judge_name(operation)
        assert said is None or reviewed.why != said.why, operation
        assert reviewed.why, operation
        assert not reviewed.why.endswith("."), operation
        assert len(reviewed.why) <= 100, operation


@pytest.mark.parametrize("service", SERVICES)
def test_every_operation_has_an_answer(service: str) -> None:
    for operation in _SESSION.get_service_model(service).operation_names:
        assert classify(service, operation).effect.value != "unknown", operation


@pytest.mark.parametrize("service", SERVICES)
def test_member_rules_have_looked_at_every_member_of_their_operation(service: str) -> None:
    """A member that a new botocore brings shows here, and is unreviewed until then."""
    model = _SESSION.get_service_model(service)
    for operation, rule in _rules(service).items():
        if isinstance(rule, ByMember):
            shape = model.operation_model(operation).input_shape
            known = {*rule.judges, *rule.harmless.split()}
            assert set(shape.members) <= known, operation


@pytest.mark.parametrize("service", SERVICES)
def test_no_rule_is_milder_than_the_default_for_a_member_it_does_not_know(service: str) -> None:
    random = Random(service)  # the same calls in every run
    model = _SESSION.get_service_model(service)
    for operation in _rules(service):
        default = classify(service, operation)
        shape = model.operation_model(operation).input_shape
        for _ in range(25):
            params = {**_some(random, shape), "ForTheNextBotocore": 1}
            if params.get("DryRun") is True:
                continue
            impact = classify(service, operation, params)
            assert impact.effect.rank >= default.effect.rank, (operation, params)
            assert impact.needs_approval >= default.needs_approval, (operation, params)


def _some(random: Random, shape: Any, depth: int = 0) -> Any:
    """Return a value that *shape* takes, with some of its members."""
    if depth > 5:
        return {} if shape.type_name in ("structure", "map") else []
    if shape.type_name == "structure":
        names = [name for name in shape.members if random.random() < 0.4]
        return {name: _some(random, shape.members[name], depth + 1) for name in names}
    if shape.type_name == "list":
        return [_some(random, shape.member, depth + 1) for _ in range(random.choice((0, 1, 2)))]
    if shape.type_name == "map":
        return {"k": _some(random, shape.value, depth + 1)}
    if shape.type_name == "string" and getattr(shape, "enum", None):
        return random.choice(shape.enum)
    return random.choice(_SCALARS.get(shape.type_name, ("*", "a", "true", "false")))


_SCALARS: dict[str, tuple[Any, ...]] = {
    "boolean": (True, False),
    "integer": (0, 1, 35),
    "long": (0, 1, 35),
    "float": (0.0, 100.0),
    "double": (0.0, 100.0),
    "timestamp": (0,),
    "blob": (b"x",),
}

# What a reader would expect of the operations whose names mislead.
OPERATIONS = [
    call("a restore makes a new database", "rds:RestoreDBInstanceFromDBSnapshot", {}, "create"),
    call("a restore sets a volume back", "fsx:RestoreVolumeFromSnapshot", {}, "replace"),
    call("a restore sets a desk back", "workspaces:RestoreWorkspace", {}, "replace disrupt"),
    call("a restore sets a list back", "ec2:RestoreManagedPrefixListVersion", {},
         "replace access"),
    call("a switchover swaps production", "rds:SwitchoverBlueGreenDeployment", {},
         "replace disrupt"),
    call("an image reboots its instance", "ec2:CreateImage", {}, "create disrupt"),
    call("a task replaces a root volume", "ec2:CreateReplaceRootVolumeTask", {},
         "replace disrupt"),
    call("a deprecation is taken back", "ec2:DisableImageDeprecation", {}, "update"),
    call("a console is opened", "ec2:EnableSerialConsoleAccess", {}, "update access unguard"),
    call("a console is closed", "ec2:DisableSerialConsoleAccess", {}, "update"),
    call("encryption is no default any more", "ec2:DisableEbsEncryptionByDefault", {},
         "update unguard"),
    call("a kernel panics", "ec2:SendDiagnosticInterrupt", {}, "update disrupt"),
    call("a password is handed out", "ec2:GetPasswordData", {}, "read secret"),
    call("an exchange is final", "ec2:AcceptReservedInstancesExchangeQuote", {},
         "update commit"),
    call("a lasting credential", "iam:CreateAccessKey", {}, "create access secret"),
    call("an alias replaces the old one", "iam:CreateAccountAlias", {}, "replace"),
    call("what is omitted falls back", "iam:UpdateAccountPasswordPolicy", {},
         "replace unguard"),
    call("a policy nobody has", "iam:CreatePolicy", {}, "create"),
    call("a token is handed out", "sts:GetSessionToken", {}, "create secret"),
    call("an export is a write", "dynamodb:ExportTableToPointInTime", {}, "create"),
    call("a bulk load overwrites", "dynamodb:StartBulkPutItems", {}, "replace"),
    call("an update is cancelled", "cloudformation:CancelUpdateStack", {}, "replace disrupt"),
    call("a function is published", "cloudfront:PublishFunction", {}, "replace"),
    call("an alias is moved", "cloudfront:AssociateAlias", {}, "replace disrupt"),
    call("cached content only", "apigateway:FlushStageCache", {}, "update"),
    call("a method is put once", "apigateway:PutMethod", {}, "create"),
    call("listeners are replaced", "elbv2:ModifyListener", {}, "replace disrupt"),
    call("subnets are replaced", "elbv2:SetSubnets", {}, "replace disrupt"),
    call("targets are added", "elbv2:RegisterTargets", {}, "update"),
    call("a group's policy runs", "autoscaling:ExecutePolicy", {}, "execute"),
    call("tags are added", "autoscaling:CreateOrUpdateTags", {}, "update"),
    call("an upgrade is final", "eks:UpdateClusterVersion", {}, "update commit"),
    call("a lifecycle is replaced", "efs:PutLifecycleConfiguration", {}, "replace"),
    call("a legal hold ends", "backup:CancelLegalHold", {}, "delete unguard"),
    call("a test alarm rings", "lightsail:TestAlarm", {}, "create"),
    call("a plan is carried out", "servicecatalog:ExecuteProvisionedProductPlan", {}, "replace"),
    call("a migration ends for good", "s3tables:CompleteTableMigration", {}, "update commit"),
    call("an answer to a read", "s3:WriteGetObjectResponse", {}, "create"),
]  # fmt: skip


@pytest.mark.parametrize(("operation", "params", "state", "traits"), OPERATIONS)
def test_an_operation_whose_name_misleads(
    operation: str, params: dict[str, Any], state: dict[str, Any] | None, traits: str
) -> None:
    assert_impact(operation, params, state, traits)


_HARMLESS = row("update", why="a")
_HELD = row("delete", "disrupt", why="b", lookup="x/Y", safer="s")
_ALSO = row("update", "unguard", why="c", lookup="x/Y")
_HARD = row("replace", why="d")


def test_the_worst_answer_carries_the_hazards_and_reasons_of_all() -> None:
    answer = worst(_HARMLESS, None, _ALSO, _HELD)
    assert answer is not None
    assert answer.named("").traits == {"delete", "disrupt", "unguard"}
    assert answer.why == "c; b"
    assert answer.safer == "s"


def test_a_look_up_is_named_only_where_it_could_free_the_call() -> None:
    helpful, useless = worst(_ALSO, _HELD), worst(_ALSO, _HARD)
    assert helpful is not None
    assert useless is not None
    assert helpful.lookup == "x/Y"
    assert useless.lookup is None


def test_values_are_compared_with_their_types() -> None:
    assert is_exactly(True, True)
    assert not is_exactly(1, True)
    assert not is_exactly(True, 1)
    assert not is_exactly("true", True)
    assert unless(_HARD, False)(0, None) is _HARD


def test_a_number_passes_only_where_it_is_known_not_to_fall() -> None:
    judge = not_below("Size", _HARD, _HELD)
    assert judge(3, {"Size": 2}) is None
    assert judge(0, {"Size": 0}) is None
    assert judge(0, {"Size": 2}) is _HELD
    assert judge(1, {"Size": 2}) is _HARD
    assert judge(3, {}) is _HARD
    assert judge(3, None) is _HARD
    assert judge("3", {"Size": 2}) is _HARD
    assert judge(True, {"Size": 1}) is _HARD


def test_a_structure_with_an_unknown_member_is_unreviewed() -> None:
    judge = inside({"Known": _ALSO}, "Harmless")
    assert judge({"Harmless": 1}, None) is None
    answer = judge({"Harmless": 1, "New": 1}, None)
    assert answer is not None
    assert answer.effect.value == "replace"
