"""Where does a record go, and how is it known to have got there?"""

from __future__ import annotations

import os
import stat
import sys
import threading
from pathlib import Path
from typing import Protocol

from ..errors import AuditError
from . import chain
from .logfile import FileSink


class Sink(Protocol):
    """One place for records. It has written the record when `write` returns."""

    def write(self, body: str, closing: str = "}") -> str:
        """
        Chain *body*, a JSON object, to the record before it, and write it as one line.

        Returns the line without its newline. Raises `AuditError` where it was not written.
        """


def open_sink(path: str | None) -> Sink:
    """
    Return the sink for *path*: a log file, a pipe or device, or standard error for `None`.

    Raises `AuditError` for a path that cannot be a log.
    """
    if path is None:
        return StreamSink()
    try:
        if stat.S_ISREG(Path(path).lstat().st_mode):
            return FileSink(path)
        # Without O_NONBLOCK a pipe that nobody reads would hold up the whole process here.
        fd = os.open(path, os.O_WRONLY | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK)
        os.set_blocking(fd, True)
    except FileNotFoundError:
        return FileSink(path)
    except OSError as error:
        raise AuditError(f"the audit log `{path}` cannot be opened: {error.strerror}") from error
    return StreamSink(fd)


class StreamSink:
    """
    Standard error, a pipe or a device: nothing can be read back, so each process has a chain.

    Without *fd* it is `sys.stderr`, looked up at every write: a redirection is followed.
    """

    def __init__(self, fd: int | None = None) -> None:
        self._fd = fd
        self._begin()

    def _begin(self) -> None:
        self._pid = os.getpid()
        self._lock = threading.Lock()
        self._last = chain.start()

    def write(self, body: str, closing: str = "}") -> str:
        """Write one line; see `Sink.write`."""
        if self._pid != os.getpid():
            # A forked child: the parent's chain goes on in the parent, its lock may be held.
            self._begin()
        with self._lock:
            line, link = chain.append(body, self._last, closing)
            try:
                self._put(line)
            except (OSError, ValueError) as error:
                raise AuditError(f"the audit event could not be written: {error}") from error
            self._last = link
        return line[:-1].decode("ascii")

    def _put(self, line: bytes) -> None:
        if self._fd is not None:
            while line:
                line = line[os.write(self._fd, line) :]
            return
        if sys.stderr is None:
            raise ValueError("there is no standard error")
        sys.stderr.write(line.decode("ascii"))
        sys.stderr.flush()
