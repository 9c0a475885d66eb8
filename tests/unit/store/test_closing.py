"""What a store holds is given back at once, and never taken from whoever is using it."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fourEyes.store.sqlite.database import Database
from support.stores import in_child, open_files

COUNT = "SELECT count(*) FROM seen"


@pytest.fixture
def database(sqlite_path: Path) -> Iterator[Database]:
    database = Database(sqlite_path, 10)
    yield database
    database.close()


class Elsewhere:
    """Another thread that does *step* and keeps still in the middle of it, until let go."""

    def __init__(self, step: Callable[[Callable[[], object]], None]) -> None:
        self._still, self._go = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=step, args=(self._pause,))

    def _pause(self) -> None:
        self._still.set()
        self._go.wait(60)

    def __enter__(self) -> Elsewhere:
        self._thread.start()
        assert self._still.wait(60)
        return self

    def __exit__(self, *_: object) -> None:
        self._go.set()
        self._thread.join()


def test_a_connection_that_nobody_uses_is_closed_in_every_thread(database, sqlite_path) -> None:
    def idle(pause) -> None:
        database.read()
        pause()

    with Elsewhere(idle):
        assert open_files(sqlite_path) == 2
        database.close()
        assert open_files(sqlite_path) == 0


def test_a_transaction_under_way_in_another_thread_is_finished(database, sqlite_path) -> None:
    def write(pause) -> None:
        with database.write(durable=True) as connection:
            pause()
            connection.execute("INSERT INTO seen VALUES ('kiro', 'arn')")

    with Elsewhere(write):
        database.close()

    assert open_files(sqlite_path) == 0
    assert database.read().sqlite.execute(COUNT).fetchone() == (1,)


def test_who_writes_after_the_closing_waits_for_who_began_before(database) -> None:
    order = []

    def write(pause) -> None:
        with database.write(durable=True):
            pause()
            order.append("before")

    def write_too() -> None:
        with database.write(durable=True):
            order.append("after")

    later = threading.Thread(target=write_too)
    with Elsewhere(write):
        database.close()
        later.start()
        later.join(0.05)
        assert order == []
    later.join()
    assert order == ["before", "after"]


def test_a_connection_left_to_the_collector_is_closed_without_a_warning(sqlite_path) -> None:
    """Whatever the order in which it takes apart what holds one another."""
    database = Database(sqlite_path, 10)
    connection = database.read().sqlite
    connection.held = connection, database
    database.held = connection
    del database, connection
    assert open_files(sqlite_path) == 1
    gc.collect()
    assert open_files(sqlite_path) == 0


def test_a_forked_child_closes_nothing_of_its_parents(database, sqlite_path) -> None:
    def forget() -> str:
        database.close()
        database._processes.clear()
        return str(open_files(sqlite_path))

    assert in_child(forget) == "1"
    assert database.read().sqlite.execute(COUNT).fetchone() == (0,)
