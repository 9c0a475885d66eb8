"""A person looks with her own eyes: own credential, own account, own endpoints, two seconds."""

from __future__ import annotations

import threading
import time

import boto3
import pytest
from moto import mock_aws

from fourEyes.observe.look import Item, Look, see
from fourEyes.preview.eyes import Eyes
from support import people
from support.scenes import REGION, a_table


@pytest.fixture(autouse=True)
def moto(monkeypatch):
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "testing")
    monkeypatch.delenv("AWS_ENDPOINT_URL", raising=False)
    with mock_aws():
        yield
    boto3.DEFAULT_SESSION = None


def values(**changes) -> set[str]:
    return {fact.value for fact in Eyes().see(people.intent(region=REGION, **changes)).facts}


def notes(**changes) -> set[str]:
    return {fact.note for fact in Eyes().see(people.intent(region=REGION, **changes)).facts}


def test_facts_are_those_of_the_requests_region() -> None:
    a_table()
    assert "1 to 9" in values()
    elsewhere = Eyes().see(people.intent(region="us-east-2")).facts
    assert "not there" in {fact.note for fact in elsewhere}


def test_another_accounts_view_is_no_view() -> None:
    a_table()
    assert values(account="999999999999") == {"unknown"}
    assert notes(account="999999999999") == {f"your credential is for account {people.ACCOUNT}"}


def test_without_a_credential_nothing_is_known(monkeypatch) -> None:
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", "/dev/null")
    assert values() == {"unknown"}


def test_an_endpoint_that_only_the_agent_names_is_not_asked() -> None:
    a_table()
    assert values(endpoint="https://evil.example") == {"unknown"}


def test_an_operation_without_a_row_has_no_facts() -> None:
    seen = Eyes().see(people.intent(service="workspaces", operation="TerminateWorkspaces"))
    assert seen.facts == ()


def test_a_slow_answer_is_unknown_after_its_time() -> None:
    never = threading.Event()
    slow = Look(
        "s3/HeadObject", "", (Item("ETag", "ETag"),), run=lambda client, params: never.wait(20)
    )
    quick = Look("s3/ListBuckets", "`{}`", (Item("owner", "Owner.DisplayName"),))
    began = time.monotonic()
    clients = {"s3": boto3.client("s3", region_name=REGION)}
    seen = see((slow, quick), {}, clients.__getitem__, seconds=1)
    never.set()
    assert time.monotonic() - began < 10
    assert [fact.note for fact in seen.facts] == ["no answer within 1 s", ""]
