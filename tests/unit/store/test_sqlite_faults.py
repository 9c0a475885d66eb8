"""A ledger file that cannot be used is a refusal with its own code, and nothing else."""

from __future__ import annotations

import errno
import os
import resource
import signal
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from fourEyes.errors import StoreError
from fourEyes.store import Store, open_store
from fourEyes.store.sqlite import SQLiteStore
from fourEyes.store.sqlite.failures import refusal
from support.stores import NOBODY, NOW, approve, ask, in_child, spend


@pytest.fixture
def store(sqlite_path: Path) -> Iterator[SQLiteStore]:
    store = SQLiteStore(sqlite_path, busy_seconds=0.2)
    yield store
    store.close()


def code_of(action: Callable[[], Any]) -> str:
    with pytest.raises(StoreError) as caught:
        action()
    error = caught.value
    assert "sqlite" not in str(error).lower().replace("sqlite database", "")
    return error.code


def execute(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def settled(path: Path) -> None:
    """Bring everything into the database's own file, as after the last process has closed it."""
    execute(path, "PRAGMA wal_checkpoint(TRUNCATE)")


def refused_code(action: Callable[[], Any]) -> str:
    try:
        action()
    except StoreError as error:
        return error.code
    return "nothing refused"


# Files that are no ledger


def test_an_empty_file_is_no_new_ledger(store: SQLiteStore, sqlite_path: Path) -> None:
    other = sqlite_path.with_name("empty")
    other.touch(mode=0o600)

    assert code_of(lambda: SQLiteStore(other)) == "store_corrupt"
    assert other.stat().st_size == 0


@pytest.mark.parametrize("content", [b"x", b"not a database" * 500, b"SQLite format 3\x00" * 300])
def test_a_file_of_something_else_is_no_ledger(sqlite_path: Path, content: bytes) -> None:
    sqlite_path.parent.mkdir()
    sqlite_path.write_bytes(content)
    sqlite_path.chmod(0o600)

    assert code_of(lambda: SQLiteStore(sqlite_path)) == "store_corrupt"


def test_another_database_is_no_ledger(sqlite_path: Path) -> None:
    sqlite_path.parent.mkdir()
    execute(sqlite_path, "CREATE TABLE t (x)")
    sqlite_path.chmod(0o600)

    assert code_of(lambda: SQLiteStore(sqlite_path)) == "store_corrupt"


def test_a_damaged_ledger_is_refused(store: SQLiteStore, sqlite_path: Path) -> None:
    request = ask(store)
    store.close()
    settled(sqlite_path)
    data = bytearray(sqlite_path.read_bytes())
    data[4096:] = b"\xa5" * (len(data) - 4096)
    sqlite_path.write_bytes(data)

    assert refused_code(lambda: SQLiteStore(sqlite_path).find(request.digest, now=NOW)) == (
        "store_corrupt"
    )


def test_a_ledger_cut_short_is_refused(store: SQLiteStore, sqlite_path: Path) -> None:
    approval = approve(ask(store))
    store.close()
    settled(sqlite_path)
    os.truncate(sqlite_path, 4096)

    assert refused_code(lambda: SQLiteStore(sqlite_path).spend(approval, now=NOW)) in (
        "store_corrupt",
        "store_tampered",
    )


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE meta SET value = 2 WHERE key = 'version'", "store_newer"),
        ("UPDATE meta SET value = 0 WHERE key = 'version'", "store_corrupt"),
        ("UPDATE meta SET value = 'one' WHERE key = 'version'", "store_corrupt"),
        ("DELETE FROM meta WHERE key = 'instance'", "store_corrupt"),
        ("UPDATE meta SET value = 'short' WHERE key = 'instance'", "store_corrupt"),
        ("UPDATE meta SET value = x'00' WHERE key = 'secret_key'", "store_corrupt"),
        ("DROP TABLE meta", "store_corrupt"),
        ("DROP TABLE spent", "store_tampered"),
        ("ALTER TABLE spent ADD COLUMN note", "store_tampered"),
    ],
)
def test_a_ledger_of_another_layout_is_refused(
    store: SQLiteStore, sqlite_path: Path, statement: str, code: str
) -> None:
    store.close()
    execute(sqlite_path, statement)

    assert code_of(lambda: SQLiteStore(sqlite_path)) == code


def test_a_path_that_is_no_plain_file_is_refused(store: SQLiteStore, sqlite_path: Path) -> None:
    link, folder, pipe = (sqlite_path.with_name(name) for name in ("link", "folder", "pipe"))
    link.symlink_to(sqlite_path)
    folder.mkdir()
    os.mkfifo(pipe, 0o600)

    for path in (link, folder, pipe):
        assert code_of(lambda path=path: SQLiteStore(path)) == "store_exposed"
    link.unlink()
    link.symlink_to(sqlite_path.with_name("nowhere"))
    assert code_of(lambda: SQLiteStore(link)) == "store_exposed"


@pytest.mark.parametrize("mode", [0o604, 0o602, 0o666])
def test_a_ledger_open_to_every_user_is_refused(
    store: SQLiteStore, sqlite_path: Path, mode: int
) -> None:
    sqlite_path.chmod(mode)

    assert code_of(lambda: SQLiteStore(sqlite_path)) == "store_exposed"


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    assert code_of(lambda: SQLiteStore(tmp_path / "file" / "ledger")) == "store_unavailable"


