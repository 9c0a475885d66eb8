"""Every store keeps requests and decisions by the same rules."""

from __future__ import annotations

from typing import Any

import pytest

from fourEyes.errors import StoreError
from fourEyes.store import Store
from support.stores import DOCUMENT, NOW, OPEN_FOR, Place, approve, ask, ask_plan, vote

LATE = NOW + OPEN_FOR


def code_of(action: Any) -> str:
    with pytest.raises(StoreError) as caught:
        action()
    return caught.value.code


def test_a_submitted_request_is_open_and_carries_its_id(store: Store) -> None:
    request = ask(store, batch="deploy-7")

    assert (request.state, request.tokens, request.joined) == ("open", (), False)
    assert (request.created, request.open_until) == (NOW, LATE)
    assert (request.agent, request.batch) == ("kiro", "deploy-7")
    assert request.document == {**DOCUMENT, "id": request.id}


def test_an_id_can_be_read_out(store: Store) -> None:
    name = ask(store).id

    assert name.startswith("req_")
    assert len(name) == 14
    assert not set(name[4:]) & set("0o1il")


def test_another_process_finds_the_request_by_digest_and_by_id(place: Place) -> None:
    request = ask(place.open())

    assert place.open().find(request.digest, now=NOW) == request
    assert place.open().get(request.id) == request


def test_what_was_never_asked_is_not_found(store: Store) -> None:
    assert store.find("x" * 64, now=NOW) is None
    assert store.get("req_2222222222") is None


def test_the_document_comes_back_as_it_was(store: Store) -> None:
    document = {"text": "naïve \u202e \U0001f512 \x00 \ud800", "deep": [{"n": 2**60, "none": None}]}

    request = ask(store, document=document)

    found = store.get(request.id)
    assert found is not None
    assert found.document == {**document, "id": request.id}


def test_what_a_caller_does_to_a_document_stays_with_it(store: Store) -> None:
    request = ask(store)
    request.document["operation"] = "ListTables"

    found = store.get(request.id)
    assert found is not None
    assert found.document["operation"] == "DeleteTable"


def test_the_same_call_joins_while_one_is_open(store: Store) -> None:
    first = ask(store)
    second = ask(store, now=LATE - 1)

    assert second.id == first.id
    assert second.joined


def test_another_call_does_not_join(store: Store) -> None:
    assert ask(store, "a" * 64).id != ask(store, "b" * 64).id


def test_a_request_past_its_time_is_not_joined_and_not_found(store: Store) -> None:
    first = ask(store)

    assert store.find(first.digest, now=LATE - 1) is not None
    assert store.find(first.digest, now=LATE) is None
    assert ask(store, now=LATE).id != first.id


def test_a_request_past_its_time_is_found_if_a_decision_came_in_time(store: Store) -> None:
    request = ask(store)
    store.deliver(request.id, "token", now=LATE - 1)

    found = store.find(request.digest, now=LATE + 60)

    assert found is not None
    assert found.tokens == ("token",)


def test_the_newer_request_wins_over_one_past_its_time(store: Store) -> None:
    first = ask(store)
    store.deliver(first.id, "token", now=NOW)
    second = ask(store, now=LATE)

    found = store.find(first.digest, now=LATE)

    assert found is not None
    assert found.id == second.id


@pytest.mark.parametrize("state", ["done", "failed", "unknown"])
def test_after_an_outcome_the_same_call_opens_a_new_request(store: Store, state: str) -> None:
    first = ask(store)
    store.settle(store.spend(approve(first), now=NOW), state, now=NOW)

    assert store.find(first.digest, now=NOW) is None
    second = ask(store, now=NOW + 1)
    assert second.id != first.id
    assert not second.joined


def test_an_old_request_is_never_forgotten(store: Store) -> None:
    first = ask(store)
    store.deliver(first.id, "token", now=NOW)
    store.settle(store.spend(approve(first), now=NOW), "done", now=NOW)
    ask(store, now=NOW + 1)

    found = store.get(first.id)

    assert found is not None
    assert (found.state, found.tokens) == ("done", ("token",))


