"""However many spend one approval at once, exactly one succeeds."""

from __future__ import annotations

import os

import pytest

from support.stores import Place, approve, ask, race_of_processes, race_of_threads

ROUNDS = int(os.environ.get("FOUREYES_TEST_ROUNDS", "2"))
"""`make` a long run of it with 25."""

rounds = pytest.mark.parametrize("turn", range(ROUNDS))


def assert_one_of(results: list[str], count: int) -> None:
    assert sorted(results) == sorted(["ok"] + ["already_spent"] * (count - 1))


@rounds
@pytest.mark.parametrize("is_shared", [True, False], ids=["one store", "a store each"])
def test_of_50_threads_one_spends(place: Place, is_shared: bool, turn: int) -> None:
    # A client of its own for each of 50 threads is moto's patience, not the rule's.
    count = 8 if place.kind == "dynamodb" and not is_shared else 50
    shared = place.open()
    approval = approve(ask(shared))

    stores = [shared if is_shared else place.open() for _ in range(count)]

    assert_one_of(race_of_threads(stores, approval), count)
    assert [claim.state for claim in shared.unfinished()] == ["claimed"]
    for store in stores:
        store.close()


@rounds
@pytest.mark.parametrize("method", ["fork", "spawn"])
@pytest.mark.parametrize("kind", ["sqlite", "dynamodb"])
def test_of_8_processes_one_spends(
    request: pytest.FixtureRequest, kind: str, method: str, turn: int
) -> None:
    from fourEyes.store import create_store

    url = request.getfixturevalue(f"{kind}_url")
    store = create_store(url)
    approval = approve(ask(store))

    # A forked child uses the very store that its parent has used already.
    results = race_of_processes(method, 8, store if method == "fork" else url, approval)

    assert_one_of(results, 8)
    assert [claim.state for claim in store.unfinished()] == ["claimed"]
    assert_one_of(["ok", *race_of_threads([store], approval)], 2)
    store.close()