# Ledgers that cannot be written


def test_a_ledger_locked_by_another_process_is_refused(
    store: SQLiteStore, sqlite_path: Path
) -> None:
    approval = approve(ask(store))
    with closing(sqlite3.connect(sqlite_path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        assert code_of(lambda: store.spend(approval, now=NOW)) == "store_locked"
        assert code_of(lambda: ask(store, "e" * 64)) == "store_locked"
        assert store.find(approval.digest, now=NOW) is not None
    assert spend(store, approval) == "ok"


def test_a_ledger_whose_turn_never_comes_is_refused(store: SQLiteStore, sqlite_path: Path) -> None:
    approval = approve(ask(store))
    second = SQLiteStore(sqlite_path, busy_seconds=0.2)
    with store._database.write(durable=False):
        assert code_of(lambda: second.spend(approval, now=NOW)) == "store_locked"
    assert spend(second, approval) == "ok"
    second.close()


def test_on_a_full_disk_nothing_is_spent(store: SQLiteStore) -> None:
    approval = approve(ask(store))
    connection = store._database.read().sqlite
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")

    assert code_of(lambda: ask(store, "e" * 64, document={"x": "y" * 100_000})) == "store_full"
    assert [request.id for request in store.page(now=NOW)] == [approval.request_id]
    assert spend(store, approval) == "ok"


def test_where_a_file_may_not_grow_nothing_is_spent(store: SQLiteStore, sqlite_path: Path) -> None:
    approval = approve(ask(store))

    def spend_within_limit() -> str:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        size = sqlite_path.with_name(sqlite_path.name + "-wal").stat().st_size
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 100, resource.RLIM_INFINITY))
        return refused_code(lambda: store.spend(approval, now=NOW))

    assert in_child(spend_within_limit) in ("store_unavailable", "store_full")
    assert spend(store, approval) == "ok"


def test_an_unprivileged_user_cannot_use_a_ledger_that_it_may_only_read(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    path = folder / "ledger"
    approval = approve(ask(SQLiteStore(path)))
    give_to_nobody(tmp_path, folder)
    path.chmod(0o440)

    def spend_as_nobody() -> str:
        return refused_code(lambda: SQLiteStore(path).spend(approval, now=NOW))

    code = in_child(spend_as_nobody, as_nobody=True)

    assert code == "store_readonly"


def test_an_unprivileged_user_cannot_use_another_users_ledger(tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    path = folder / "ledger"
    SQLiteStore(path).close()
    if os.geteuid():
        folder.chmod(0)
    make_passable(tmp_path)

    code = in_child(lambda: refused_code(lambda: SQLiteStore(path)), as_nobody=True)
    folder.chmod(0o700)

    assert code == "store_denied"


def give_to_nobody(tmp_path: Path, folder: Path) -> None:
    make_passable(tmp_path)
    if os.geteuid() == 0:
        for path in (folder, *folder.iterdir()):
            os.chown(path, NOBODY, NOBODY)


def make_passable(tmp_path: Path) -> None:
    for path in (tmp_path, *tmp_path.parents):
        if path.stat().st_uid == os.geteuid() and path != Path("/"):
            path.chmod(path.stat().st_mode | 0o111)


# Errors by name


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError(errno.EACCES, "x"), "store_denied"),
        (OSError(errno.EROFS, "x"), "store_readonly"),
        (OSError(errno.ENOSPC, "x"), "store_full"),
        (OSError(errno.EIO, "x"), "store_unavailable"),
        (OSError("without a number"), "store_unavailable"),
        (sqlite3.OperationalError("database is locked"), "store_locked"),
        (sqlite3.OperationalError("database table is locked"), "store_locked"),
        (sqlite3.OperationalError("attempt to write a readonly database"), "store_readonly"),
        (sqlite3.OperationalError("database or disk is full"), "store_full"),
        (sqlite3.DatabaseError("file is not a database"), "store_corrupt"),
        (sqlite3.DatabaseError("database disk image is malformed"), "store_corrupt"),
        (sqlite3.OperationalError("no such table: spent"), "store_corrupt"),
        (sqlite3.OperationalError("disk I/O error"), "store_unavailable"),
    ],
)
def test_each_error_of_the_file_has_its_code(error: Exception, code: str) -> None:
    assert refusal(error).code == code


def test_a_value_that_is_none_of_ours_is_refused(store: SQLiteStore, sqlite_path: Path) -> None:
    request = ask(store)
    for document in ("[]", "{", ""):
        execute(sqlite_path, f"UPDATE bodies SET document = '{document}'")
        found = store.find(request.digest, now=NOW)
        assert found is not None
        assert code_of(lambda found=found: found.document) == "store_corrupt"


def test_many_opened_and_dropped_stores_leave_no_open_files(sqlite_url: str) -> None:
    def use() -> None:
        open_store(sqlite_url).admit_trust(1)

    use()
    before = len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0
    for _ in range(20):
        use()
    after = len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0
    assert after <= before


def test_a_store_satisfies_the_protocol(store: SQLiteStore) -> None:
    typed: Store = store
    assert typed.instance
