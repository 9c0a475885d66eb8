"""Every store spends approvals by the same rules."""

from __future__ import annotations

from typing import Any

import pytest

from fourEyes.errors import FourEyesError
from fourEyes.store import Claim, Request, Store
from support.stores import NOW, OPEN_FOR, Place, approve, ask, ask_plan, vote

UNTIL = NOW + 900


def code_of(action: Any) -> str:
    with pytest.raises(FourEyesError) as caught:
        action()
    return caught.value.code


def spend(store: Store, request: Request, *votes: Any, now: int = NOW, **changes: Any) -> Claim:
    return store.spend(approve(request, *votes, **changes), now=now)


def state_of(store: Store, request: Request) -> str:
    found = store.get(request.id)
    assert found is not None
    return found.state


# One call, once


def test_an_approval_is_spent_once_for_every_process(place: Place) -> None:
    request = ask(place.open())
    claim = spend(place.open(), request)

    assert claim == Claim(request.id, 0, ("jti-of-bob-00000",), NOW)
    assert state_of(place.open(), request) == "claimed"
    assert code_of(lambda: spend(place.open(), request)) == "already_spent"


def test_another_approval_of_the_same_request_is_spent_with_it(store: Store) -> None:
    request = ask(store)
    spend(store, request)

    assert code_of(lambda: spend(store, request, vote("jti-2", "carol"))) == "already_spent"


def test_an_approval_used_for_one_request_does_not_count_for_another(store: Store) -> None:
    first, second = ask(store, "a" * 64), ask(store, "b" * 64)
    spend(store, first)

    assert code_of(lambda: spend(store, second)) == "already_spent"
    assert state_of(store, second) == "open"


def test_two_approvals_one_of_them_used_spend_neither(store: Store) -> None:
    first, second = ask(store, "a" * 64), ask(store, "b" * 64)
    spend(store, first, vote("used"))

    both = (vote("fresh", "carol"), vote("used"))
    assert code_of(lambda: spend(store, second, *both)) == "already_spent"
    assert spend(store, second, vote("fresh", "carol")).jtis == ("fresh",)


def test_a_request_that_this_ledger_never_gave_out_cannot_be_spent(store: Store) -> None:
    stranger = Request("req_2222222222", "d" * 64, "kiro", NOW, NOW + 60, "{}")

    assert code_of(lambda: spend(store, stranger)) == "request_not_open"


def test_a_withdrawn_request_cannot_be_spent(store: Store) -> None:
    request = ask(store)
    store.withdraw(request.id, now=NOW)

    assert code_of(lambda: spend(store, request)) == "request_not_open"


def test_a_request_is_spent_only_for_its_own_call(store: Store) -> None:
    request = ask(store)

    assert code_of(lambda: spend(store, request, digest="e" * 64)) == "request_not_open"
    assert code_of(lambda: spend(store, request, item=1)) == "request_not_open"
    assert code_of(lambda: spend(store, request, plan=(request.digest,))) == "request_not_open"
    assert spend(store, request)


# Two clocks


def test_an_approval_may_be_used_until_its_own_time_is_over(store: Store) -> None:
    first, second = ask(store, "a" * 64), ask(store, "b" * 64)

    assert spend(store, first, now=UNTIL - 1)
    assert code_of(lambda: spend(store, second, vote("2"), now=UNTIL)) == "expired"


def test_an_approval_made_in_time_may_be_used_after_the_request_has_closed(store: Store) -> None:
    last = NOW + OPEN_FOR
    request = ask(store)

    assert spend(store, request, vote(issued=last, expires=last + 900), now=last + 60)


def test_an_approval_made_after_the_request_has_closed_does_not_count(store: Store) -> None:
    late = NOW + OPEN_FOR + 1
    request = ask(store)

    in_time, too_late = vote("a"), vote("b", "carol", issued=late, expires=late + 900)
    assert code_of(lambda: spend(store, request, in_time, too_late)) == "request_not_open"


def test_a_clock_that_was_set_back_is_refused(place: Place) -> None:
    first, second = ask(place.open(), "a" * 64), ask(place.open(), "b" * 64)
    spend(place.open(), first, now=NOW + 500)

    assert code_of(lambda: spend(place.open(), second, vote("2"), now=NOW + 469)) == (
        "clock_set_back"
    )
    assert spend(place.open(), second, vote("2"), now=NOW + 470)


def test_a_clock_behind_the_requests_own_beginning_is_refused(store: Store) -> None:
    request = ask(store)

    assert code_of(lambda: spend(store, request, now=NOW - 31)) == "clock_set_back"
    assert spend(store, request, now=NOW - 30)


def test_a_refused_approval_does_not_move_the_clock(store: Store) -> None:
    request = ask(store)

    assert code_of(lambda: spend(store, request, now=UNTIL + 10_000)) == "expired"
    assert spend(store, request)


