"""What somebody who may write the ledger's file tries, to use an approval again."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from fourEyes.errors import FourEyesError
from fourEyes.store import Store, create_store, open_store
from fourEyes.store.sqlite import SQLiteStore
from support.stores import NOW, approve, ask, spend, vote


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "ledger.sqlite3"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    store = SQLiteStore(path, busy_seconds=0.5)
    yield store
    store.close()


def execute(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(statement)


def remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def test_a_ledger_deleted_while_in_use_blocks(store: Store, path: Path) -> None:
    approval = approve(ask(store))
    remove(path)

    assert spend(store, approval) == "store_replaced"
    assert not path.exists()


def test_a_ledger_deleted_between_two_processes_does_not_come_back_empty(
    store: Store, path: Path
) -> None:
    approval = approve(ask(store))
    store.close()
    remove(path)

    with pytest.raises(FourEyesError) as caught:
        open_store(f"sqlite://{path}").spend(approval, now=NOW)

    assert caught.value.code == "store_missing"
    assert not path.exists()


def test_a_ledger_made_anew_knows_no_request_and_has_another_name(store: Store, path: Path) -> None:
    approval, instance = approve(ask(store)), store.instance
    store.close()
    shutil.rmtree(path.parent)

    again = open_store(f"sqlite://{path}")

    assert again.instance != instance
    assert spend(again, approval) == "request_not_open"
    again.close()


def test_a_ledger_replaced_while_in_use_blocks(store: Store, path: Path) -> None:
    approval = approve(ask(store))
    other = path.with_name("other")
    create_store(f"sqlite://{other}").close()
    other.rename(path)

    assert spend(store, approval) == "store_replaced"


def test_a_copy_moved_over_the_ledger_blocks(store: Store, path: Path) -> None:
    approval = approve(ask(store))
    shutil.copy2(path, path.with_name("copy"))
    path.with_name("copy").rename(path)

    assert spend(store, approval) == "store_replaced"


def test_a_ledger_moved_away_during_the_claim_blocks(
    store: SQLiteStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    approval = approve(ask(store))
    database = store._database
    begun = database._check

    def move_then_check(connection: Any) -> None:
        path.rename(path.with_name("away"))
        begun(connection)

    monkeypatch.setattr(database, "_check", move_then_check)

    assert spend(store, approval) == "store_replaced"


def test_another_ledgers_content_in_the_same_file_blocks(store: Store, path: Path) -> None:
    approval = approve(ask(store))
    execute(path, "UPDATE meta SET value = hex(randomblob(16)) WHERE key = 'instance'")

    assert spend(store, approval) == "store_replaced"


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON spent BEGIN DELETE FROM spent; END",
        "CREATE TRIGGER t AFTER UPDATE ON requests BEGIN UPDATE requests SET state='open'; END",
        "CREATE VIEW v AS SELECT 1",
        "CREATE INDEX i ON spent (pid)",
        "DROP INDEX requests_open",
    ],
)
def test_a_planted_trigger_or_any_other_change_of_the_tables_blocks(
    store: Store, path: Path, statement: str
) -> None:
    approval = approve(ask(store))
    execute(path, statement)

    assert spend(store, approval) == "store_tampered"
    with pytest.raises(FourEyesError) as caught:
        open_store(f"sqlite://{path}")
    assert caught.value.code == "store_tampered"


def test_a_trigger_hidden_from_those_who_have_the_ledger_open_does_not_run_for_them(
    store: Store, path: Path
) -> None:
    approval = approve(ask(store))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        (version,) = connection.execute("PRAGMA schema_version").fetchone()
        connection.execute("CREATE TRIGGER t AFTER INSERT ON spent BEGIN DELETE FROM spent; END")
        connection.execute(f"PRAGMA schema_version = {version}")

    assert spend(store, approval) == "ok"
    assert len(store.unfinished()) == 1
    with pytest.raises(FourEyesError) as caught:
        open_store(f"sqlite://{path}")
    assert caught.value.code == "store_tampered"


def test_a_claim_deleted_behind_its_process_is_remembered_by_it(store: Store, path: Path) -> None:
    approval = approve(ask(store))
    assert spend(store, approval) == "ok"
    execute(path, "DELETE FROM spent")
    execute(path, "DELETE FROM jtis")
    execute(path, "UPDATE requests SET state = 'open'")

    assert spend(store, approval) == "already_spent"


def test_a_backup_played_back_into_the_file_is_noticed_by_the_process_that_spent(
    store: Store, path: Path
) -> None:
    approval = approve(ask(store))
    backup = path.with_name("backup")
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(backup)) as target:
        source.backup(target)
    assert spend(store, approval) == "ok"

    with closing(sqlite3.connect(backup)) as source, closing(sqlite3.connect(path)) as target:
        source.backup(target)

    assert spend(store, approval) == "already_spent"


def test_a_clock_set_back_does_not_revive_an_approval(store: Store) -> None:
    old, new = ask(store, "a" * 64), ask(store, "b" * 64)
    stale, fresh = approve(old), approve(new, vote("fresh", expires=NOW + 10_000))
    store.spend(fresh, now=NOW + 2_000)

    assert spend(store, stale) == "clock_set_back"
