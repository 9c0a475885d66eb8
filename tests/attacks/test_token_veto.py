"""A signed no cannot be crowded out: neither by what the agent offers nor by junk in the inbox."""

from __future__ import annotations

import time
from typing import Any

import boto3
import pytest

import fourEyes
from fourEyes.approval.claims import plan_digest
from support import people
from support.approver import Approver
from support.stage import Stage, blocked, stage_in


@pytest.fixture
def stage(tmp_path, monkeypatch) -> Stage:
    with stage_in(tmp_path, monkeypatch) as stage:
        yield stage


def junk(count: int) -> list[str]:
    """Return texts that no reader can tell from a token for this very call."""
    return [f"junk {number}" for number in range(count)]


def asked(stage):
    """Make a bucket, have its deletion blocked, and return what to try again, and its request."""
    stage.install()
    s3 = boto3.client("s3")
    s3.create_bucket(Bucket="orders", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
    error = blocked(s3.delete_bucket, Bucket="orders")
    return s3, error.request_id


@pytest.mark.parametrize("offered", [0, 6, 7, 8, 30, 60])
def test_a_rejection_in_the_inbox_wins_however_much_is_offered(stage, offered):
    s3, request_id = asked(stage)
    good = stage.token(request_id)
    stage.approve(request_id, "carol", decision="reject", reason="no")
    with fourEyes.approved(good, *junk(offered)):
        error = blocked(s3.delete_bucket, Bucket="orders")
    assert isinstance(error, fourEyes.ApprovalRejectedError)
    assert [bucket["Name"] for bucket in s3.list_buckets()["Buckets"]] == ["orders"]


@pytest.mark.parametrize("laid", [7, 8, 20])
def test_a_rejection_behind_junk_in_the_inbox_wins(stage, laid):
    s3, request_id = asked(stage)
    good = stage.token(request_id)
    for text in junk(laid):
        stage.store.deliver(request_id, text, now=int(time.time()))
    stage.approve(request_id, "carol", decision="reject", reason="no")
    with fourEyes.approved(good):
        assert isinstance(
            blocked(s3.delete_bucket, Bucket="orders"), fourEyes.ApprovalRejectedError
        )


@pytest.mark.parametrize("laid", [7, 8, 20])
def test_an_approval_behind_junk_in_the_inbox_counts(stage, laid):
    s3, request_id = asked(stage)
    for text in junk(laid):
        stage.store.deliver(request_id, text, now=int(time.time()))
    stage.approve(request_id)
    s3.delete_bucket(Bucket="orders")
    assert s3.list_buckets()["Buckets"] == []


def test_a_rejection_beside_a_plan_wins_where_the_plan_is_not_what_the_inbox_finds(stage):
    """The same call is asked for alone as well, so its digest leads to the other request."""
    s3, request_id = asked(stage)
    alone = stage.store.get(request_id)
    items = [alone.digest, "d" * 64]
    shared = ("partition", "account", "caller", "session", "os_user", "claim")
    plan = {name: alone.document[name] for name in shared}
    plan |= {"plan": {"ordered": True, "items": items}, "id": ""}
    plan |= {"digest": plan_digest(items, ordered=True)}
    # It was asked for, approved and rejected in time, and its time to be approved is over: what
    # the inbox finds for the digest is the request that is still open.
    now = int(time.time())
    submitted = stage.store.submit(
        plan, digest=plan["digest"], agent=alone.agent, now=now - 20, open_for=20, max_open=200
    )
    good = stage.token(submitted.id, ago=5)
    no = stage.token(submitted.id, "carol", decision="reject", ago=5)
    stage.store.deliver(submitted.id, no, now=now - 5)
    with fourEyes.approved(good):
        error = blocked(s3.delete_bucket, Bucket="orders")
    assert isinstance(error, fourEyes.ApprovalRejectedError)
    assert len(s3.list_buckets()["Buckets"]) == 1


def filled(stage: Stage) -> tuple[Any, str]:
    """Fill an inbox with one approval and as much junk as there is room for."""
    s3, request_id = asked(stage)
    stage.approve(request_id)
    for text in junk(31):
        stage.store.deliver(request_id, text, now=int(time.time()))
    return s3, request_id


@pytest.mark.parametrize("verb", ["revoke", "reject"])
def test_junk_that_fills_the_inbox_does_not_keep_a_no_out(stage, verb):
    s3, request_id = filled(stage)
    token = stage.token(request_id)
    said = Approver(stage).json(verb, request_id, "--reason", "stop")
    assert said["state"] == "rejected"
    with fourEyes.approved(token):
        blocked(s3.delete_bucket, Bucket="orders")
    blocked(s3.delete_bucket, Bucket="orders")
    assert [bucket["Name"] for bucket in s3.list_buckets()["Buckets"]] == ["orders"]
    assert fourEyes.status(request_id).state == "expired"


def test_a_full_inbox_is_not_closed_for_somebody_whom_no_rule_names(stage):
    stage.trust(rules=[people.rule_entry(approvers=["bob"])])
    _, request_id = filled(stage)
    said = Approver(stage, "carol")("revoke", request_id, "--reason", "stop", code=1)
    assert "too_many_tokens" in said
    assert stage.store.get(request_id).state == "open"
