"""For each row that moto can play: the facts that an approver sees, and none where it fails."""

from __future__ import annotations

import boto3
import pytest
from botocore.config import Config
from moto import mock_aws

from fourEyes.observe.facts import UNKNOWN
from fourEyes.observe.look import Sight, see
from fourEyes.observe.sights import sight_of
from support.scenes import REGION, SCENES, aws

PLAYED = sorted(SCENES)


@pytest.fixture(autouse=True)
def moto(monkeypatch):
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "testing")
    with mock_aws():
        yield
    boto3.DEFAULT_SESSION = None


def sight(call: str) -> Sight:
    found = sight_of(*call.split(":"))
    assert found is not None
    return found


@pytest.mark.parametrize("call", PLAYED)
def test_an_approver_sees_what_is_there(call) -> None:
    params, expected = SCENES[call]()
    seen = see(sight(call).looks, params, aws, seconds=30)
    said = {fact.label: fact.value for fact in seen.facts}
    # A scene serves several calls: each sees the facts of its own row.
    looked_for = {label: text for label, text in expected.items() if label in said}
    assert looked_for or call == "route53:ChangeResourceRecordSets"
    wrong = {
        label: said[label]
        for label, text in looked_for.items()
        if text not in said[label] or (text == UNKNOWN) != (said[label] == UNKNOWN)
    }
    assert not wrong


@pytest.mark.parametrize("call", PLAYED)
def test_what_cannot_be_looked_at_is_unknown_and_never_empty(call) -> None:
    params, _ = SCENES[call]()

    def nobody(service: str):
        once = Config(retries={"total_max_attempts": 1})
        return boto3.client(
            service, region_name=REGION, endpoint_url="http://127.0.0.1:1", config=once
        )

    seen = see(sight(call).looks, params, nobody, seconds=30)
    assert {fact.value for fact in seen.facts} == {UNKNOWN}
    assert all(fact.note for fact in seen.facts)
    undo = sight(call).undo
    assert isinstance(undo, str) or undo(params, seen)
