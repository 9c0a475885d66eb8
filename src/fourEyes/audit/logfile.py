"""How do several processes share one log file and one chain?"""

from __future__ import annotations

import contextlib
import errno
import os
import threading
import time
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows, where importing the guard must still work
    fcntl = None  # type: ignore[assignment]  # Windows has none

from ..errors import AuditError
from . import chain
from .chain import Link

ROTATE_AT = 64 * 1024 * 1024
"""The size in bytes that a log file does not outgrow before it is set aside."""

_TAIL = 8 * 1024
_PATIENCE = 10.0  # seconds; a writer holds the lock for some 20 microseconds
_PAUSE = 0.0005
_FLAGS = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | os.O_CLOEXEC
_UNREAD = -1
_NOWHERE = Link("", 0, "")


class FileSink:
    """
    A log file that any number of processes append to, one chain for all of them.

    Every write holds a lock on the file, so the order of the lines is the order of the chain. A
    process that finds the file as it left it goes on from memory; else it reads the last line.
    A full file is set aside as `PATH.SEQ`, SEQ being its last record, and the chain goes on.
    """

    def __init__(self, path: str, rotate_at: int = ROTATE_AT) -> None:
        self._path = path
        self._rotate_at = rotate_at
        self._fd = -1
        self._begin()

    def _begin(self) -> None:
        self._pid = os.getpid()
        self._lock = threading.Lock()
        self._size = _UNREAD
        self._last = _NOWHERE
        self._file = (0, 0)

    def write(self, body: str, closing: str = "}") -> str:
        """Write one line; see `Sink.write`."""
        if self._pid != os.getpid():
            # A forked child shares the parent's open file, and so its lock: it needs its own.
            self._close()
            self._begin()
        try:
            with self._lock:
                size = self._hold()
                try:
                    return self._append(body, closing, size)
                finally:
                    fcntl.flock(self._fd, fcntl.LOCK_UN)
        except OSError as error:
            reason = error.strerror or str(error)
            raise AuditError(
                f"the audit event could not be written to `{self._path}`: {reason}"
            ) from error

    def close(self) -> None:
        """Close the file; the next write opens it again."""
        with self._lock:
            self._close()

    def __del__(self) -> None:
        if getattr(self, "_fd", -1) >= 0:
            os.close(self._fd)

    def _close(self) -> None:
        if self._fd >= 0:
            os.close(self._fd)
        self._fd = -1
        self._size = _UNREAD

    def _hold(self) -> int:
        """Lock the file that is at the path now, and return its size."""
        while True:
            if self._fd < 0:
                self._fd = os.open(self._path, _FLAGS, 0o600)
                self._file = _file(os.fstat(self._fd))
            _lock(self._fd)
            if _is_at(self._path, self._file):
                return os.lseek(self._fd, 0, os.SEEK_END)
            # Set aside meanwhile, by us or by logrotate. Its last record is where the chain goes
            # on, should the file that is there now be empty.
            self._last = _tail(self._fd)[0] or self._last
            self._close()

    def _append(self, body: str, closing: str, size: int) -> str:
        torn = b""
        if size != self._size:
            found, torn = _tail(self._fd)
            self._last = found or (self._last if self._last.seq else chain.start())
        line, link = chain.append(body, self._last, closing)
        if size and size + len(line) > self._rotate_at and self._set_aside(line):
            size = 0
        else:
            _write(self._fd, torn + line, size)
        self._last, self._size = link, size + len(torn) + len(line)
        return line[:-1].decode("ascii")

    def _set_aside(self, line: bytes) -> bool:
        """Give *line* a new file; `False` where that fails: evidence matters more than size."""
        fresh = Path(f"{self._path}.next")
        try:
            fresh.unlink(missing_ok=True)
            fd = os.open(fresh, _FLAGS | os.O_EXCL, 0o600)
            _write(fd, line, 0)
            # A second name for the old file, then the new one over the first: at no moment is
            # there no file at the path, where another process would begin a chain of its own.
            os.link(self._path, f"{self._path}.{self._last.seq:012d}")
            fresh.rename(self._path)
        except OSError:
            return False
        os.close(self._fd)
        self._fd, self._file = fd, _file(os.fstat(fd))
        return True


def _lock(fd: int) -> None:
    """Lock *fd* for this process alone; raises `OSError` where another one never lets go."""
    if fcntl is None:
        raise OSError(errno.ENOTSUP, "a log file needs POSIX file locks")
    give_up = 0.0
    while True:
        try:
            return fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            give_up = give_up or time.monotonic() + _PATIENCE
            if time.monotonic() > give_up:
                raise
            time.sleep(_PAUSE)


def _file(found: os.stat_result) -> tuple[int, int]:
    """Return what tells one file from every other."""
    return found.st_ino, found.st_dev


def _is_at(path: str, file: tuple[int, int]) -> bool:
    """Tell whether *file* is still the one that *path* names."""
    try:
        return _file(os.lstat(path)) == file
    except FileNotFoundError:
        return False


def _write(fd: int, data: bytes, size: int) -> None:
    """Append *data* to a file of *size* bytes, wholly or not at all."""
    rest = data
    try:
        while rest:
            rest = rest[os.write(fd, rest) :]
    except OSError:
        if len(rest) < len(data):
            # Not for an append-only file, where half a line stays and the next one is torn off.
            with contextlib.suppress(OSError):
                os.ftruncate(fd, size)
        raise


def _tail(fd: int) -> tuple[Link | None, bytes]:
    """
    Find the last record of the file, and what must stand in front of the next one.

    That is a newline behind half a line, which a power failure left. Lines that are no records
    are passed over: `verify` reports them.
    """
    size = os.fstat(fd).st_size
    block = _TAIL
    while True:
        start = max(0, size - block)
        data = os.pread(fd, size - start, start)
        lines = data.split(b"\n")
        # The first piece may be the end of a line that begins before the block.
        whole = lines if start == 0 else lines[1:]
        torn = b"\n" if lines[-1] else b""
        for raw in reversed(whole):
            line = chain.parse(raw)
            if line is not None:
                return line.link, torn
        if start == 0:
            return None, torn
        block *= 4
