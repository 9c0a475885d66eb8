"""What do SQLite's and the file system's errors mean for a ledger?"""

from __future__ import annotations

import errno
import sqlite3
from types import TracebackType

from ...errors import StoreError

# SQLite's own texts (`sqlite3_errstr`), since Python 3.10 does not hand out the error numbers.
_BY_TEXT = (
    ("locked", "store_locked", "the ledger is locked by another process"),
    ("readonly", "store_readonly", "the ledger cannot be written"),
    ("disk is full", "store_full", "the disk is full"),
    ("not a database", "store_corrupt", "the ledger is not a SQLite database"),
    ("malformed", "store_corrupt", "the ledger is damaged"),
    ("no such", "store_corrupt", "the ledger lacks a table or column"),
)
_BY_ERRNO = {
    errno.EACCES: ("store_denied", "the ledger may not be opened by this user"),
    errno.EPERM: ("store_denied", "the ledger may not be opened by this user"),
    errno.EROFS: ("store_readonly", "the ledger cannot be written"),
    errno.ENOSPC: ("store_full", "the disk is full"),
    errno.EDQUOT: ("store_full", "the disk quota is used up"),
}


def refusal(error: Exception) -> StoreError:
    """Return our own error for one of SQLite or the file system."""
    if isinstance(error, OSError):
        known = _BY_ERRNO.get(error.errno or 0)
        code, message = known or ("store_unavailable", "the ledger cannot be reached")
        return StoreError(message, code)
    text = str(error)
    for part, code, message in _BY_TEXT:
        if part in text:
            return StoreError(message, code)
    return StoreError("the ledger cannot be used", "store_unavailable")


class Translated:
    """Within this block, errors of SQLite and of the file system become `StoreError`."""

    # A class, not `contextlib.contextmanager`: it stands on the path of every look-up.
    __slots__ = ()

    def __enter__(self) -> None:
        return None

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if isinstance(error, (sqlite3.Error, OSError)):
            raise refusal(error) from error


translated = Translated()
