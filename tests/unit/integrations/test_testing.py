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


def test_the_five_lines_of_the_documentation_work(foureyes) -> None:
    (text,) = re.findall(r"^```python\n(.*?)^```", HOW_TO.read_text("utf-8"), re.DOTALL | re.M)
    names: dict[str, Any] = {}
    exec(compile(text, HOW_TO, "exec"), names)
    names["test_my_agent_waits_for_the_second_person"](foureyes)
    assert [error.reason for error in foureyes.blocked] == ["no_approval"]


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