def test_an_agent_may_have_so_many_open_requests(store: Store) -> None:
    for n in range(3):
        ask(store, f"{n:064}", max_open=3)

    assert code_of(lambda: ask(store, "x" * 64, max_open=3)) == "too_many_open"
    assert ask(store, f"{0:064}", max_open=3).joined
    assert ask(store, "x" * 64, max_open=3, agent="another").agent == "another"


def test_what_is_spent_withdrawn_or_past_its_time_is_not_counted_as_open(store: Store) -> None:
    spent, withdrawn = ask(store, "a" * 64, max_open=3), ask(store, "b" * 64, max_open=3)
    ask(store, "c" * 64, open_for=10, max_open=3)
    store.spend(approve(spent), now=NOW)
    store.withdraw(withdrawn.id, now=NOW)

    for n in range(3):
        assert ask(store, f"{n:064}", now=NOW + 10, max_open=3).state == "open"


def test_decisions_come_back_in_order_and_once_each(place: Place) -> None:
    store = place.open()
    request = ask(store)
    for n, token in enumerate(["one", "two", "one", "three"]):
        store.deliver(request.id, token, now=NOW + n)

    found = place.open().find(request.digest, now=NOW + 9)

    assert found is not None
    assert found.tokens == ("one", "two", "three")


def test_a_decision_on_nothing_is_refused(store: Store) -> None:
    assert code_of(lambda: store.deliver("req_2222222222", "t", now=NOW)) == "unknown_request"


@pytest.mark.parametrize("token", ["x" * (128 * 1024 + 1), "é" * (64 * 1024 + 1)])
def test_a_decision_larger_than_128_kib_is_refused(store: Store, token: str) -> None:
    request = ask(store)

    assert code_of(lambda: store.deliver(request.id, token, now=NOW)) == "token_too_large"


def test_a_decision_of_128_kib_is_kept(store: Store) -> None:
    request = ask(store)
    store.deliver(request.id, "x" * 128 * 1024, now=NOW)

    found = store.get(request.id)
    assert found is not None
    assert found.tokens == ("x" * 128 * 1024,)


def test_a_request_takes_32_decisions(store: Store) -> None:
    request = ask(store)
    for n in range(32):
        store.deliver(request.id, f"token {n}", now=NOW)

    assert code_of(lambda: store.deliver(request.id, "more", now=NOW)) == "too_many_tokens"
    store.deliver(request.id, "token 7", now=NOW)


def test_a_used_or_withdrawn_request_takes_no_decision(store: Store) -> None:
    used, withdrawn = ask(store, "a" * 64), ask(store, "b" * 64)
    store.spend(approve(used), now=NOW)
    store.withdraw(withdrawn.id, now=NOW)

    assert code_of(lambda: store.deliver(used.id, "t", now=NOW)) == "request_closed"
    assert code_of(lambda: store.deliver(withdrawn.id, "t", now=NOW)) == "request_closed"


def test_past_its_time_a_request_only_takes_what_may_take_a_decision_back(store: Store) -> None:
    silent, answered = ask(store, "a" * 64), ask(store, "b" * 64)
    store.deliver(answered.id, "approval", now=NOW)

    assert code_of(lambda: store.deliver(silent.id, "t", now=LATE)) == "request_closed"
    store.deliver(answered.id, "revocation", now=LATE)
    found = store.get(answered.id)
    assert found is not None
    assert found.tokens == ("approval", "revocation")


def test_a_withdrawn_request_is_neither_found_nor_joined_nor_withdrawn_again(store: Store) -> None:
    request = ask(store)
    store.withdraw(request.id, now=NOW)

    assert store.find(request.digest, now=NOW) is None
    assert ask(store).id != request.id
    assert code_of(lambda: store.withdraw(request.id, now=NOW)) == "request_closed"
    assert code_of(lambda: store.withdraw("req_2222222222", now=NOW)) == "unknown_request"


