"""Which rules hold for every store, wherever it keeps its things?"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Mapping
from typing import Any, NamedTuple

from ..approval.verified import VerifiedApproval
from ..errors import (
    AlreadySpentError,
    ExpiredError,
    PlanOrderError,
    RequestNotOpenError,
    StoreError,
)
from .protocols import Claim

MAX_TOKEN_BYTES = 128 * 1024
MAX_TOKENS = 32
MAX_PLAN_ITEMS = 1_000
CLOCK_SLACK = 30
"""Seconds that clocks of one ledger may differ."""

UNFINISHED = ("claimed", "sent", "unknown")

# From a claim's state to the ones that may follow it. `unknown` may still be resolved by
# somebody who looked; `done` and `failed` are what they are.
_NEXT = {
    "claimed": {"sent", "done", "failed", "unknown"},
    "sent": {"sent", "done", "failed", "unknown"},
    "unknown": {"unknown", "done", "failed"},
    "done": {"done"},
    "failed": {"failed"},
}

# Without 0 and o, 1, i and l: an id is read out over the telephone.
_SPEAKABLE = "23456789abcdefghjkmnpqrstuvwxyz"
_ID_LENGTH = 10


class Standing(NamedTuple):
    """
    What a ledger knows of one request at the moment of spending.

    `plan` is the `plan_sha256` of a plan, else empty. `spent` is the claim's state of the very item
    that is to be spent, `previous` that of the item before it; `None` where not begun.
    `jtis_elsewhere` tells whether one of the approvals has been used for another request.
    """

    digest: str
    state: str
    created: int
    open_until: int
    plan: str = ""
    spent: str | None = None
    previous: str | None = None
    jtis_elsewhere: bool = False


def new_request_id() -> str:
    """Make up an id that a person can read out: `req_` and 10 letters and digits (49 bits)."""
    # Drawn at once: each draw asks the operating system.
    number, text = secrets.randbelow(len(_SPEAKABLE) ** _ID_LENGTH), "req_"
    for _ in range(_ID_LENGTH):
        number, place = divmod(number, len(_SPEAKABLE))
        text += _SPEAKABLE[place]
    return text


def new_instance() -> str:
    """Make up the id of a ledger: 128 random bits, in hex."""
    return secrets.token_hex(16)


def new_secret_key() -> bytes:
    """Make up the key under which sensitive members enter a digest."""
    return secrets.token_bytes(32)


def plan_items(document: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the digests of a plan's calls in order; nothing for the request of one call."""
    plan = document.get("plan")
    if plan is None:
        return ()
    items = plan.get("items") if isinstance(plan, Mapping) else None
    if not isinstance(items, (list, tuple)) or not 0 < len(items) <= MAX_PLAN_ITEMS:
        raise StoreError("a plan has between 1 and 1,000 items", "plan_malformed")
    if not all(isinstance(item, str) for item in items):
        raise StoreError("a plan's items are digests", "plan_malformed")
    return tuple(items)


def plan_sha256(items: tuple[str, ...]) -> str:
    """Return what stands for a plan's digests and their order; empty where there is no plan."""
    if not items:
        return ""
    return hashlib.sha256(json.dumps(items).encode()).hexdigest()


def check_token(token: str) -> None:
    """Refuse what is too large to be a decision; what it says is the verifier's business."""
    if len(token) > MAX_TOKEN_BYTES or len(token.encode("utf-8", "replace")) > MAX_TOKEN_BYTES:
        raise StoreError("the token is larger than 128 KiB", "token_too_large")


