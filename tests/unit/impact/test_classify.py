"""The order of judgement: existence, default, dry run, rule, general predicates."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

import botocore.session
import pytest
from botocore.model import OperationModel, ServiceModel

from fourEyes.impact import Effect, Hazard, Impact, classify
from fourEyes.impact import classify as classify_function
from fourEyes.impact.names import operations_of, services


def live(service: str, operation: str) -> OperationModel:
    """Return the live model of an operation, as the hooks have it."""
    return botocore.session.get_session().get_service_model(service).operation_model(operation)


def made_up(name: str, method: str = "POST", **members: str) -> OperationModel:
    """Return the model of an operation that this release has never heard of."""
    shapes: dict[str, Any] = {kind: {"type": kind} for kind in ("string", "boolean", "structure")}
    shapes["structure"]["members"] = {}
    shapes["Input"] = {
        "type": "structure",
        "members": {member: {"shape": kind} for member, kind in members.items()},
    }
    operation = {"name": name, "http": {"method": method}, "input": {"shape": "Input"}}
    model = {"metadata": {}, "operations": {name: operation}, "shapes": shapes}
    return ServiceModel(model, "ec2").operation_model(name)


@pytest.mark.parametrize(
    ("service", "method", "operation"),
    [
        ("s3", "delete_bucket", "DeleteBucket"),
        ("rds", "describe_db_instances", "DescribeDBInstances"),
        ("apigateway", "create_rest_api", "CreateRestApi"),
        ("storagegateway", "create_cached_iscsi_volume", "CreateCachediSCSIVolume"),
    ],
)
def test_boto3s_name_of_an_operation_is_judged_like_the_apis(
    service: str, method: str, operation: str
) -> None:
    assert classify(service, method) == classify(service, operation)


def test_every_method_name_of_boto3_finds_its_operation() -> None:
    from botocore import xform_name

    for service in ("s3", "rds", "ec2", "iot", "storagegateway", "cloudfront", "mturk", "docdb"):
        for name in operations_of(service):
            assert classify(service, xform_name(name)) == classify(service, name)


@pytest.mark.parametrize(
    ("service", "operation"),
    [
        ("s3", "ListEverything"),
        ("s3", ""),
        ("nosuchservice", "ListThings"),
        ("", "ListBuckets"),
        ("../s3", "ListBuckets"),
        ("s3\n", "ListBuckets"),
        ("s3 ListBuckets", "ListBuckets"),
        ("s3", "listbuckets "),
    ],
)
def test_what_botocore_does_not_have_is_unknown(service: str, operation: str) -> None:
    assert classify(service, operation).effect is Effect.UNKNOWN


@pytest.mark.parametrize(
    "params", [[], "text", 7, b"", ("Bucket", "b"), {"Bucket"}, object()], ids=lambda p: repr(p)[:9]
)
def test_params_that_are_no_mapping_are_unknown(params: Any) -> None:
    assert classify("ec2", "CreateVpc", params).effect is Effect.UNKNOWN


@pytest.mark.parametrize("service", [None, 3, b"s3", ["s3"]])
def test_names_that_are_no_text_are_unknown(service: Any) -> None:
    assert classify(service, "ListBuckets").effect is Effect.UNKNOWN
    assert classify("s3", service).effect is Effect.UNKNOWN


def test_params_deeper_than_anyone_reads_are_unknown() -> None:
    params: dict[str, Any] = {}
    for _ in range(70):
        params = {"Nested": params}
    assert classify("ec2", "ModifyVolume", params).effect is Effect.UNKNOWN


def test_params_that_contain_themselves_are_unknown() -> None:
    params: dict[str, Any] = {}
    params["Again"] = params
    assert classify("ec2", "CreateVpc", params).effect is Effect.UNKNOWN


def test_more_members_than_anyone_reads_are_unknown() -> None:
    params = {"Filters": [{"Name": str(number)} for number in range(60_000)]}
    assert classify("ec2", "CreateVpc", params).effect is Effect.UNKNOWN


@pytest.mark.parametrize("name", [1, None, b"Name", ("Name",)], ids=repr)
@pytest.mark.parametrize("value", ["x", "DELETE", ["x"], {"Name": "x"}], ids=repr)
def test_a_member_whose_name_is_no_text_is_unknown(name: Any, value: Any) -> None:
    assert classify("dsql", "UpdateCluster", {name: value}).effect is Effect.UNKNOWN
    assert classify("dsql", "UpdateCluster", {"A": [{name: value}]}).effect is Effect.UNKNOWN


def test_any_mapping_is_read_like_a_dict() -> None:
    params = MappingProxyType({"DryRun": True})
    assert classify("ec2", "TerminateInstances", params).effect is Effect.READ


def test_an_exception_in_a_rule_makes_the_call_unknown() -> None:
    class Broken(dict[str, Any]):
        """Params that fail when they are read."""

        def get(self, key: str, default: Any = None) -> Any:
            raise RuntimeError(key)

    params = Broken(Bucket="b", Key="k", IfNoneMatch="*")
    assert classify("s3", "PutObject", params).effect is Effect.UNKNOWN


@pytest.mark.parametrize("operation", ["TerminateInstances", "CreateTags", "ModifyVolume"])
def test_a_dry_run_is_a_read_where_the_operation_has_one(operation: str) -> None:
    assert classify("ec2", operation, {"DryRun": True}).effect is Effect.READ


@pytest.mark.parametrize("value", ["true", "True", 1, [True], {"Value": True}, None, False, "yes"])
def test_a_dry_run_must_be_the_boolean(value: Any) -> None:
    assert classify("ec2", "TerminateInstances", {"DryRun": value}).effect is Effect.DELETE


def test_a_dry_run_below_the_top_level_is_none() -> None:
    impact = classify("ec2", "TerminateInstances", {"Options": {"DryRun": True}})
    assert impact.effect is Effect.DELETE


def test_ec2_operations_without_a_dry_run_are_not_made_milder_by_one() -> None:
    without = [name for name, dry in operations_of("ec2").items() if not dry]
    assert len(without) >= 44
    for name in without:
        with_dry_run = classify("ec2", name, {"DryRun": True})
        assert with_dry_run.effect.rank >= classify("ec2", name).effect.rank, name


def test_every_dry_run_of_the_index_makes_a_read() -> None:
    for service in services():
        for name, member in operations_of(service).items():
            if member:
                assert classify(service, name, {member: True}).effect is Effect.READ


def test_a_model_cannot_give_a_known_operation_a_dry_run() -> None:
    planted = made_up("DeleteVpcPeering", DryRun="boolean")
    planted._operation_model["name"] = planted.name = "ReleaseHosts"
    impact = classify("ec2", "ReleaseHosts", {"DryRun": True}, model=planted)
    assert impact.effect is Effect.DELETE


def test_an_operation_of_a_newer_botocore_is_judged_by_its_verb() -> None:
    assert classify("ec2", "DeleteNovelty", model=made_up("DeleteNovelty")).effect is Effect.DELETE
    assert classify("ec2", "ListNovelty", model=made_up("ListNovelty")).effect is Effect.READ
    assert classify("ec2", "DeleteNovelty").effect is Effect.UNKNOWN


def test_an_operation_of_a_newer_botocore_with_an_unknown_verb_is_unknown() -> None:
    model = made_up("FrobnicateNovelty")
    model._operation_model["readonly"] = True
    assert classify("ec2", "FrobnicateNovelty", model=model).effect is Effect.UNKNOWN


def test_a_newer_operation_may_have_a_dry_run_of_its_own() -> None:
    model = made_up("DeleteNovelty", DryRun="boolean")
    assert classify("ec2", "DeleteNovelty", {"DryRun": True}, model=model).effect is Effect.READ
    text = made_up("DeleteNovelty", DryRun="string")
    assert classify("ec2", "DeleteNovelty", {"DryRun": True}, model=text).effect is Effect.DELETE


def test_the_general_predicates_judge_a_newer_operation_too() -> None:
    model = made_up("UpdateNovelty", RemoveAll="boolean")
    assert (
        classify("ec2", "UpdateNovelty", {"RemoveAll": True}, model=model).effect is Effect.DELETE
    )


def test_a_model_of_another_operation_vouches_for_nothing() -> None:
    assert classify("ec2", "ListNovelty", model=made_up("ListOther")).effect is Effect.UNKNOWN


@pytest.mark.parametrize("operation", ["TerminateInstances", "DescribeInstances", "RunInstances"])
def test_the_live_model_changes_nothing_for_a_known_operation(operation: str) -> None:
    params = {"InstanceIds": ["i-1"]}
    with_model = classify("ec2", operation, params, model=live("ec2", operation))
    assert with_model == classify("ec2", operation, params)


def test_an_impact_says_why_and_which_rule_decided() -> None:
    impact = classify("dax", "DeleteCluster")
    assert impact == Impact(
        Effect.DELETE, rule="verb/delete", why="`Delete` takes away what exists"
    )
    assert impact.needs_approval


def test_a_rules_answer_bears_the_operations_name() -> None:
    impact = classify("mwaa", "InvokeRestApi", {"Method": "GET"})
    assert (impact.effect, impact.rule) == (Effect.READ, "mwaa/InvokeRestApi")


def test_a_raised_call_bears_the_predicates_name() -> None:
    impact = classify("dsql", "UpdateCluster", {"deletionProtectionEnabled": False})
    assert (impact.rule, impact.hazards) == ("G5/protection-off", {Hazard.UNGUARD})


def test_the_package_hands_on_the_function_itself() -> None:
    assert classify_function is classify
