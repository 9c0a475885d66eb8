"""
Under which keys does the table keep what?

A role may put items by the beginning of their partition key, and nobody may update or delete:
the agent `request#…` and `spent#…`, an approver `decision#…`, an administrator `meta`.

INVARIANT: nothing below `spent#…` has a `ttl`, and no agent may give it one; a put replaces, and
what says *spent* must not go away.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

VERSION = 1
"""Of this layout."""

_DAY = 86_400
_KEPT = 400 * _DAY
_LISTED = 7 * _DAY


@dataclass(frozen=True, slots=True)
class Key:
    """The primary key of one item."""

    pk: str
    sk: str


META = Key("meta", "v1")
CLOCK = Key("spent#clock", "clock")

OPEN_LIST = "request#open"
FULL_LIST = "request#all"
LOG = "spent#log"
TRUST = "spent#trust"

AGENT_PREFIXES = ("request#*", "spent#*")
APPROVER_PREFIXES = ("decision#*",)
ADMINISTRATOR_PREFIXES = ("meta",)


def head(request_id: str) -> Key:
    """What is known of a request from the beginning."""
    return Key(f"request#{request_id}", "head")


def body(request_id: str) -> Key:
    """The request's document."""
    return Key(f"request#{request_id}", "body")


def withdrawn(request_id: str) -> Key:
    """Present where the request was withdrawn."""
    return Key(f"request#{request_id}", "withdrawn")


def asks(digest: str) -> str:
    """The partition that leads from a digest to the requests in which it occurs."""
    return f"request#ask#{digest}"


def own_ask(digest: str) -> Key:
    """The newest request of exactly this digest."""
    return Key(asks(digest), "own")


def item_ask(digest: str, request_id: str, item: int) -> Key:
    """One item of a plan."""
    return Key(asks(digest), f"plan#{request_id}#{item:04d}")


def seen(agent: str, resource: str) -> Key:
    """Present where *agent* created *resource*."""
    return Key(f"request#seen#{agent}", hashlib.sha256(resource.encode()).hexdigest())


def spent(request_id: str) -> str:
    """The partition of everything that was spent of one request."""
    return f"spent#{request_id}"


def claim(request_id: str, item: int) -> Key:
    """Present where this item was claimed. Never written twice."""
    return Key(spent(request_id), f"item#{item:04d}#claim")


def outcome(request_id: str, item: int) -> Key:
    """How the item's call ended."""
    return Key(spent(request_id), f"item#{item:04d}#outcome")


def stop(request_id: str) -> Key:
    """Present where a plan stopped at an item."""
    return Key(spent(request_id), "stop")


def owner(jti: str) -> Key:
    """Which request an approval was used for."""
    return Key(f"spent#jti#{jti}", "owner")


def decisions(request_id: str) -> str:
    """The partition of what approvers delivered for one request."""
    return f"decision#{request_id}"


def in_order(seconds: int, request_id: str, item: int | None = None) -> str:
    """Return a sort key by time of creation."""
    place = f"{seconds:012d}#{request_id}"
    return place if item is None else f"{place}#{item:04d}"


def listed_until(open_until: int) -> int:
    """Return when the list of open requests may forget this one."""
    return open_until + _LISTED


def kept_until(open_until: int) -> int:
    """Return when a request may be forgotten."""
    return open_until + _KEPT
