"""What must a store of requests and spent approvals be able to do?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, Protocol

from ..approval.verified import VerifiedApproval
from .document import decode_document


# Tuples, not frozen dataclasses: a page of an inbox makes dozens of them, an approved call one.
class Request(NamedTuple):
    """
    One approval request and what was delivered for it.

    `body` is its document as JSON text: a blocked call and a list of requests have no use for
    what it says. `tokens` are untrusted text. `state` is `open`, `claimed`, `sent`, `done`,
    `failed`, `unknown` or `withdrawn`. Times are Unix seconds; after `open_until` nobody may
    approve any more.
    """

    id: str
    digest: str
    agent: str
    created: int
    open_until: int
    body: str
    batch: str = ""
    state: str = "open"
    tokens: tuple[str, ...] = ()
    joined: bool = False

    @property
    def document(self) -> dict[str, Any]:
        """
        What was asked (`Intent.to_request`, with `id`; or a plan), read anew for each who looks.

        Raises `StoreError` with code `store_corrupt`.
        """
        return decode_document(self.body)


class Claim(NamedTuple):
    """An approval that has been spent and whose call is under way."""

    request_id: str
    item: int
    jtis: tuple[str, ...]
    claimed: int
    state: str = "claimed"


class Inbox(Protocol):
    """Where requests wait and decisions arrive. Untrusted: only signatures count."""

    def submit(
        self,
        document: dict[str, Any],
        *,
        digest: str,
        agent: str,
        now: int,
        open_for: int,
        max_open: int,
        batch: str = "",
    ) -> Request:
        """
        Open a request, or join the open one of the same *digest* (`joined` is then true).

        Raises `StoreError` with code `too_many_open` where *agent* has *max_open* open ones.
        """

    def find(self, digest: str, *, now: int) -> Request | None:
        """Return the open request of *digest* with its tokens, or `None`."""

    def get(self, request_id: str) -> Request | None:
        """Return one request with its tokens whatever its state, or `None`."""

    def page(
        self, *, now: int, state: str | None = "open", limit: int = 50, after: str = ""
    ) -> Sequence[Request]:
        """Return up to *limit* requests in order of creation, from behind the id *after*."""

    def deliver(self, request_id: str, token: str, *, now: int) -> None:
        """
        Lay a decision beside its request.

        Raises `StoreError` (`unknown_request`, `request_closed`, `token_too_large`,
        `too_many_tokens`).
        """

    def withdraw(self, request_id: str, *, now: int) -> None:
        """
        Close an open request, so that it can no longer be used: for a no that finds no room.

        Raises `StoreError` (`unknown_request`, `request_closed`).
        """


class Ledger(Protocol):
    """What has been spent. Once spent is spent, for every process of the ledger."""

    @property
    def instance(self) -> str:
        """The random id of this ledger; tokens for another one are void."""

    @property
    def secret_key(self) -> bytes:
        """The key under which sensitive members enter a digest. 32 bytes."""

    def spend(self, approval: VerifiedApproval, *, now: int) -> Claim:
        """
        Claim *approval* durably, in one transaction, before the first byte is sent.

        Raises `AlreadySpentError`, `RequestNotOpenError`, `ExpiredError`, `PlanOrderError`, or
        `StoreError` (`store_unavailable`, `store_replaced`, `clock_set_back`, …). Then nothing
        has been written.
        """

    def settle(self, claim: Claim, state: str, *, now: int) -> None:
        """Write down how it ended: `sent`, `done`, `failed` or `unknown`."""

    def release(self, claim: Claim, *, now: int) -> None:
        """
        Take the claim back: only where it is proven that nothing was sent.

        Every process may then spend the approval again; with DynamoDB only this one.
        """

    def unfinished(self) -> Sequence[Claim]:
        """List the claims whose outcome nobody wrote down, and those settled as unknown."""

    def admit_trust(self, version: int) -> None:
        """
        Remember the trust file's version.

        Raises `StoreError` with code `trust_rolled_back` where a higher one was seen before.
        """

    def saw(self, agent: str, resource: str) -> None:
        """Remember that *agent* created *resource* (an ARN)."""

    def has_seen(self, agent: str, resource: str) -> bool:
        """Tell whether *agent* created *resource* under this ledger."""


class Store(Inbox, Ledger, Protocol):
    """Both, over one place: a request's state and its spending must change together."""

    def reset_clock(self, *, now: int) -> None:
        """Believe *now* again, after a clock that went ahead had been believed. For operators."""

    def close(self) -> None:
        """Give files and connections of this process back; the store can be used again."""