def test_an_operator_can_take_a_clock_back_that_went_ahead(store: Store) -> None:
    ahead, request = ask(store, "a" * 64), ask(store, "b" * 64)
    spend(store, ahead, vote("far", expires=NOW + 10**6), now=NOW + 10**5)
    assert code_of(lambda: spend(store, request, vote("2"))) == "clock_set_back"

    store.reset_clock(now=NOW)

    assert spend(store, request, vote("2"))


# What became of it


@pytest.mark.parametrize("states", [("done",), ("failed",), ("sent", "done"), ("unknown", "done")])
def test_a_claim_is_unfinished_until_its_outcome_is_known(
    place: Place, states: tuple[str, ...]
) -> None:
    store = place.open()
    request = ask(store)
    claim = spend(store, request)
    assert place.open().unfinished() == [claim]

    for state in states:
        store.settle(claim, state, now=NOW + 1)
        assert state_of(place.open(), request) == state
        is_open = state in ("sent", "unknown")
        assert [claim.state for claim in place.open().unfinished()] == [state] * is_open


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("done", "failed"),
        ("done", "unknown"),
        ("done", "sent"),
        ("failed", "done"),
        ("unknown", "sent"),
        ("claimed", "claimed"),
        ("claimed", "open"),
        ("claimed", "released"),
    ],
)
def test_an_outcome_stays_as_it_was_written(store: Store, before: str, after: str) -> None:
    request = ask(store)
    claim = spend(store, request)
    if before != "claimed":
        store.settle(claim, before, now=NOW)

    assert code_of(lambda: store.settle(claim, after, now=NOW)) == "already_settled"
    assert state_of(store, request) == before


def test_an_outcome_may_be_written_twice(store: Store) -> None:
    claim = spend(store, ask(store))

    for state in ("sent", "sent", "done", "done"):
        store.settle(claim, state, now=NOW)


def test_a_claim_that_nobody_made_has_no_outcome(store: Store) -> None:
    request = ask(store)
    spend(store, request)

    for claim in (
        Claim("req_2222222222", 0, (), NOW),
        Claim(request.id, 0, ("another",), NOW),
        Claim(request.id, 1, ("jti-of-bob-00000",), NOW),
    ):
        assert code_of(lambda claim=claim: store.settle(claim, "done", now=NOW)) == "unknown_claim"
        assert code_of(lambda claim=claim: store.release(claim, now=NOW)) == "unknown_claim"


def test_a_claim_that_was_never_sent_can_be_taken_back_and_made_again(store: Store) -> None:
    request = ask(store)
    store.deliver(request.id, "token", now=NOW)

    for _ in range(3):
        claim = spend(store, request)
        store.release(claim, now=NOW)
        assert store.unfinished() == []
        found = store.find(request.digest, now=NOW)
        assert found is not None
        assert (found.state, found.tokens) == ("open", ("token",))
        assert [one.id for one in store.page(now=NOW)] == [request.id]

    store.settle(spend(store, request), "done", now=NOW)
    assert state_of(store, request) == "done"
    assert code_of(lambda: spend(store, request)) == "already_spent"


@pytest.mark.parametrize("state", ["done", "failed", "unknown"])
def test_a_claim_with_an_outcome_cannot_be_taken_back(store: Store, state: str) -> None:
    request = ask(store)
    claim = spend(store, request)
    store.settle(claim, state, now=NOW)

    assert code_of(lambda: store.release(claim, now=NOW)) == "already_settled"
    assert code_of(lambda: spend(store, request)) == "already_spent"


def test_a_claim_taken_back_does_not_free_an_approval_for_another_request(store: Store) -> None:
    plan, other = ask_plan(store, ["a", "b"]), ask(store, "c" * 64)
    store.settle(spend(store, plan, item=0), "done", now=NOW)
    store.release(spend(store, plan, item=1), now=NOW)

    assert code_of(lambda: spend(store, other)) == "already_spent"


# Plans


def test_an_ordered_plan_goes_item_by_item(place: Place) -> None:
    store = place.open()
    plan = ask_plan(store, ["a", "b", "c"])
    assert code_of(lambda: spend(store, plan, item=1)) == "plan_out_of_order"

    first = spend(store, plan, item=0)
    assert code_of(lambda: spend(store, plan, item=1)) == "plan_out_of_order"
    store.settle(first, "sent", now=NOW)
    assert code_of(lambda: spend(store, plan, item=1)) == "plan_out_of_order"
    store.settle(first, "done", now=NOW)

    assert code_of(lambda: spend(store, plan, item=0)) == "already_spent"
    assert code_of(lambda: spend(store, plan, item=2)) == "plan_out_of_order"
    for item in (1, 2):
        assert state_of(place.open(), plan) == "open"
        store.settle(spend(place.open(), plan, item=item), "done", now=NOW)
    assert state_of(place.open(), plan) == "done"
    assert code_of(lambda: spend(place.open(), plan, item=2)) == "already_spent"


