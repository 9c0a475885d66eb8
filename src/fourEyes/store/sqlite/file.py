"""Is there a ledger at this path, and may it be trusted to be the one we opened?"""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

from ...errors import StoreError
from ..rules import new_instance, new_secret_key
from .failures import translated
from .lock import Turn
from .schema import STATEMENTS, VERSION

_MARK = b"A ledger was made here. Without it, run `foureyes store init`.\n"

Identity = tuple[int, int]


def lock_path(path: Path) -> Path:
    """Return the path of the lock file that lies beside the ledger."""
    return path.with_name(path.name + ".lock")


def file_mode(path: Path) -> int:
    """Return the mode of new files: the owner's alone, or the group's in a group's folder."""
    try:
        shared = path.parent.stat().st_mode & (stat.S_ISGID | stat.S_IWGRP)
    except FileNotFoundError:
        return 0o600
    return 0o660 if shared == (stat.S_ISGID | stat.S_IWGRP) else 0o600


def identify(path: str) -> Identity:
    """Return which file lies at *path*: device and inode."""
    found = os.lstat(path)
    return found.st_dev, found.st_ino


def check(path: Path) -> Identity:
    """Refuse what is no plain file of our own folder, or open to everybody."""
    found = path.lstat()
    if not stat.S_ISREG(found.st_mode):
        raise StoreError("the ledger's path is not a plain file", "store_exposed")
    if found.st_mode & stat.S_IRWXO:
        message = "the ledger may be opened by every user of this host; take that away (chmod o=)"
        raise StoreError(message, "store_exposed")
    if found.st_size == 0:
        # SQLite takes an empty file for a new database: nothing spent, nothing asked.
        raise StoreError("the ledger is an empty file", "store_corrupt")
    return found.st_dev, found.st_ino


def find_or_create(path: Path, seconds: float) -> Identity:
    """
    Return the ledger at *path*, made new only where there has never been one.

    The lock file keeps the memory: where it says that a ledger was made and the ledger is gone,
    a new and empty one must not take its place unnoticed.
    """
    with translated:
        if not path.exists() and not path.is_symlink():
            create(path, seconds, again=False)
        return check(path)


def create(path: Path, seconds: float = 10.0, *, again: bool = True) -> None:
    """
    Make a new ledger at *path*, with a new instance id: what was approved for another is void.

    With *again*, also where one was lost. Refuses where one is there.
    """
    with translated:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        turn = Turn(lock_path(path), file_mode(path))
        try:
            lock = turn.take(seconds)
            try:
                _create(path, lock, again=again)
            finally:
                turn.leave()
        finally:
            turn.close()


def _create(path: Path, lock: int, *, again: bool) -> None:
    if path.exists():
        if again:
            raise StoreError("there is a ledger already", "store_exists")
        return
    if not again and os.pread(lock, len(_MARK), 0):
        raise StoreError(
            "the ledger was deleted; `foureyes store init` makes a new one, "
            "for which no earlier approval counts",
            "store_missing",
        )
    for suffix in ("-wal", "-shm"):
        # A write-ahead log that outlived its database would be played into the new one.
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    _write(path)
    os.pwrite(lock, _MARK, 0)
    os.fsync(lock)


def _write(path: Path) -> None:
    """Make the file beside its place and move it there whole."""
    draft = path.with_name(f"{path.name}.{os.getpid()}.new")
    draft.unlink(missing_ok=True)
    mode = file_mode(path)
    empty = os.open(draft, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, mode)
    os.fchmod(empty, mode)  # whatever the umask; SQLite's own files take it over
    os.close(empty)
    try:
        with closing(sqlite3.connect(draft, isolation_level=None)) as connection:
            _fill(connection)
        draft.rename(path)
    finally:
        draft.unlink(missing_ok=True)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _fill(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("BEGIN IMMEDIATE")
    for statement in STATEMENTS:
        connection.execute(statement)
    values = (
        ("version", VERSION),
        ("instance", new_instance()),
        ("secret_key", new_secret_key()),
        ("clock", 0),
        ("trust", 0),
    )
    connection.executemany("INSERT INTO meta VALUES (?, ?)", values)
    connection.execute("COMMIT")
