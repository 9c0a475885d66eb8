"""Whose turn is it to write?"""

from __future__ import annotations

import fcntl
import os
import random
import threading
import time
from pathlib import Path

from ...errors import StoreError

_FLAGS = os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW
_PAUSE = 0.001


class Turn:
    """
    A lock beside the database, taken before SQLite's own.

    SQLite makes a waiting process sleep longer each time, up to 100 ms, so that of eight that
    contend one may wait for seconds. Here all knock at the same short pace; threads of one
    process queue up before. For one process only: a forked child makes its own.
    """

    def __init__(self, path: Path, mode: int) -> None:
        self._path = path
        self._mode = mode
        self._threads = threading.Lock()
        self._descriptor = -1

    # Two methods, not a generator, which would cost every blocked call more than the lock itself.
    def take(self, seconds: float) -> int:
        """Wait up to *seconds* for the lock and return its open file; `leave` must follow."""
        deadline = time.monotonic() + seconds
        if not self._threads.acquire(timeout=seconds):
            raise _locked(seconds)
        try:
            return self._take(deadline, seconds)
        except BaseException:
            self._threads.release()
            raise

    def leave(self) -> None:
        """Give the lock to whoever knocks next."""
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_UN)
        finally:
            self._threads.release()

    def _take(self, deadline: float, seconds: float) -> int:
        if self._descriptor < 0:
            self._descriptor = self._open()
        while not self._knock():
            if time.monotonic() > deadline:
                raise _locked(seconds)
            time.sleep(_PAUSE * (0.5 + random.random()))  # noqa: S311 - spreads knocks, no secret
        return self._descriptor

    def _knock(self) -> bool:
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _open(self) -> int:
        descriptor = os.open(self._path, _FLAGS, self._mode)
        found = os.fstat(descriptor)
        # Made just now: the group of a group's folder may write, whatever the umask.
        if found.st_mode & 0o777 != self._mode and found.st_uid == os.geteuid():
            os.fchmod(descriptor, self._mode)
        return descriptor

    def close(self) -> None:
        """Give the lock file's descriptor back."""
        with self._threads:
            if self._descriptor >= 0:
                os.close(self._descriptor)
            self._descriptor = -1

    def __del__(self) -> None:
        if getattr(self, "_descriptor", -1) >= 0:
            os.close(self._descriptor)


def _locked(seconds: float) -> StoreError:
    return StoreError(f"the ledger was locked for {seconds:g} s", "store_locked")