@pytest.mark.parametrize("ordered", [True, False])
@pytest.mark.parametrize("state", ["failed", "unknown"])
def test_a_plan_stops_at_the_first_item_that_is_not_done(
    store: Store, state: str, ordered: bool
) -> None:
    plan = ask_plan(store, ["a", "b", "c"])
    store.settle(spend(store, plan, item=0, ordered=ordered), "done", now=NOW)
    store.settle(spend(store, plan, item=1, ordered=ordered), state, now=NOW)

    assert state_of(store, plan) == state
    assert code_of(lambda: spend(store, plan, item=2, ordered=ordered)) == "plan_out_of_order"
    assert store.find("c", now=NOW) is None
    assert [one.id for one in store.page(now=NOW)] == []
    assert ask(store, "c").id != plan.id


def test_an_unordered_plan_goes_in_any_order_each_item_once(store: Store) -> None:
    plan = ask_plan(store, ["a", "b", "b"])
    claims = [spend(store, plan, item=item, ordered=False) for item in (2, 0, 1)]

    assert code_of(lambda: spend(store, plan, item=2, ordered=False)) == "already_spent"
    for claim in claims:
        assert state_of(store, plan) == "open"
        store.settle(claim, "done", now=NOW)
    assert state_of(store, plan) == "done"


def test_an_item_under_way_when_its_plan_stops_still_gets_its_outcome(store: Store) -> None:
    plan = ask_plan(store, ["a", "b"])
    first, second = (spend(store, plan, item=item, ordered=False) for item in (0, 1))

    store.settle(first, "failed", now=NOW)
    store.settle(second, "done", now=NOW)

    assert state_of(store, plan) == "failed"
    assert store.unfinished() == []


def test_a_plan_is_spent_as_it_was_asked_for(store: Store) -> None:
    plan = ask_plan(store, ["a", "b"])

    def code(*signed: str, item: int = 0, digest: str = "a") -> str:
        changes = {"plan": signed, "item": item, "digest": digest, "ordered": False}
        return code_of(lambda: spend(store, plan, **changes))

    assert code("b", "a", digest="b") == "request_not_open"
    assert code("a") == "request_not_open"
    assert code("a", "b", "c") == "request_not_open"
    assert code("a", "b", digest="b") == "request_not_open"
    assert code("a", "b", item=2) == "request_not_open"
    assert code("a", "b", item=-1, digest="b") == "request_not_open"
    assert code(digest=plan.digest) == "request_not_open"


def test_a_plan_taken_back_at_an_item_goes_on_from_there(store: Store) -> None:
    plan = ask_plan(store, ["a", "b"])
    store.settle(spend(store, plan, item=0), "done", now=NOW)
    store.release(spend(store, plan, item=1), now=NOW)

    found = store.find("b", now=NOW)
    assert found is not None
    assert found.state == "open"
    store.settle(spend(store, plan, item=1), "done", now=NOW)
    assert state_of(store, plan) == "done"


def test_a_plan_of_two_approvers_is_spent_by_both_for_each_item(store: Store) -> None:
    plan = ask_plan(store, ["a", "b"])
    votes = (vote("b"), vote("c", "carol"))
    store.settle(spend(store, plan, *votes, item=0), "done", now=NOW)

    assert spend(store, plan, *votes, item=1).jtis == ("b", "c")


# What else it remembers


def test_a_ledger_has_an_id_and_a_key_of_its_own(place: Place) -> None:
    first, again = place.open(), place.open()

    assert len(first.instance) == 32
    assert len(first.secret_key) == 32
    assert (first.instance, first.secret_key) == (again.instance, again.secret_key)


def test_an_older_trust_file_than_the_newest_seen_is_refused(place: Place) -> None:
    for version in (1, 3, 3, 12):
        place.open().admit_trust(version)

    assert code_of(lambda: place.open().admit_trust(11)) == "trust_rolled_back"
    place.open().admit_trust(12)


def test_what_an_agent_created_is_remembered_for_that_agent(place: Place) -> None:
    place.open().saw("kiro", "arn:aws:s3:::scratch")
    place.open().saw("kiro", "arn:aws:s3:::scratch")

    assert place.open().has_seen("kiro", "arn:aws:s3:::scratch")
    assert not place.open().has_seen("kiro", "arn:aws:s3:::scratch2")
    assert not place.open().has_seen("another", "arn:aws:s3:::scratch")


def test_a_closed_store_can_be_used_again(place: Place) -> None:
    store = place.open()
    request = ask(store)
    store.close()
    store.close()

    assert store.get(request.id) == request
    assert spend(store, request)
