"""Hundreds of open requests are listed at once, and what cannot be read spoils no list."""

from __future__ import annotations

import io
import time

import pytest
from rich.console import Console

from fourEyes.cli.desk import Desk
from fourEyes.cli.listing import Filter, described, follow, standings
from fourEyes.cli.showing import request_table
from fourEyes.policy import Policy, protected_traits
from fourEyes.settings import read_settings
from fourEyes.store.memory import InMemoryStore
from support import people


@pytest.fixture
def desk() -> Desk:
    trust = people.trust(expires=int(time.time()) + 86_400)
    policy = Policy(trust, protected_traits(trust, None))
    store = InMemoryStore()
    return Desk(read_settings({}), trust, policy, lambda: store)


def ask(desk: Desk, number: int, **changes) -> None:
    table = f"t{number}"
    intent = people.intent(
        params={"m": {"TableName": f"s:{table}"}},
        resources=(f"arn:aws:dynamodb:eu-central-1:{people.ACCOUNT}:table/{table}",),
        **changes,
    )
    desk.store.submit(
        intent.to_request(),
        digest=intent.digest,
        agent=intent.agent,
        now=desk.now,
        open_for=600,
        max_open=1_000,
        batch=f"b-{number % 2}",
    )


def test_500_open_requests_are_listed_within_a_second(desk) -> None:
    for number in range(500):
        ask(desk, number)
    began = time.process_time()
    found = standings(desk, Filter())
    assert time.process_time() - began < 1
    assert len(found) == 500
    assert {standing.state for standing in found} == {"pending"}


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (Filter(), 4),
        (Filter(service="dynamodb"), 3),
        (Filter(service="s3"), 1),
        (Filter(account="1"), 0),
        (Filter(effect="delete"), 3),
        (Filter(effect="unguard"), 1),
        (Filter(agent="kiro"), 4),
        (Filter(agent="other"), 0),
        (Filter(batch="b-0"), 2),
        (Filter(service="dynamodb", batch="b-1"), 1),
    ],
)
def test_filters_are_all_met(desk, wanted, count) -> None:
    for number in range(3):
        ask(desk, number)
    ask(desk, 3, service="s3", operation="PutBucketPolicy", effect="replace", hazards=("unguard",))
    assert len(standings(desk, wanted)) == count


def test_what_is_no_request_is_listed_as_such(desk) -> None:
    ask(desk, 1)
    for document in (
        {"digest": "0" * 64},
        {"digest": "1" * 64, "calls": 7, "resources": 7, "hazards": 7},
    ):
        desk.store.submit(
            document,
            digest=document["digest"],
            agent="kiro",
            now=desk.now,
            open_for=600,
            max_open=9,
        )
    found = standings(desk, Filter())
    assert request_table(found, now=desk.now, width=200)
    assert all(described(one.request) for one in found)
    states = [standing.state for standing in found]
    assert sorted(states) == ["malformed", "malformed", "pending"]


def test_the_live_table_is_drawn_until_the_person_has_seen_enough(desk, capsys) -> None:
    ask(desk, 1)
    drawn = []

    def pause(seconds: float) -> None:
        drawn.append(seconds)
        if len(drawn) == 3:
            raise KeyboardInterrupt

    follow(desk, Filter(), pause)
    assert len(drawn) == 3
    assert "DeleteTable" in capsys.readouterr().out


def test_json_says_what_a_request_is_about(desk) -> None:
    ask(desk, 7)
    (found,) = standings(desk, Filter())
    said = described(found.request)
    assert said["resources"] == [f"arn:aws:dynamodb:eu-central-1:{people.ACCOUNT}:table/t7"]
    assert (said["service"], said["effect"], said["batch"]) == ("dynamodb", "delete", "b-1")


def test_eighty_columns_show_each_request_on_lines_of_its_own(desk) -> None:
    ask(desk, 1)
    found = standings(desk, Filter())
    out = Console(width=80, file=io.StringIO())

    out.print(request_table(found, now=desk.now, width=out.width))

    lines = out.file.getvalue().splitlines()
    assert lines[0].startswith(f"{found[0].request.id}  pending  0/")
    assert f"arn:aws:dynamodb:eu-central-1:{people.ACCOUNT}:table/t1" in lines[2]
    assert "b-1" in lines[3]
    assert max(map(len, lines)) <= 80
