"""Which calls go on without a verdict: plain reads, where no rule and no plan looks at them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import boto3
import pytest

from fourEyes.assembly import build_guard
from fourEyes.errors import CallBlockedError
from fourEyes.impact import classify, is_plain_read
from fourEyes.impact.names import operations_of, services
from fourEyes.plans import collecting
from fourEyes.policy import Policy
from support import people
from support.stage import Stage, stage_in


@pytest.fixture
def stage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    with stage_in(tmp_path, monkeypatch) as made:
        yield made


def test_a_plain_read_is_free(stage: Stage) -> None:
    guard = build_guard()
    assert guard.is_free("s3", "GetObject")
    assert guard.is_free("s3", "GetObject"), "also when it is asked again"


@pytest.mark.parametrize(
    ("service", "operation"),
    [
        ("s3", "PutObject"),
        ("s3", "DeleteBucket"),
        ("secretsmanager", "GetSecretValue"),
        ("dynamodb", "ExecuteStatement"),
        ("sqs", "SendMessage"),
        ("s3", "NoSuchOperation"),
        ("nowhere", "GetObject"),
    ],
)
def test_what_changes_hands_out_or_is_unknown_is_not(
    stage: Stage, service: str, operation: str
) -> None:
    assert not build_guard().is_free(service, operation)


def test_nothing_is_free_where_a_rule_protects_more(stage: Stage) -> None:
    guard = build_guard()
    rule = people.rule_entry(id="reads", match={"service": ["s3"]}, protect=True)
    trust = people.trust(rules=[people.rule_entry(), rule])
    strict = replace(guard, policy=Policy(trust, frozenset({"delete"})), _free={})
    assert not strict.is_free("s3", "GetObject")


def test_nothing_is_free_while_a_plan_is_collected(stage: Stage) -> None:
    guard = build_guard()
    assert guard.is_free("s3", "GetObject")
    with collecting():
        assert not guard.is_free("s3", "GetObject")


def test_every_plain_read_is_a_read_whatever_its_params() -> None:
    awkward = {"Force": True, "Delete": [1], "Enabled": False, "Policy": '"*"', "State": "DELETE"}
    for service in services():
        for operation in operations_of(service):
            if is_plain_read(service, operation):
                assert classify(service, operation, awkward).traits == {"read"}


def test_a_free_read_leaves_no_record_and_a_changed_one_does_not_leave(stage: Stage) -> None:
    stage.install()
    client = boto3.client("s3")

    def turn(request, **_):  # type: ignore[no-untyped-def]
        request.method = "DELETE"

    before = len(stage.events())
    client.list_buckets()
    assert len(stage.events()) == before
    client.meta.events.register("request-created", turn)
    with pytest.raises(CallBlockedError):
        client.list_buckets()
    blocked = stage.events("guard.error")
    assert json.dumps(blocked).count("ListBuckets") >= 1, "the record names the call"
