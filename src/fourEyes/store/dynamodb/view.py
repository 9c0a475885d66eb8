"""In which state is a request, when nothing in the table is ever changed?"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass

from ...errors import StoreError
from ..document import MAX_DOCUMENT_BYTES
from ..protocols import Request
from . import keys
from .table import Item, Table

RELEASED = "released"
"""The last word on a claim that was taken back."""

Retaken = Callable[[str, int, Item], bool]
"""Tells whether this process took back the claim of a request's item."""


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of a request from the beginning. `items` is 0 for a single call."""

    id: str
    digest: str
    agent: str
    created: int
    open_until: int
    batch: str
    items: int
    plan: str

    @classmethod
    def of(cls, item: Item) -> Head:
        """Read what `to_item` wrote."""
        try:
            return cls(**{name: item[name] for name in cls.__slots__})
        except KeyError as error:
            raise StoreError("a stored request is incomplete", "store_corrupt") from error

    def to_item(self) -> Item:
        """Return the members to store."""
        return {name: getattr(self, name) for name in self.__slots__}

    def listing(self, *, is_open: bool) -> Item:
        """Return the members of its line in the list of open requests."""
        return {
            "id": self.id,
            "agent": self.agent,
            "open_until": self.open_until if is_open else 0,
            "ttl": keys.listed_until(self.open_until),
        }

    @property
    def place(self) -> str:
        """Its sort key in the lists."""
        return keys.in_order(self.created, self.id)


def claim_state(
    request_id: str, item: int, claim: Item | None, outcome: Item | None, retaken: Retaken
) -> str | None:
    """
    Return the state of one item's claim, `None` where it may still be spent.

    A claim that was taken back may be taken again by the process that proved it unsent. For
    everybody else it stays spent: a key that an agent could free would protect nothing.
    """
    if claim is None:
        return None
    state = last_word(claim, outcome)
    if state != RELEASED:
        return state
    return None if retaken(request_id, item, claim) else "failed"


def last_word(claim: Item, outcome: Item | None) -> str:
    """Return what was written down last of *claim*; an outcome of an earlier one is not its own."""
    if outcome is None or outcome["mark"] != claim["mark"]:
        return "claimed"
    return str(outcome["state"])


def request_state(
    head: Head, withdrawn: Item | None, stop: Item | None, states: list[str | None]
) -> str:
    """Return a request's state from those of its items."""
    if withdrawn is not None:
        return "withdrawn"
    if not head.items:
        return states[0] or "open"
    if stop is not None:
        return str(stop["state"])
    return "done" if states.count("done") == head.items else "open"


def read_state(table: Table, head: Head, retaken: Retaken) -> str:
    """Read everything that was spent of a request, and return its state."""
    (withdrawn,) = table.get(keys.withdrawn(head.id))
    items = {item["sk"]: item for item in table.query(keys.spent(head.id))}
    states = [
        claim_state(
            head.id,
            item,
            items.get(keys.claim(head.id, item).sk),
            items.get(keys.outcome(head.id, item).sk),
            retaken,
        )
        for item in range(max(head.items, 1))
    ]
    return request_state(head, withdrawn, items.get(keys.stop(head.id).sk), states)


def assemble(head: Head, body: Item | None, state: str, tokens: tuple[str, ...]) -> Request:
    """Return the request as others see it."""
    if body is None:
        raise StoreError("a stored request is incomplete", "store_corrupt")
    return Request(
        head.id,
        head.digest,
        head.agent,
        head.created,
        head.open_until,
        _unpressed(body["document"]),
        head.batch,
        state,
        tokens,
    )


def _unpressed(data: bytes) -> str:
    """Undo zlib, but not without end: the agent wrote this."""
    try:
        unpacker = zlib.decompressobj()
        text = unpacker.decompress(data, MAX_DOCUMENT_BYTES).decode()
    except (zlib.error, TypeError, UnicodeDecodeError) as error:
        raise StoreError("a stored request cannot be unpacked", "store_corrupt") from error
    if unpacker.unconsumed_tail or not unpacker.eof:
        raise StoreError("a stored request cannot be unpacked", "store_corrupt")
    return text
