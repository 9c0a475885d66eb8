"""What does a check say?"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Level(IntEnum):
    """How bad a finding is. `FAIL`: the second person can be passed by, or is not asked."""

    OK = 0
    WARN = 1
    FAIL = 2


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding: what was looked at, what is so, and what mends it."""

    level: Level
    name: str
    text: str
    mend: str = ""


def ok(name: str, text: str) -> Finding:
    """Return a finding with which all is well."""
    return Finding(Level.OK, name, text)


def warn(name: str, text: str, mend: str = "") -> Finding:
    """Return a finding that somebody should know of."""
    return Finding(Level.WARN, name, text, mend)


def fail(name: str, text: str, mend: str = "") -> Finding:
    """Return a finding that has to be mended."""
    return Finding(Level.FAIL, name, text, mend)
