"""With which code does the command end? Stable, for scripts."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """The exit codes of every verb."""

    OK = 0
    ERROR = 1
    USAGE = 2
    PENDING = 3
    REJECTED = 4
    EXPIRED = 5


OF_STATE = {
    "approved": Exit.OK,
    "used": Exit.OK,
    "pending": Exit.PENDING,
    "refused": Exit.PENDING,
    "rejected": Exit.REJECTED,
    "expired": Exit.EXPIRED,
}
