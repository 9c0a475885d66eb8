"""Nothing on an approver's card can be other than what is signed, and nothing signed is hidden."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

import boto3
import pytest

import fourEyes
from fourEyes.approval.claims import plan_digest
from fourEyes.cli.showing import short_name
from fourEyes.cli.terminal import say
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


def test_a_batch_shows_the_policy_the_presigned_url_and_the_foreign_endpoint(ledger) -> None:
    policy = '{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}'
    named = {"RoleName": "app", "PolicyName": "p", "PolicyDocument": policy}
    key = {"Bucket": "prod-ledger", "Key": KEY}
    url = boto3.client("s3").generate_presigned_url
    elsewhere = boto3.client("s3", endpoint_url="http://evil.example")
    errors = [
        blocked(boto3.client("iam").put_role_policy, **named),
        blocked(url, "delete_object", Params=key, ExpiresIn=604_800),
        blocked(elsewhere.delete_object, **key),
    ]
    ids = [error.request_id for error in errors]
    card = Approver(ledger)("approve", *ids, "--no-look", "--confirm", "3")
    flat = "".join(card.replace("│", "").split())
    assert policy in flat
    assert "604800" in flat
    assert "http://evil.example" in flat


def test_whether_a_plan_has_an_order_is_shown(ledger) -> None:
    assert "in any order" in Approver(ledger)("show", planned(), "--no-look")


@pytest.mark.parametrize(
    "text", ["\x1b[2Jreq_1 is approved", "req_1\nreq_2", "\u202ereq", "", "a" * 200]
)
def test_a_request_file_with_an_id_that_is_none_is_refused_and_draws_nothing(
    ledger, tmp_path, text
) -> None:
    request = blocked(boto3.client("s3").delete_bucket, Bucket="prod-ledger").request_id
    bob, path = Approver(ledger), tmp_path / "request.json"
    bob("show", request, "--to", str(path))
    file = json.loads(path.read_text())
    file["id"] = file["document"]["id"] = text
    path.write_text(json.dumps(file))
    said = bob("show", "--from", str(path), code=1)
    said += bob("approve", "--from", str(path), "--to", str(tmp_path / "token"), code=1)
    assert "request_malformed" in said
    assert said.replace("\n", "").isprintable()


def test_an_operation_that_nobody_can_type_is_not_what_is_asked_for() -> None:
    assert short_name(people.intent(resources=(), operation="\x1b[2J")) == "approve"


def test_no_line_of_ours_moves_the_cursor(capsys) -> None:
    say("wrote /home/bøb/\x1b[2J\u202e\r")
    assert capsys.readouterr().out == "wrote /home/bøb/\\u{001b}[2J\\u{202e}\\u{000d}\n"
