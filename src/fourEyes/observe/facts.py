"""What is there now that a call would hit? Facts which both sides can look up, and compare."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

UNKNOWN = "unknown"
"""What a fact says where its look-up failed. Never `empty`, never `none`."""


@dataclass(frozen=True, slots=True)
class Fact:
    """
    One thing that was found, in words.

    `look` is the id of the look-up; `note` says why a value is unknown. What changes by itself
    (a size, a number of connections) is volatile, and no part of what an approval is bound to.
    """

    look: str
    label: str
    value: str
    note: str = ""
    is_volatile: bool = False

    @property
    def name(self) -> str:
        """The fact's name in an approval's `observed`."""
        return f"{self.look} {self.label}"

    @property
    def is_known(self) -> bool:
        """Tell whether the look-up succeeded."""
        return self.value != UNKNOWN


@dataclass(frozen=True, slots=True)
class Seen:
    """What the look-ups of one call found: the facts, and the answers behind them."""

    facts: tuple[Fact, ...] = ()
    answers: Mapping[str, Any] | None = None

    def find(self, look: str, path: str) -> Any:
        """Return what *path* (JMESPath) finds in a look-up's answer, or `None`."""
        from .answer import search

        answer = (self.answers or {}).get(look)
        return search(path, answer) if isinstance(answer, Mapping) else None

    def knows(self, look: str) -> bool:
        """Tell whether a look-up succeeded, also where it found nothing."""
        return look in (self.answers or {})


Undo = str | Callable[[Mapping[str, Any], Seen], str]


def digests(facts: Iterable[Fact], call: str = "") -> dict[str, str]:
    """
    Return the SHA-256 of each fact that is known and stays so as long as nobody acts.

    *call* is the digest of the call, where an approval is for several of them.
    """
    return {
        f"{call} {fact.name}".lstrip(): hashlib.sha256(fact.value.encode()).hexdigest()
        for fact in facts
        if fact.is_known and not fact.is_volatile
    }


def plain_params(tree: Any) -> Any:
    """
    Return the params of an intent's typed tree as a look-up can use them.

    Blobs and sensitive members are not in the tree; what names a thing always is.
    """
    if isinstance(tree, Mapping) and set(tree) == {"m"}:
        return {name: plain_params(value) for name, value in tree["m"].items()}
    if isinstance(tree, list):
        return [plain_params(value) for value in tree]
    if not isinstance(tree, str):
        return tree if isinstance(tree, bool) else None
    kind, _, value = tree.partition(":")
    return int(value) if kind == "i" else value
