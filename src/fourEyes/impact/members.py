"""Which members does a call carry, at any depth?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple, TypeVar

from .pattern import NamePattern, PerName
from .row import Params, State
from .words import LONGEST_ORDER, ORDERS

T = TypeVar("T")

# Past these, nobody can claim to have read the params.
_MAX_DEPTH = 64
_MAX_MEMBERS = 50_000

# Maps whose keys are the caller's own words and not options of the operation.
_OWN_WORDS = NamePattern(
    "tags variables environment encryptioncontext item expressionattribute messageattributes",
    r"(?i)\w*tags|(?:environment)?variables|environment|\w*encryptioncontext|item"
    r"|expressionattribute(?:names|values)|\w*messageattributes",
)
_HAS_OWN_WORDS = PerName(_OWN_WORDS.matches)

# Nearly every value is one of these, and the slower test need not be made.
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


def members(
    params: Params, about: PerName[tuple[T, ...]], about_orders: PerName[tuple[T, ...]]
) -> list[tuple[str, Any, str, tuple[T, ...]]]:
    """
    List the members of *params* that anybody asks about, but for the caller's own words.

    *about* tells who asks about a member of some name, *about_orders* who does if its value is an
    order. Each member found is its name, its value, the name of the member around it, and who
    asks. Raises `UnreadableParamsError`.
    """
    # One plain loop, without a function for each member: every write that is made comes by here.
    found: list[tuple[str, Any, str, tuple[T, ...]]] = []
    waiting: list[tuple[Any, str, int]] = [(params, "", 0)]
    seen = 0
    while waiting:
        value, parent, depth = waiting.pop()
        seen += len(value)
        if depth > _MAX_DEPTH or seen > _MAX_MEMBERS:
            raise UnreadableParamsError
        if type(value) is not dict and not isinstance(value, Mapping):
            waiting += [(inner, parent, depth + 1) for inner in value if _is_nested(inner)]
            continue
        for name, inner in value.items():
            asking = about[name]
            if isinstance(inner, str):
                # Upper case never makes a text shorter, and a body may be long.
                if len(inner) <= LONGEST_ORDER and inner.upper() in ORDERS:
                    asking = about_orders[name]
            elif _is_nested(inner) and not (_HAS_OWN_WORDS[name] and isinstance(inner, Mapping)):
                waiting.append((inner, name, depth + 1))
            if asking:
                found.append((name, inner, parent, asking))
    return found


def _is_nested(value: Any) -> bool:
    return type(value) not in _PLAIN and isinstance(value, _NESTED)
