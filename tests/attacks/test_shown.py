"""Nothing on an approver's card can be other than what is signed, and nothing signed is hidden."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import boto3
import pytest

import fourEyes
from fourEyes.approval.claims import plan_digest
from fourEyes.errors import PlanError
from fourEyes.intent import Intent
from fourEyes.intent.digests import intent_digest
from fourEyes.intent.intent import IDENTIFYING
from support import people
from support.approver import Approver
from support.attacker import bucket, tried
from support.stage import Stage, blocked
from support.targets import KEY

LIES = {
    "resources": ["arn:aws:s3:::scratch"],
    "effect": "update",
    "hazards": ["unguard"],
    "environment": "sandbox",
}


@pytest.fixture
def ledger(stage: Stage) -> Stage:
    """Give a guarded process and a bucket with something in it."""
    stage.install()
    bucket("prod-ledger")
    return stage


def planned() -> str:
    s3 = boto3.client("s3")
    params = {"Bucket": "prod-ledger", "Key": KEY}
    other = (s3, "delete_bucket", {"Bucket": "scratch"})
    return fourEyes.plan([(s3, "delete_object", params), other], ordered=False)


def is_there() -> bool:
    return boto3.client("s3").list_objects_v2(Bucket="prod-ledger")["KeyCount"] == 1


def put_instead(stage: Stage, request_id: str, change: Callable[[dict[str, Any]], None]) -> str:
    """Lay *change* of a request into the store, in its stead."""
    document = stage.store.get(request_id).document
    stage.store.withdraw(request_id, now=int(time.time()))
    del document["id"]
    change(document)
    digest = document["digest"]
    terms = {"now": int(time.time()), "open_for": 3600, "max_open": 200}
    return stage.store.submit(document, digest=digest, agent=people.AGENT, **terms).id


def sign_as(document: dict[str, Any], member: str, value: Any) -> None:
    """Change one member of a plan's first call, and all digests with it."""
    call, plan = document["calls"][0], document["plan"]
    call[member] = value
    asked = {**call, "agent": people.AGENT}
    call["digest"] = intent_digest({name: asked[name] for name in IDENTIFYING})
    plan["items"][0] = call["digest"]
    document["digest"] = plan_digest(plan["items"], ordered=plan["ordered"])


@pytest.mark.parametrize("member", LIES)
def test_a_plan_that_lies_about_its_calls_cannot_be_decided(ledger, member) -> None:
    def lie(document: dict[str, Any]) -> None:
        document["calls"][0][member] = LIES[member]

    request = put_instead(ledger, planned(), lie)
    bob = Approver(ledger)
    assert "request_malformed" in bob("show", request, "--no-look", code=1)
    bob("approve", request, "--no-look", "--confirm", "2", code=1)


@pytest.mark.parametrize("member", LIES)
def test_a_lie_that_adds_up_is_not_the_call_that_the_guard_sees(ledger, member) -> None:
    def lie(document: dict[str, Any]) -> None:
        sign_as(document, member, LIES[member])

    request = put_instead(ledger, planned(), lie)
    Approver(ledger)("approve", request, "--no-look", "--confirm", "2")
    tried(boto3.client("s3").delete_object, Bucket="prod-ledger", Key=KEY)
    assert is_there()


def test_an_effect_that_nothing_has_is_a_malformed_request(ledger) -> None:
    def lie(document: dict[str, Any]) -> None:
        sign_as(document, "effect", "harmless")

    request = put_instead(ledger, planned(), lie)
    assert "request_malformed" in Approver(ledger)("show", request, "--no-look", code=1)


def test_who_asks_for_a_plan_is_shown_as_it_is_signed(ledger) -> None:
    def lie(document: dict[str, Any]) -> None:
        for call in document["calls"]:
            call.update(session="arn:aws:sts::1:user/zoe", os_user="zoe", claim="zoe said so")

    request = put_instead(ledger, planned(), lie)
    card = Approver(ledger)("show", request, "--no-look")
    assert "zoe" not in card
    assert ledger.store.get(request).document["session"] in card


def test_what_a_repeated_call_must_equal_is_all_that_a_request_says_of_it() -> None:
    told = {"session", "os_user", "claim", "process", "params_sha256", "digest"}
    assert {*IDENTIFYING} == {*Intent._fields} - told


def test_a_plan_that_is_bound_to_its_process_can_be_used_in_it(stage) -> None:
    stage.trust(rules=[people.rule_entry(bind="process")])
    stage.install()
    bucket("prod-ledger")
    request = planned()
    stage.approve(request)
    assert fourEyes.status(request).state == "approved"
    boto3.client("s3").delete_object(Bucket="prod-ledger", Key=KEY)
    assert not is_there()


def test_a_plan_without_the_process_that_it_is_bound_to_is_refused(stage) -> None:
    stage.trust(rules=[people.rule_entry(bind="process")])
    stage.install()
    bucket("prod-ledger")
    request = put_instead(stage, planned(), lambda document: document.pop("process"))
    Approver(stage)("approve", request, "--no-look", "--confirm", "2", code=1)
    stage.approve(request)
    blocked(boto3.client("s3").delete_object, Bucket="prod-ledger", Key=KEY)
    assert is_there()


def test_calls_bound_to_a_process_and_others_are_no_one_plan(stage) -> None:
    alike = {"resource": ["arn:aws:s3:::scratch"]}
    stage.trust(rules=[people.rule_entry(), people.rule_entry(id="p", match=alike, bind="process")])
    stage.install()
    with pytest.raises(PlanError, match="two plans"):
        planned()
