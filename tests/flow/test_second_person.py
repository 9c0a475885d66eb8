"""The second person's side, from the blocked call to the decision, with the real command."""

from __future__ import annotations

import asyncio
import json
import threading
import time

import boto3
import pytest
from moto.dynamodb.models import DynamoDBBackend

import fourEyes
from fourEyes.errors import ApprovalRefusedError, ApprovalRejectedError, StateChangedError
from fourEyes.intent import Intent
from fourEyes.observe.facts import digests
from fourEyes.preview.eyes import Eyes
from support import people
from support.approver import Approver
from support.stage import REGION, Stage, blocked
from support.webhook import sent, webhook


@pytest.fixture
def table(stage) -> Stage:
    """Give a table, and a rule that an approval holds only while the table stays as it is."""
    make_table()
    stage.trust(rules=[people.rule_entry(observe=True)])
    stage.install()
    return stage


@pytest.fixture
def bob(stage) -> Approver:
    return Approver(stage)


def dynamodb():
    return boto3.client("dynamodb")


def make_table() -> None:
    dynamodb().create_table(
        TableName="orders",
        KeySchema=[{"AttributeName": "pk", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "pk", "AttributeType": "S"}],
        BillingMode="PAY_PER_REQUEST",
    )


def tables() -> list[str]:
    return dynamodb().list_tables()["TableNames"]


def drop() -> None:
    dynamodb().delete_table(TableName="orders")


def test_a_person_sees_what_would_be_hit_types_its_name_and_the_call_goes_through(
    table, bob
) -> None:
    request = blocked(drop).request_id
    assert request in bob("requests")
    card = bob("show", request)
    for said in ("dynamodb:DeleteTable", "deletion protection", "point-in-time", "no: there is no"):
        assert said in card
    assert "is approved" in bob("approve", request, typed="orders\n")
    drop()
    assert tables() == []


@pytest.mark.parametrize("typed", ["\n", "y\n", "yes\n", "order\n", "Orders\n", " \n"])
def test_nothing_but_the_name_approves(table, bob, typed) -> None:
    request = blocked(drop).request_id
    bob("approve", request, typed=typed, code=2)
    assert table.store.get(request).tokens == ()
    blocked(drop)
    assert tables() == ["orders"]


def test_an_object_that_has_changed_since_is_refused_and_said_to_have(table, bob) -> None:
    request = blocked(drop).request_id
    bob("approve", request, typed="orders\n")
    dynamodb().update_continuous_backups(
        TableName="orders",
        PointInTimeRecoverySpecification={"PointInTimeRecoveryEnabled": True},
    )
    error = blocked(drop)
    assert isinstance(error, ApprovalRefusedError)
    assert isinstance(error.__cause__, StateChangedError)
    assert "point-in-time recovery" in str(error.__cause__)
    assert tables() == ["orders"]


def test_an_object_made_anew_under_its_name_is_another_object(table, bob) -> None:
    request = blocked(drop).request_id
    bob("approve", request, typed="orders\n")
    fourEyes.uninstall()
    drop()
    make_table()
    table.install()
    assert "state_changed" in str(blocked(drop).reason)
    assert tables() == ["orders"]


def test_a_rule_that_binds_to_what_is_seen_cannot_be_met_without_looking(table, bob) -> None:
    request = blocked(drop).request_id
    bob("approve", request, "--no-look", typed="orders\n", code=2)
    table.approve(request)
    assert blocked(drop).reason == "state_changed"


def test_what_another_account_shows_is_not_shown(table, bob, monkeypatch) -> None:
    request = blocked(drop).request_id
    sts = boto3.client("sts")
    other = sts.assume_role(RoleArn="arn:aws:iam::999999999999:role/bob", RoleSessionName="bob")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", other["Credentials"]["AccessKeyId"])
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", other["Credentials"]["SecretAccessKey"])
    monkeypatch.setenv("AWS_SESSION_TOKEN", other["Credentials"]["SessionToken"])
    facts = bob.json("show", request)["facts"][0]
    assert {fact["value"] for fact in facts} == {"unknown"}
    assert {fact["note"] for fact in facts} == {"your credential is for account 999999999999"}


