"""A place for each kind of store, so that one contract is tested against all of them."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from fourEyes.store import InMemoryStore, Store, create_store, open_store
from support.stores import Place, dynamodb_server


@pytest.fixture(scope="session")
def dynamodb_endpoint() -> Iterator[str]:
    with dynamodb_server() as endpoint:
        yield endpoint


@pytest.fixture
def dynamodb_url(dynamodb_endpoint: str, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "testing")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "testing")
    table = f"ledger-{uuid.uuid4().hex}"
    return f"dynamodb://{table}?region=eu-central-1&endpoint={dynamodb_endpoint}"


@pytest.fixture
def sqlite_path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "ledger.sqlite3"


@pytest.fixture
def sqlite_url(sqlite_path: Path) -> str:
    return f"sqlite://{sqlite_path}"


@pytest.fixture(params=["memory", "sqlite", "dynamodb"])
def place(request: pytest.FixtureRequest) -> Place:
    if request.param == "memory":
        only = InMemoryStore()
        return Place("memory", lambda: only)
    url: str = request.getfixturevalue(f"{request.param}_url")
    create_store(url).close()
    return Place(request.param, lambda: open_store(url), url)


@pytest.fixture
def store(place: Place) -> Iterator[Store]:
    store = place.open()
    yield store
    store.close()
