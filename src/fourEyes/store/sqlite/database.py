"""How does a process read and write the ledger's file without losing or doubling anything?"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ...errors import StoreError
from .failures import translated
from .file import Identity, file_mode, find_or_create, identify, lock_path
from .lock import Turn
from .schema import EXPECTED, READ_BACK, VERSION

_FULL, _NORMAL = 2, 1

_INHERITED: list[_SQLite] = []


class _SQLite(sqlite3.Connection):
    """SQLite's connection, of which the collector closes what nobody else has closed."""

    pid = -1

    def leave(self) -> None:
        """Close the connection, in the process that opened it."""
        if self.pid == os.getpid():
            self.close()
        elif self.pid >= 0:
            # A forked child must not even close what its parent goes on using.
            _INHERITED.append(self)

    # A connection holds itself, so what holds it may be collected with it, and later. Without
    # this, Python warns then that it was left open.
    __del__ = leave


class _Connection:
    """
    A connection of one thread of one process, closed at once when nobody holds this any more.

    Never sooner: closed under a thread that is in the middle of it, SQLite may crash.
    """

    def __init__(self, path: Path, seconds: float) -> None:
        # `mode=rw` does not make a file: a deleted ledger must not come back empty.
        # Closed from whichever thread drops it last, so SQLite's own check is off.
        self.sqlite = _SQLite(
            f"{path.as_uri()}?mode=rw",
            uri=True,
            isolation_level=None,
            timeout=seconds,
            check_same_thread=False,
        )
        self.sqlite.pid = os.getpid()
        self.synchronous = _FULL
        self.checked = self.schema = -1
        self.sqlite.execute("PRAGMA synchronous=FULL")
        self.sqlite.execute("PRAGMA trusted_schema=OFF")
        # Up to 8 MB, for an inbox of thousands of requests; a small one takes what it needs.
        self.sqlite.execute("PRAGMA cache_size=-8000")

    def __del__(self) -> None:
        if hasattr(self, "sqlite"):
            self.sqlite.leave()


class _Process:
    """What belongs to one process: a forked child starts with a new one."""

    def __init__(self, path: Path) -> None:
        self.turn = Turn(lock_path(path), file_mode(path))
        self.thread = threading.local()


class Database:
    """One ledger file, opened once for each process and thread."""

    def __init__(self, path: Path, busy_seconds: float) -> None:
        self._path = path
        self._name = str(path)
        self._seconds = busy_seconds
        self._processes: dict[int, _Process] = {}
        self._identity: Identity = find_or_create(path, busy_seconds)
        with translated:
            self.instance, self.secret_key = self._introduce()

    def _introduce(self) -> tuple[str, bytes]:
        """Read the schema's version, and what never changes."""
        connection = self._connect()
        meta = dict(connection.sqlite.execute("SELECT key, value FROM meta").fetchall())
        version, instance, key = (meta.get(name) for name in ("version", "instance", "secret_key"))
        if isinstance(version, int) and version > VERSION:
            raise StoreError("the ledger was made by a newer fourEyes", "store_newer")
        if version != VERSION or not isinstance(instance, str) or not isinstance(key, bytes):
            raise StoreError("the ledger lacks its own description", "store_corrupt")
        if len(instance) != 32 or len(key) != 32:
            raise StoreError("the ledger lacks its own description", "store_corrupt")
        self._check_schema(connection)
        return instance, key

    def read(self) -> _Connection:
        """Return this thread's connection, which stays open for as long as it is held."""
        return self._connect()

    @contextmanager
    def write(self, *, durable: bool) -> Iterator[sqlite3.Connection]:
        """
        Run the block as one transaction; whatever it raises, nothing has been written.

        *durable*: on the disk before this returns. Else a power cut may lose it, never half.
        """
        with translated:
            turn = self._process().turn
            turn.take(self._seconds)
            try:
                connection = self._connect()
                self._set_synchronous(connection, _FULL if durable else _NORMAL)
                yield from self._transaction(connection)
            finally:
                turn.leave()

    def _transaction(self, connection: _Connection) -> Iterator[sqlite3.Connection]:
        self._check_place()
        connection.sqlite.execute("BEGIN IMMEDIATE")
        try:
            self._check(connection)
            yield connection.sqlite
            connection.sqlite.execute("COMMIT")
        except BaseException:
            if connection.sqlite.in_transaction:
                connection.sqlite.execute("ROLLBACK")
            raise
        # Moved away in between: then what was written lies in a file that nobody will read.
        self._check_place()

    def close(self) -> None:
        """
        Let go of this process's connections.

        Nobody else holds one that is not in use: it is closed now, the others each when the
        thread that is in the middle of it is done.
        """
        self._processes.pop(os.getpid(), None)

    def _process(self) -> _Process:
        pid = os.getpid()
        return self._processes.get(pid) or self._processes.setdefault(pid, _Process(self._path))

    def _connect(self) -> _Connection:
        process = self._process()
        found: _Connection | None = getattr(process.thread, "connection", None)
        return found or self._open(process)

    def _open(self, process: _Process) -> _Connection:
        self._check_place()
        made = process.thread.connection = _Connection(self._path, self._seconds)
        return made

    def _check_place(self) -> None:
        """Refuse to go on if another file, or none, lies where ours was opened."""
        try:
            is_ours = identify(self._name) == self._identity
        except FileNotFoundError:
            is_ours = False
        if not is_ours:
            raise StoreError("the ledger's file was deleted or replaced", "store_replaced")

    @staticmethod
    def _set_synchronous(connection: _Connection, wanted: int) -> None:
        if connection.synchronous != wanted:
            connection.sqlite.execute(f"PRAGMA synchronous={wanted}")
            connection.synchronous = wanted

    def _check(self, connection: _Connection) -> None:
        """Refuse another ledger than the one that was opened, and other tables than ours."""
        (version,) = connection.sqlite.execute("PRAGMA data_version").fetchone()
        # While this number stands, only this very connection has written since it last checked.
        if version != connection.checked:
            self._check_schema(connection)
            self._check_instance(connection.sqlite)
            connection.checked = version

    @staticmethod
    def _check_schema(connection: _Connection) -> None:
        """Refuse other tables than ours: a trigger could take back each row that says "spent"."""
        (version,) = connection.sqlite.execute("PRAGMA schema_version").fetchone()
        # While this number stands, SQLite itself goes by the tables that it has read before.
        if version == connection.schema:
            return
        if connection.sqlite.execute(READ_BACK).fetchone()[0] != EXPECTED:
            raise StoreError("the ledger's tables were changed", "store_tampered")
        connection.schema = version

    def _check_instance(self, connection: sqlite3.Connection) -> None:
        if meta(connection, "instance") != self.instance:
            raise StoreError("the ledger was replaced by another one", "store_replaced")


def meta(connection: sqlite3.Connection, key: str) -> Any:
    """Return one value of the ledger's own description."""
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return None if row is None else row[0]


def set_meta(connection: sqlite3.Connection, key: str, value: int) -> None:
    """Write one number of the ledger's own description."""
    connection.execute("UPDATE meta SET value = ? WHERE key = ?", (value, key))
