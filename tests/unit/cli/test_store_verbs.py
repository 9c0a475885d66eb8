"""An administrator sets up a store and looks after calls without a known end."""

from __future__ import annotations

import json
import time

import pytest
from typer.testing import CliRunner

from fourEyes.approval.verified import VerifiedApproval, Vote
from fourEyes.cli.app import app
from fourEyes.store import open_store
from fourEyes.trust.model import Assurance
from support import people


@pytest.fixture
def run(tmp_path, monkeypatch):
    url = f"sqlite://{tmp_path / 'state' / 'store.sqlite3'}"
    monkeypatch.setenv("FOUREYES_STORE", url)

    def run(*words: str):
        return CliRunner().invoke(app, list(words))

    run.url = url
    return run


def claim(url: str) -> str:
    store, now = open_store(url), int(time.time())
    intent = people.intent()
    request = store.submit(
        intent.to_request(), digest=intent.digest, agent="kiro", now=now, open_for=60, max_open=9
    )
    vote = Vote("bob", "bob-1", "j" * 22, Assurance.FILE, now, now + 60, "")
    store.spend(VerifiedApproval(request.id, intent.digest, "kiro", (vote,)), now=now)
    return request.id


def test_a_store_is_made_once_and_never_overwritten(run) -> None:
    assert run("store", "init").exit_code == 0
    again = run("store", "init")
    assert again.exit_code == 1
    assert "store_exists" in again.output


def test_the_policy_of_a_role_is_printed_as_json(run) -> None:
    url = "dynamodb://approvals?region=eu-west-1"
    ran = run("store", "policy", "agent", "--account", people.ACCOUNT, "--url", url)
    assert json.loads(ran.output)["Version"] == "2012-10-17"
    wrong = run("store", "policy", "king", "--account", people.ACCOUNT, "--url", url)
    assert wrong.exit_code == 2


def test_a_call_without_a_known_end_is_listed_until_somebody_writes_it_down(run) -> None:
    request = claim(run.url)
    listed = json.loads(run("ledger", "unfinished", "--json").output)
    assert [(entry["request_id"], entry["state"]) for entry in listed] == [(request, "claimed")]
    assert run("ledger", "settle", request, "maybe").exit_code == 2
    assert run("ledger", "settle", request, "done").exit_code == 0
    assert "known end" in run("ledger", "unfinished").output
    assert run("ledger", "settle", request, "done").exit_code == 1
