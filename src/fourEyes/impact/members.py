"""Which members does a call carry, at any depth?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .row import Params, State

# Past these, nobody can claim to have read the params.
_MAX_DEPTH = 64
_MAX_MEMBERS = 50_000

# Maps whose keys are the caller's own words and not options of the operation.
_OWN_WORDS = (
    r"(?i)\w*tags|(?:environment)?variables|environment|\w*encryptioncontext|item"
    r"|expressionattribute(?:names|values)|\w*messageattributes"
)


class UnreadableParamsError(Exception):
    """The params are deeper, larger or stranger than what this room reads."""


@dataclass(frozen=True, slots=True)
class Member:
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


def members(params: Params) -> Iterator[tuple[str, Any, str]]:
    """
    Walk the members of *params* at any depth, but for the caller's own words.

    Yields name, value and the name of the member around it. Raises `UnreadableParamsError`.
    """
    waiting: list[tuple[Any, str, int]] = [(params, "", 0)]
    seen = 0
    while waiting:
        value, parent, depth = waiting.pop()
        seen += len(value)
        if depth > _MAX_DEPTH or seen > _MAX_MEMBERS:
            raise UnreadableParamsError
        if not isinstance(value, Mapping):
            waiting.extend((inner, parent, depth + 1) for inner in value if _is_nested(inner))
            continue
        for name, inner in value.items():
            if not isinstance(name, str):
                raise UnreadableParamsError
            yield name, inner, parent
            if _is_nested(inner) and not _is_own_words(name, inner):
                waiting.append((inner, name, depth + 1))


def _is_nested(value: Any) -> bool:
    return isinstance(value, dict | list | tuple | Mapping)


def _is_own_words(name: str, value: Any) -> bool:
    return isinstance(value, Mapping) and re.fullmatch(_OWN_WORDS, name) is not None


def says(value: Any, flag: bool, words: frozenset[str]) -> bool:
    """Tell whether *value* is *flag* or one of *words*, also inside EC2's `{"Value": …}`."""
    if isinstance(value, Mapping):
        return any(says(inner, flag, words) for inner in value.values())
    return value is flag or (isinstance(value, str) and value.upper() in words)