def test_pages_follow_one_another_in_order_of_creation(store: Store) -> None:
    ids = [ask(store, f"{n:064}", now=NOW + n).id for n in range(7)]

    first = [request.id for request in store.page(now=NOW, limit=3)]
    second = [request.id for request in store.page(now=NOW, limit=3, after=first[-1])]
    third = [request.id for request in store.page(now=NOW, limit=3, after=second[-1])]

    assert [*first, *second, *third] == ids
    assert not store.page(now=NOW, after=ids[-1])
    assert code_of(lambda: store.page(now=NOW, after="req_2222222222")) == "unknown_request"


def test_a_page_shows_one_state_or_all(store: Store) -> None:
    done, waiting, past = (ask(store, f"{n:064}", now=NOW + n) for n in range(3))
    store.settle(store.spend(approve(done), now=NOW + 3), "done", now=NOW + 3)
    brief = ask(store, "b" * 64, now=NOW + 5, open_for=1)
    store.deliver(waiting.id, "token", now=NOW + 5)

    def ids(state: str | None) -> list[str]:
        return [request.id for request in store.page(now=NOW + 9, state=state)]

    assert ids("open") == [waiting.id, past.id]
    assert ids("done") == [done.id]
    assert ids("withdrawn") == []
    assert ids(None) == [done.id, waiting.id, past.id, brief.id]
    assert store.page(now=NOW + 9)[0].tokens == ("token",)


def test_a_call_is_found_in_the_plan_that_contains_it(store: Store) -> None:
    plan = ask_plan(store, ["a", "b", "b"])

    for digest in (plan.digest, "a", "b"):
        found = store.find(digest, now=NOW)
        assert found is not None
        assert found.id == plan.id
    assert ask(store, "b").id == plan.id


def test_a_plans_item_is_found_until_it_is_spent(store: Store) -> None:
    plan = ask_plan(store, ["a", "b", "b"])

    def spend_item(item: int) -> None:
        store.settle(store.spend(approve(plan, item=item), now=NOW), "done", now=NOW)

    spend_item(0)
    assert store.find("a", now=NOW) is None
    spend_item(1)
    assert store.find("b", now=NOW) is not None
    spend_item(2)
    assert store.find("b", now=NOW) is None


def test_the_request_that_was_answered_comes_first(store: Store) -> None:
    alone = ask(store, "a")
    plan = ask_plan(store, ["a", "b"], now=NOW - 10)

    store.deliver(plan.id, "token", now=NOW)
    found = store.find("a", now=NOW)
    assert found is not None
    assert found.id == plan.id

    store.deliver(alone.id, "token", now=NOW)
    found = store.find("a", now=NOW)
    assert found is not None
    assert found.tokens == ("token",)


def test_a_plan_has_up_to_1000_items(place: Place) -> None:
    # Moto copies its whole table for each transaction; 250 are three of them as well.
    store, count = place.open(), 250 if place.kind == "dynamodb" else 1_000
    items = [f"{n:064x}" for n in range(count)]
    plan = ask_plan(store, items)

    found = store.find(items[-1], now=NOW)
    assert found is not None
    assert found.document["plan"]["items"] == items
    last = approve(plan, vote(), item=count - 1, ordered=False)
    assert store.spend(last, now=NOW).item == count - 1


@pytest.mark.parametrize(
    "plan",
    [{}, {"items": []}, {"items": "abc"}, {"items": [1]}, {"items": ["d"] * 1_001}, "plan", []],
)
def test_a_malformed_plan_is_refused(store: Store, plan: Any) -> None:
    assert code_of(lambda: ask(store, document={"plan": plan})) == "plan_malformed"


@pytest.mark.parametrize("document", [{"x": float("nan")}, {"x": object()}, {"x": b"bytes"}])
def test_what_is_no_json_is_refused(store: Store, document: Any) -> None:
    assert code_of(lambda: ask(store, document=document)) == "request_malformed"


def test_a_request_larger_than_4_mib_is_refused(store: Store) -> None:
    document = {"x": "y" * 4 * 1024 * 1024}

    assert code_of(lambda: ask(store, document=document)) == "request_too_large"
    assert not store.page(now=NOW, state=None)