def test_a_rejection_ends_the_wait_at_once_with_its_reason(table, bob) -> None:
    request = blocked(drop).request_id
    bob("reject", request, "--reason", "month end")
    began = time.monotonic()
    found = fourEyes.wait(request, timeout=60)
    assert (found.state, found.by, found.reason) == ("rejected", "bob", "month end")
    assert asyncio.run(fourEyes.wait_async(request, timeout=60)).state == "rejected"
    assert time.monotonic() - began < 30
    bob("status", request, code=4)
    bob("approve", request, typed="orders\n", code=4)
    error = blocked(drop)
    assert isinstance(error, ApprovalRejectedError)
    assert tables() == ["orders"]
    (rejected,) = table.events("approval.rejected")
    assert rejected["details"] == {"by": "bob", "said": "month end"}
    assert "rejected by bob (reason month end" in bob("audit", "show", request)


def test_an_approval_that_is_taken_back_does_not_work(table, bob) -> None:
    request = blocked(drop).request_id
    bob("approve", request, typed="orders\n")
    bob("revoke", request)
    assert isinstance(blocked(drop), ApprovalRejectedError)
    assert tables() == ["orders"]


def test_a_request_and_its_token_travel_as_files(table, bob, tmp_path) -> None:
    request = blocked(drop).request_id
    asked, token = tmp_path / "request.json", tmp_path / "token.json"
    bob("show", request, "--to", str(asked))
    table.set(STORE=f"sqlite://{tmp_path / 'elsewhere' / 'store.sqlite3'}")
    bob("approve", "--from", str(asked), "--to", str(token), typed="orders\n")
    assert not (tmp_path / "elsewhere").exists()
    table.install(STORE=table.store_url, APPROVALS=str(token))
    drop()
    assert tables() == []


def test_a_drop_folder_carries_requests_and_tokens(table, bob, tmp_path) -> None:
    request = blocked(drop).request_id
    folder = tmp_path / "drop"
    bob("show", request, "--drop", str(folder))
    bob("approve", request, "--drop", str(folder), typed="orders\n")
    table.install(APPROVALS=str(folder / "tokens"))
    drop()
    assert tables() == []


def test_a_request_that_nobody_may_decide_any_more_ends_with_its_own_code(table, bob) -> None:
    table.trust(rules=[people.rule_entry(open_for=1)])
    table.install()
    request = blocked(drop).request_id
    deadline = time.monotonic() + 30
    while fourEyes.status(request).state != "expired" and time.monotonic() < deadline:
        pass
    bob("status", request, code=5)
    bob("approve", request, typed="orders\n", code=5)
    assert fourEyes.wait(request, timeout=60).state == "expired"


@pytest.fixture
def objects(stage) -> Stage:
    """Give 56 objects, which one process wants to delete."""
    s3 = boto3.client("s3")
    s3.create_bucket(Bucket="data", CreateBucketConfiguration={"LocationConstraint": REGION})
    for number in range(56):
        s3.put_object(Bucket="data", Key=f"k{number:02}", Body=b"x")
    stage.install()
    return stage


def left() -> int:
    return boto3.client("s3").list_objects_v2(Bucket="data")["KeyCount"]


def test_a_batch_is_one_card_one_passphrase_and_an_approval_of_its_own_for_each_call(
    objects, bob
) -> None:
    s3 = boto3.client("s3")
    keys = [f"k{number:02}" for number in range(56)]
    asked = [blocked(s3.delete_object, Bucket="data", Key=key).request_id for key in keys]
    batch = objects.store.get(asked[0]).batch
    listed = bob.json("requests", "--batch", batch, "--effect", "delete", "--service", "s3")
    assert [one["request_id"] for one in listed] == asked
    bob("approve", "--batch", batch, typed="\n", code=2)
    bob("approve", "--batch", batch, typed="k00\n", code=2)
    card = bob("approve", "--batch", batch, typed="56\n")
    assert card.count("passphrase") == 1
    assert "56 x delete" in card
    assert all(f"data/{key}" in card for key in keys)
    tokens = {objects.store.get(one).tokens for one in asked}
    assert len(tokens) == 56
    for key in keys:
        s3.delete_object(Bucket="data", Key=key)
    assert left() == 0
    blocked(s3.delete_object, Bucket="data", Key="k00")


