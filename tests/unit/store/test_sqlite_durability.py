"""What could be used twice is forced to the disk; what is merely asked or said again is not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fourEyes.store.sqlite import SQLiteStore, inbox
from support.stores import NOW, approve, ask, vote

NORMAL, FULL = 1, 2


@pytest.fixture
def store(sqlite_path: Path) -> Iterator[SQLiteStore]:
    store = SQLiteStore(sqlite_path)
    yield store
    store.close()


def level(store: SQLiteStore) -> int:
    """Return how the last transaction of this thread was committed."""
    (found,) = store._database.read().sqlite.execute("PRAGMA synchronous").fetchone()
    return int(found)


def test_a_claim_is_forced_to_the_disk_whatever_came_before(store: SQLiteStore) -> None:
    approval = approve(ask(store))
    assert level(store) == NORMAL

    store.spend(approval, now=NOW)
    assert level(store) == FULL


def test_decisions_withdrawals_and_the_trust_files_version_are_forced(store: SQLiteStore) -> None:
    request = ask(store)
    assert level(store) == NORMAL

    store.deliver(request.id, "token", now=NOW)
    assert level(store) == FULL
    store.saw("kiro", "arn:a")
    store.withdraw(request.id, now=NOW)
    assert level(store) == FULL
    store.saw("kiro", "arn:b")
    store.admit_trust(7)
    assert level(store) == FULL


def test_outcomes_and_what_is_taken_back_are_not_forced(store: SQLiteStore) -> None:
    first, second = (
        store.spend(approve(ask(store, name * 64), vote(f"jti-{name}")), now=NOW) for name in "ab"
    )
    assert level(store) == FULL

    store.settle(first, "done", now=NOW)
    assert level(store) == NORMAL
    store.reset_clock(now=NOW)
    store.release(second, now=NOW)
    assert level(store) == NORMAL


def test_an_id_that_is_taken_is_not_given_again(
    store: SQLiteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = ask(store, "a" * 64)
    ids = iter([first.id, first.id, "req_2222222222"])
    monkeypatch.setattr(inbox, "new_request_id", lambda: next(ids))

    second = ask(store, "b" * 64)

    assert (second.id, second.document["id"]) == ("req_2222222222", "req_2222222222")
    assert store.get(second.id) == second
    assert store.get(first.id) == first
