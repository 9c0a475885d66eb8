"""Users test their agents in a few lines, with the real guard and a second person at hand."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import boto3
import pytest
from moto import mock_aws

import fourEyes
from fourEyes.errors import ApprovalRejectedError, ApprovalRequiredError, SettingsError
from fourEyes.testing import rehearsal

HOW_TO = Path(__file__).parents[3] / "docs" / "how-to" / "test-your-agent.md"


@pytest.fixture(autouse=True)
def aws(monkeypatch):
    """Give moto with a queue in it."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "testing")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "testing")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-west-1")
    monkeypatch.delenv("AWS_ENDPOINT_URL", raising=False)
    with mock_aws():
        boto3.client("sqs").create_queue(QueueName="jobs")
        yield
        boto3.DEFAULT_SESSION = None


def delete() -> None:
    sqs = boto3.client("sqs")
    sqs.delete_queue(QueueUrl=sqs.get_queue_url(QueueName="jobs")["QueueUrl"])


def queues() -> int:
    return len(boto3.client("sqs").list_queues().get("QueueUrls", []))


def test_a_call_waits_for_the_second_person_and_goes_once(foureyes) -> None:
    with pytest.raises(ApprovalRequiredError):
        delete()
    assert queues() == 1
    foureyes.approve()
    delete()
    assert queues() == 0
    assert [verdict.code for verdict in foureyes.verdicts if verdict.claim] == ["approved"]


def documented(number: int) -> dict[str, Any]:
    """Return what one block of the documentation defines."""
    texts = re.findall(r"^```python\n(.*?)^```", HOW_TO.read_text("utf-8"), re.DOTALL | re.M)
    names: dict[str, Any] = {}
    exec(compile(texts[number], HOW_TO, "exec"), names)
    return names


def test_the_five_lines_of_the_documentation_work(foureyes) -> None:
    documented(0)["test_my_agent_waits_for_the_second_person"](foureyes)
    assert [error.reason for error in foureyes.blocked] == ["no_approval"]


def test_two_people_agree_as_the_documentation_says() -> None:
    documented(1)["test_a_queue_needs_two_people"]()


TWO = {"id": "two", "approvers": ["bob", "carol"], "threshold": 2}


def test_one_person_counts_once_however_often() -> None:
    with rehearsal([TWO], approvers=["bob", "carol"]) as stage:
        for _ in range(3):
            with pytest.raises(ApprovalRequiredError, match="of 2 approvals"):
                delete()
            stage.approve(by="bob")
        assert [error.reason for error in stage.blocked][1:] == ["not_enough_approvals"] * 2
        assert queues() == 1


def test_as_many_as_it_takes_approve_on_the_spot() -> None:
    with rehearsal([TWO], approvers=["alice", "bob", "carol"]) as stage:
        stage.auto_approve = True
        delete()
    assert queues() == 0


def test_one_of_two_may_say_no() -> None:
    with rehearsal([TWO], approvers=["bob", "carol"]) as stage:
        with pytest.raises(ApprovalRequiredError):
            delete()
        stage.approve(by="bob")
        stage.reject(by="carol", reason="it is in use")
        with pytest.raises(ApprovalRejectedError, match="it is in use"):
            delete()


def test_nobody_but_the_approvers_can_decide(foureyes) -> None:
    with pytest.raises(ApprovalRequiredError):
        delete()
    with pytest.raises(LookupError, match=r"`bob` is none of the approvers: second-person"):
        foureyes.approve(by="bob")


def test_the_second_person_may_say_no(foureyes) -> None:
    with pytest.raises(ApprovalRequiredError) as caught:
        delete()
    foureyes.reject(caught.value, reason="not today")
    with pytest.raises(ApprovalRejectedError, match="not today"):
        delete()
    assert queues() == 1


def test_everything_can_be_approved_on_the_spot(foureyes) -> None:
    foureyes.auto_approve = True
    delete()
    assert queues() == 0
    assert foureyes.blocked == []


def test_time_passes_when_it_is_told_to(foureyes) -> None:
    with pytest.raises(ApprovalRequiredError):
        delete()
    foureyes.approve()
    foureyes.clock.sleep(901)
    with pytest.raises(fourEyes.ApprovalRefusedError) as caught:
        delete()
    assert caught.value.reason == "expired"


def test_without_a_blocked_call_there_is_nothing_to_approve(foureyes) -> None:
    with pytest.raises(LookupError):
        foureyes.approve()


def test_rules_are_those_of_a_trust_file() -> None:
    rule = {"id": "databases", "match": {"service": ["rds"]}, "approvers": ["second-person"]}
    with rehearsal([rule]), pytest.raises(ApprovalRequiredError, match="no rule of the trust"):
        delete()
    assert not fourEyes.hooks.is_installed()


def test_a_guard_that_is_there_is_not_taken_away(foureyes) -> None:
    with pytest.raises(SettingsError), rehearsal():
        pass
    with pytest.raises(ApprovalRequiredError):
        delete()
