"""Which members does a call carry, at any depth?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from .pattern import NamePattern
from .row import Params, State

# Past these, nobody can claim to have read the params.
_MAX_DEPTH = 64
_MAX_MEMBERS = 50_000

# Maps whose keys are the caller's own words and not options of the operation.
_OWN_WORDS = NamePattern(
    "tags variables environment encryptioncontext item expressionattribute messageattributes",
    r"(?i)\w*tags|(?:environment)?variables|environment|\w*encryptioncontext|item"
    r"|expressionattribute(?:names|values)|\w*messageattributes",
)

# Nearly every value is one of these, which the slower tests need not be asked about.
_PLAIN = frozenset({str, bool, int, float, bytes, type(None)})
_NESTED = (dict, list, tuple, Mapping)


class UnreadableParamsError(Exception):
    """The params are deeper, larger or stranger than what this room reads."""


class Member(NamedTuple):
    """One member of the params, the name of the member around it, and what a look-up found."""

    name: str
    value: Any
    parent: str
    state: State

    @property
    def is_scalar(self) -> bool:
        """Tell whether the member has a value of its own and is not a list or structure."""
        return self.value is not None and not _is_nested(self.value)

    @property
    def never_shrinks(self) -> bool:
        """Tell whether a look-up proved that this number does not get smaller."""
        now = self.state.get(self.name)
        return type(now) is int and type(self.value) is int and self.value >= now


def members(params: Params) -> list[tuple[str, Any, str]]:
    """
    List the members of *params* at any depth, but for the caller's own words.

    Each is its name, its value and the name of the member around it. Raises
    `UnreadableParamsError`.
    """
    found: list[tuple[str, Any, str]] = []
    waiting: list[tuple[Any, str, int]] = [(params, "", 0)]
    seen = 0
    while waiting:
        value, parent, depth = waiting.pop()
        seen += len(value)
        if depth > _MAX_DEPTH or seen > _MAX_MEMBERS:
            raise UnreadableParamsError
        if not isinstance(value, Mapping):
            waiting += [(inner, parent, depth + 1) for inner in value if _is_nested(inner)]
            continue
        for name, inner in value.items():
            if not isinstance(name, str):
                raise UnreadableParamsError
            found.append((name, inner, parent))
            if _is_nested(inner) and not _is_own_words(name, inner):
                waiting.append((inner, name, depth + 1))
    return found


def _is_nested(value: Any) -> bool:
    return type(value) not in _PLAIN and isinstance(value, _NESTED)


def _is_own_words(name: str, value: Any) -> bool:
    return isinstance(value, Mapping) and _OWN_WORDS.matches(name)


def says(value: Any, flag: bool, words: frozenset[str]) -> bool:
    """Tell whether *value* is *flag* or one of *words*, also inside EC2's `{"Value": …}`."""
    if isinstance(value, Mapping):
        return any(says(inner, flag, words) for inner in value.values())
    return value is flag or (isinstance(value, str) and value.upper() in words)
