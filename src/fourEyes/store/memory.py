"""What is a store that forgets everything with its process?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import RLock
from typing import Any

from ..approval.verified import VerifiedApproval
from .document import encode_document
from .protocols import Claim, Request
from .rules import (
    UNFINISHED,
    Standing,
    check_clock,
    check_deliverable,
    check_next,
    check_releasable,
    check_room,
    check_spendable,
    check_token,
    check_trust,
    check_withdrawable,
    new_instance,
    new_request_id,
    new_secret_key,
    no_such_claim,
    not_of_this_ledger,
    plan_items,
    plan_sha256,
    state_after,
    unknown_request,
)


@dataclass(slots=True)
class _Entry:
    request: Request
    items: tuple[str, ...]
    tokens: list[str] = field(default_factory=list)
    claims: dict[int, Claim] = field(default_factory=dict)

    def shown(self) -> Request:
        return self.request._replace(tokens=tuple(self.tokens))

    def answers(self, digest: str) -> bool:
        unspent = (item for n, item in enumerate(self.items) if n not in self.claims)
        return digest in (self.request.digest, *unspent)


class InMemoryStore:
    """
    Requests, decisions and what is spent, in this process only.

    For tests, and for a single process that waits for its own approvals. Safe for threads.
    """

    def __init__(self) -> None:
        self._lock = RLock()
        self._entries: dict[str, _Entry] = {}
        self._jtis: dict[str, str] = {}
        self._seen: set[tuple[str, str]] = set()
        self._clock = 0
        self._trust = 0
        self._instance = new_instance()
        self._secret_key = new_secret_key()

    @property
    def instance(self) -> str:
        """The random id of this ledger; tokens for another one are void."""
        return self._instance

    @property
    def secret_key(self) -> bytes:
        """The key under which sensitive members enter a digest. 32 bytes."""
        return self._secret_key

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
        """Open a request, or join the open one of the same *digest*."""
        items = plan_items(document)
        with self._lock:
            pending = self.find(digest, now=now)
            if pending is not None and now < pending.open_until:
                return pending._replace(joined=True)
            mine = [entry for entry in self._open(now) if entry.request.agent == agent]
            check_room(agent, len(mine), max_open)
            request_id = new_request_id()
            body = encode_document({**document, "id": request_id})
            request = Request(request_id, digest, agent, now, now + open_for, body, batch)
            self._entries[request_id] = _Entry(request, items)
            return self._entries[request_id].shown()

    def find(self, digest: str, *, now: int) -> Request | None:
        """Return the open request of *digest* with its tokens, or `None`."""
        with self._lock:
            found: list[tuple[bool, bool, int, _Entry]] = []
            newest = -1
            for n, entry in enumerate(self._entries.values()):
                if entry.request.digest == digest:
                    newest = n
            for n, entry in enumerate(self._entries.values()):
                request = entry.request
                if n != newest and (request.digest == digest or not entry.answers(digest)):
                    continue
                in_time = now < request.open_until
                if request.state == "open" and (in_time or entry.tokens):
                    found.append((in_time, bool(entry.tokens), n, entry))
            return max(found, key=lambda rank: rank[:3])[3].shown() if found else None

    def get(self, request_id: str) -> Request | None:
        """Return one request with its tokens whatever its state, or `None`."""
        with self._lock:
            entry = self._entries.get(request_id)
            return None if entry is None else entry.shown()

    def page(
        self, *, now: int, state: str | None = "open", limit: int = 50, after: str = ""
    ) -> Sequence[Request]:
        """Return up to *limit* requests in order of creation, from behind the id *after*."""
        with self._lock:
            entries = self._open(now) if state == "open" else list(self._entries.values())
            if state is not None:
                entries = [entry for entry in entries if entry.request.state == state]
            if after:
                order = list(self._entries)
                first = order.index(self._entry(after).request.id) + 1
                later = set(order[first:])
                entries = [entry for entry in entries if entry.request.id in later]
            return [entry.shown() for entry in entries[:limit]]

    def deliver(self, request_id: str, token: str, *, now: int) -> None:
        """Lay a decision beside its request."""
        check_token(token)
        with self._lock:
            entry = self._entry(request_id)
            if token in entry.tokens:
                return
            is_late = now >= entry.request.open_until
            check_deliverable(request_id, entry.request.state, len(entry.tokens), is_late=is_late)
            entry.tokens.append(token)

    def withdraw(self, request_id: str, *, now: int) -> None:
        """Close a request that nobody needs any more; it can no longer be used."""
        with self._lock:
            entry = self._entry(request_id)
            check_withdrawable(request_id, entry.request.state)
            entry.request = entry.request._replace(state="withdrawn")

    def spend(self, approval: VerifiedApproval, *, now: int) -> Claim:
        """Claim *approval*, before the first byte is sent."""
        with self._lock:
            check_clock(now, self._clock)
            check_spendable(approval, self._standing(approval), now=now)
            self._clock = max(self._clock, now)
            claim = Claim(approval.request_id, approval.item, approval.jtis, now)
            self._jtis.update(dict.fromkeys(approval.jtis, approval.request_id))
            self._write(self._entries[approval.request_id], claim)
            return claim

    def settle(self, claim: Claim, state: str, *, now: int) -> None:
        """Write down how it ended: `sent`, `done`, `failed` or `unknown`."""
        with self._lock:
            current = self._claimed(claim)
            check_next(current.state, state)
            self._write(self._entries[claim.request_id], current._replace(state=state))

    def release(self, claim: Claim, *, now: int) -> None:
        """Take the claim back: only where it is proven that nothing was sent."""
        with self._lock:
            check_releasable(self._claimed(claim).state)
            entry = self._entries[claim.request_id]
            del entry.claims[claim.item]
            if not entry.claims:
                self._jtis = {j: r for j, r in self._jtis.items() if r != claim.request_id}
            if entry.request.state in ("claimed", "sent"):
                entry.request = entry.request._replace(state="open")

    def unfinished(self) -> Sequence[Claim]:
        """List the claims whose outcome nobody wrote down, and those settled as unknown."""
        with self._lock:
            claims = [c for entry in self._entries.values() for c in entry.claims.values()]
        return sorted((c for c in claims if c.state in UNFINISHED), key=lambda c: c.claimed)

    def admit_trust(self, version: int) -> None:
        """Remember the trust file's version; refuse one below the highest seen."""
        with self._lock:
            check_trust(version, self._trust)
            self._trust = version

    def saw(self, agent: str, resource: str) -> None:
        """Remember that *agent* created *resource* (an ARN)."""
        with self._lock:
            self._seen.add((agent, resource))

    def has_seen(self, agent: str, resource: str) -> bool:
        """Tell whether *agent* created *resource* under this ledger."""
        with self._lock:
            return (agent, resource) in self._seen

    def reset_clock(self, *, now: int) -> None:
        """Believe *now* again, after a clock that went ahead had been believed."""
        with self._lock:
            self._clock = now

    def close(self) -> None:
        """Do nothing: there is nothing to close."""

    def _entry(self, request_id: str) -> _Entry:
        if request_id not in self._entries:
            raise unknown_request(request_id)
        return self._entries[request_id]

    def _open(self, now: int) -> list[_Entry]:
        every = self._entries.values()
        return [e for e in every if e.request.state == "open" and now < e.request.open_until]

    def _standing(self, approval: VerifiedApproval) -> Standing:
        entry = self._entries.get(approval.request_id)
        if entry is None:
            raise not_of_this_ledger(approval.request_id)
        states = {item: claim.state for item, claim in entry.claims.items()}
        owners = {self._jtis.get(jti, approval.request_id) for jti in approval.jtis}
        return Standing(
            entry.request.digest,
            entry.request.state,
            entry.request.created,
            entry.request.open_until,
            plan_sha256(entry.items),
            states.get(approval.item),
            states.get(approval.item - 1),
            owners != {approval.request_id},
        )

    def _write(self, entry: _Entry, claim: Claim) -> None:
        entry.claims[claim.item] = claim
        others = [c.state for c in entry.claims.values() if c.item != claim.item]
        rest_done = others.count("done") == len(entry.items) - 1
        state = state_after(
            entry.request.state, claim.state, is_plan=bool(entry.items), rest_done=rest_done
        )
        entry.request = entry.request._replace(state=state)

    def _claimed(self, claim: Claim) -> Claim:
        entry = self._entries.get(claim.request_id)
        current = None if entry is None else entry.claims.get(claim.item)
        if current is None or current.jtis != claim.jtis:
            raise no_such_claim(claim)
        return current