def token_sha256(token: str) -> str:
    """Return what tells two decisions apart; the same one delivered twice is one."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def check_deliverable(request_id: str, state: str, tokens: int, *, is_late: bool) -> None:
    """
    Refuse a decision on a request that is closed or has *tokens* enough.

    A late one is let in only beside another: an approval that still counts must be possible to
    take back. Whether an approval was made in time is checked when it is spent.
    """
    if state != "open" or (is_late and not tokens):
        raise StoreError(f"`{request_id}` is not open any more", "request_closed")
    if tokens >= MAX_TOKENS:
        raise StoreError(f"`{request_id}` has {MAX_TOKENS} decisions", "too_many_tokens")


def check_withdrawable(request_id: str, state: str) -> None:
    """Refuse to withdraw what is used or withdrawn."""
    if state != "open":
        raise StoreError(f"`{request_id}` is not open any more", "request_closed")


def check_room(agent: str, count: int, max_open: int) -> None:
    """Refuse another request of an *agent* that has *count* open ones."""
    if count >= max_open:
        raise StoreError(f"`{agent}` has {count} open requests, no more are taken", "too_many_open")


def check_trust(version: int, seen: int) -> None:
    """Refuse a trust file older than one that this ledger has seen."""
    if version < seen:
        raise StoreError(
            f"the trust file has version {version}, and {seen} was seen before",
            "trust_rolled_back",
        )


def not_of_this_ledger(request_id: str) -> RequestNotOpenError:
    """Return the error for an approval whose request this ledger does not know."""
    return RequestNotOpenError(f"`{request_id}` is not a request of this ledger")


def no_such_claim(claim: Claim) -> StoreError:
    """Return the error for a claim that is not in this ledger."""
    return StoreError(f"`{claim.request_id}` has no such claim", "unknown_claim")


def unknown_request(request_id: str) -> StoreError:
    """Return the error for an id that this store has never given out."""
    return StoreError(f"there is no request `{request_id[:64]}`", "unknown_request")


def check_clock(now: int, high_water: int) -> None:
    """Refuse a clock that lies behind what this ledger has seen."""
    if now < high_water - CLOCK_SLACK:
        raise StoreError(
            f"the clock is {high_water - now} s behind the ledger's last use; "
            "an expired approval could be used again",
            "clock_set_back",
        )


def check_spendable(approval: VerifiedApproval, standing: Standing, *, now: int) -> None:
    """
    Refuse *approval* unless its request is open, for this very call, and this is its turn.

    Until when the request could be approved is compared with when it was approved: an approval
    made in time may be used until its own time is over.
    """
    request = f"`{approval.request_id}`"
    if standing.spent is not None or standing.jtis_elsewhere:
        raise AlreadySpentError(f"the approval of {request} was used before")
    if now >= approval.expires:
        raise ExpiredError(f"the approval of {request} is over")
    check_clock(now, standing.created)
    if standing.plan and standing.state in ("failed", "unknown"):
        raise PlanOrderError(f"{request} has stopped: an item is `{standing.state}`")
    if standing.state != "open":
        raise RequestNotOpenError(f"{request} is `{standing.state}`")
    if any(vote.issued > standing.open_until for vote in approval.votes):
        raise RequestNotOpenError(f"{request} was approved after its time")
    if not _is_for(approval, standing):
        raise RequestNotOpenError(f"{request} is open for another call")
    if approval.plan and approval.ordered and approval.item and standing.previous != "done":
        raise PlanOrderError(
            f"item {approval.item} of {request} comes after item {approval.item - 1}, "
            f"which is `{standing.previous or 'not begun'}`"
        )


def _is_for(approval: VerifiedApproval, standing: Standing) -> bool:
    if not approval.plan:
        return not standing.plan and approval.item == 0 and standing.digest == approval.digest
    return (
        plan_sha256(approval.plan) == standing.plan
        and 0 <= approval.item < len(approval.plan)
        and approval.plan[approval.item] == approval.digest
    )


def check_next(current: str, wanted: str) -> None:
    """Refuse an outcome that cannot follow the one written down."""
    if wanted not in _NEXT.get(current, ()):
        raise StoreError(f"a claim that is `{current}` cannot become `{wanted}`", "already_settled")


def check_releasable(current: str) -> None:
    """Refuse to take back a claim whose call has an outcome."""
    if current not in ("claimed", "sent"):
        raise StoreError(f"a claim that is `{current}` cannot be taken back", "already_settled")


def state_after(request: str, item: str, *, is_plan: bool, rest_done: bool) -> str:
    """
    Return the request's state once one of its items has become *item*.

    A plan stays open between its items, and ends with the last one done or the first one that
    is not. `rest_done` tells whether every other item is done.
    """
    if not is_plan:
        return item
    if request != "open" or item in ("claimed", "sent"):
        return request
    if item != "done":
        return item
    return "done" if rest_done else "open"
