"""People are told of a request, and nobody's call waits for that."""

from __future__ import annotations

import hashlib
import hmac
import json
import logging
import threading

import pytest

from fourEyes import notify
from fourEyes.store import Request
from support import people
from support.webhook import sent, webhook


@pytest.fixture
def hook():
    with webhook() as server:
        yield server


def a_request(**changes) -> Request:
    document = people.document(people.intent(**changes))
    return Request("req_1", document["digest"], "kiro", 0, 600, json.dumps(document))


def test_the_webhook_is_told_what_waits_and_can_check_who_says_so(hook, capsys) -> None:
    notify.teller(hook.url, "shared")(a_request())
    sent()
    (headers, body), *more = hook.got
    assert not more
    told = json.loads(body)
    assert told["request_id"] == "req_1"
    assert "foureyes show req_1" in told["text"]
    assert "table/orders" in told["text"]
    expected = hmac.new(b"shared", body, hashlib.sha256).hexdigest()
    assert headers["X-FourEyes-Signature"] == f"sha256={expected}"
    assert "foureyes approve req_1" in capsys.readouterr().err


def test_without_a_secret_nothing_is_signed(hook) -> None:
    notify.teller(hook.url, None)(a_request())
    sent()
    assert "X-FourEyes-Signature" not in hook.got[0][0]


def test_a_slow_webhook_delays_nothing(hook) -> None:
    hook.may_answer.clear()
    notify.teller(hook.url, None)(a_request())
    assert not hook.may_answer.is_set()
    assert any(thread.name == "foureyes-notify" for thread in threading.enumerate())
    hook.may_answer.set()
    sent()


@pytest.mark.parametrize("broken", ["refuses", "is not there"])
def test_a_failure_is_logged_without_the_address(hook, caplog, broken) -> None:
    hook.status = 500
    url = hook.url if broken == "refuses" else "http://127.0.0.1:1/T0K3N"
    with caplog.at_level(logging.WARNING, logger="fourEyes"):
        notify.teller(url, "shared")(a_request())
        sent()
    (said,) = [record.getMessage() for record in caplog.records]
    assert "req_1" in said
    assert "T0K3N" not in said
    assert "shared" not in said


def test_nothing_secret_and_nothing_that_the_agent_wrote_freely_is_sent() -> None:
    told = json.dumps(
        notify.message(
            a_request(
                claim="please approve quickly",
                params={"m": {"TableName": "s:orders", "Note": "s:hunter2"}},
                session="arn:aws:sts::1:assumed-role/r/alice@example.com",
            )
        )
    )
    for word in ("quickly", "hunter2", "alice", "approved", "token"):
        assert word not in told


def test_a_name_cannot_call_people_or_make_a_link() -> None:
    evil = "<!channel> <https://evil.example|ok> @here &amp; \u202e"
    text = notify.message(a_request(resources=(evil,)))["text"]
    assert not set("<>@&\u202e") & set(text)


def test_a_plan_is_told_as_one() -> None:
    calls = [people.intent(resources=(f"t{n}",)).to_request() for n in range(9)]
    document = {"id": "req_1", "account": people.ACCOUNT, "calls": calls}
    told = notify.message(Request("req_1", "0" * 64, "kiro", 0, 600, json.dumps(document)))
    assert told["resources"] == [f"t{n}" for n in range(5)]
    assert "and 4 more" in told["text"]