def test_a_plan_is_one_request_that_shows_each_of_its_calls(objects, bob) -> None:
    s3 = boto3.client("s3")
    calls = [(s3, "delete_object", {"Bucket": "data", "Key": key}) for key in ("k00", "k01")]
    request = fourEyes.plan(calls)
    card = bob("plan", "show", request)
    assert "data/k00" in card
    assert "data/k01" in card
    assert "plan of 2" in bob("requests").replace("\n", " ")
    bob("approve", request, typed="k00\n", code=2)
    bob("approve", request, typed="2\n")
    for _, _, params in calls:
        s3.delete_object(**params)
    assert left() == 54


def test_a_plan_is_bound_to_what_was_seen_of_each_of_its_calls(objects, bob) -> None:
    objects.trust(rules=[people.rule_entry(observe=True)])
    objects.install()
    s3 = boto3.client("s3")
    calls = [(s3, "delete_object", {"Bucket": "data", "Key": key}) for key in ("k00", "k01")]
    request = fourEyes.plan(calls, ordered=False)
    bob("approve", request, typed="2\n")
    fourEyes.uninstall()
    s3.put_object(Bucket="data", Key="k01", Body=b"something else")
    objects.install()
    s3.delete_object(Bucket="data", Key="k00")
    error = blocked(s3.delete_object, Bucket="data", Key="k01")
    assert isinstance(error.__cause__, StateChangedError)
    assert "ETag" in str(error.__cause__)
    assert left() == 55


def test_the_json_of_every_verb_is_json(table, bob) -> None:
    request = blocked(drop).request_id
    for words in (("requests",), ("show", request), ("status", request)):
        code = 3 if words[0] == "status" else 0
        json.loads(bob(*words, "--json", code=code))
    assert bob.json("show", request)["about"]["undo"].startswith("no")


def test_json_asks_nothing_so_it_must_be_told_the_name(table, bob) -> None:
    request = blocked(drop).request_id
    bob("approve", request, "--json", typed="orders\n", code=2)
    assert bob.json("approve", request, "--confirm", "orders")["state"] == "approved"


@pytest.mark.parametrize("ending", ["reject", "approve"])
def test_a_call_that_waits_goes_on_or_ends_as_soon_as_somebody_decides(table, ending) -> None:
    table.install(WAIT="60")
    began = time.monotonic()
    request: list[str] = []

    def decide() -> None:
        while not (found := table.store.page(now=int(time.time()))):
            time.sleep(0.05)
        request.append(found[0].id)
        seen = Eyes().see(Intent.from_request(found[0].document, people.AGENT))
        table.approve(found[0].id, decision=ending, reason="", observed=digests(seen.facts))

    person = threading.Thread(target=decide)
    person.start()
    if ending == "approve":
        drop()
    else:
        assert isinstance(blocked(drop), ApprovalRejectedError)
    person.join()
    assert time.monotonic() - began < 40
    assert tables() == ([] if ending == "approve" else ["orders"])


def test_people_are_told_once_of_a_request_and_not_of_its_repetition(table) -> None:
    with webhook() as hook:
        table.install(NOTIFY=hook.url, NOTIFY_SECRET="shared")
        request = blocked(drop).request_id
        assert blocked(drop).request_id == request
        sent()
        ((headers, body),) = hook.got
    assert json.loads(body)["request_id"] == request
    assert headers["X-FourEyes-Signature"].startswith("sha256=")


def test_a_rejection_that_comes_while_the_guard_looks_is_heard(table, bob, monkeypatch) -> None:
    request = blocked(drop).request_id
    bob("approve", request, typed="orders\n")
    looked = DynamoDBBackend.describe_table

    def reject_meanwhile(self: DynamoDBBackend, name: str) -> object:
        if len(table.store.get(request).tokens) == 1:
            table.approve(request, by="carol", decision="reject", reason="not today")
        return looked(self, name)

    monkeypatch.setattr(DynamoDBBackend, "describe_table", reject_meanwhile)
    with pytest.raises(ApprovalRejectedError):
        drop()
    assert tables() == ["orders"]
