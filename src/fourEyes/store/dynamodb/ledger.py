"""Where in the table is it written down what has been spent?"""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import Any

from ...approval.verified import VerifiedApproval
from ...errors import StoreError
from ..protocols import Claim
from ..rules import (
    UNFINISHED,
    Standing,
    check_clock,
    check_next,
    check_releasable,
    check_spendable,
    check_trust,
    no_such_claim,
    not_of_this_ledger,
)
from ..spent_here import SpentHere
from . import keys
from .inbox import DynamoDBInbox, listed
from .keys import VERSION
from .table import Item, Lost, check, patiently, put
from .view import RELEASED, Head, claim_state, last_word, request_state

_STOPS = ("failed", "unknown")


class DynamoDBStore(DynamoDBInbox):
    """
    Requests, decisions and what is spent, in one DynamoDB table.

    Nothing is ever updated or deleted, so that a role without these rights can use it. Hence one
    difference to the other stores: a claim that was taken back may only be taken again by the
    process that took it back; for all others it stays spent. Safe for threads and processes.
    """

    def __init__(self, name: str, region: str, endpoint: str | None = None) -> None:
        super().__init__(name, region, endpoint)
        self._spent_here = SpentHere()
        (meta,) = self._table.get(keys.META)
        if meta is None:
            raise StoreError(
                "the table holds no ledger; `foureyes store init` makes one", "store_missing"
            )
        self._instance, self._secret_key = _read(meta)

    @property
    def instance(self) -> str:
        """The random id of this ledger; tokens for another one are void."""
        return self._instance

    @property
    def secret_key(self) -> bytes:
        """The key under which sensitive members enter a digest. 32 bytes."""
        return self._secret_key

    def spend(self, approval: VerifiedApproval, *, now: int) -> Claim:
        """Claim *approval* durably, in one transaction, before the first byte is sent."""
        self._spent_here.refuse(approval)
        mark = secrets.token_hex(16)
        claim = patiently(lambda: self._spend(approval, mark, now))
        self._spent_here.add(claim)
        self._released.pop((claim.request_id, claim.item), None)
        return claim

    def settle(self, claim: Claim, state: str, *, now: int) -> None:
        """Write down how it ended: `sent`, `done`, `failed` or `unknown`."""
        patiently(lambda: self._settle(claim, state, now, partial(check_next, wanted=state)))

    def release(self, claim: Claim, *, now: int) -> None:
        """Take the claim back: only where it is proven that nothing was sent."""
        patiently(lambda: self._settle(claim, RELEASED, now, check_releasable))
        self._spent_here.forget(claim)

    def unfinished(self) -> Sequence[Claim]:
        """List the claims whose outcome nobody wrote down, and those settled as unknown."""
        return [
            Claim(line["id"], line["item"], _jtis(line), line["claimed"], line["state"])
            for line in self._table.query(keys.LOG)
            if line["state"] in UNFINISHED
        ]

    def admit_trust(self, version: int) -> None:
        """Remember the trust file's version; refuse one below the highest seen."""
        highest = next(self._table.query(keys.TRUST, limit=1, backwards=True), None)
        seen = 0 if highest is None else _version(highest)
        check_trust(version, seen)
        if version > seen:
            key = keys.Key(keys.TRUST, f"{version:020d}")
            self._table.write(put(key, {"version": version}))

    def saw(self, agent: str, resource: str) -> None:
        """Remember that *agent* created *resource* (an ARN)."""
        self._table.write(put(keys.seen(agent, resource), {"resource": resource}))

    def has_seen(self, agent: str, resource: str) -> bool:
        """Tell whether *agent* created *resource* under this ledger."""
        return self._table.get(keys.seen(agent, resource)) != [None]

    def reset_clock(self, *, now: int) -> None:
        """Believe *now* again, after a clock that went ahead had been believed."""
        self._table.write(put(keys.CLOCK, {"at": now}))

    def _spend(self, approval: VerifiedApproval, mark: str, now: int) -> Claim:
        request_id, item = approval.request_id, approval.item
        there = self._look(approval)
        meta, clock = there[keys.META], there[keys.CLOCK]
        if meta is None or meta.get("instance") != self._instance:
            raise StoreError("the table holds another ledger by now", "store_replaced")
        claim = there[keys.claim(request_id, item)]
        if claim is None or claim["mark"] != mark:
            check_clock(now, 0 if clock is None else clock["at"])
            head = self._check(approval, there, now)
            self._pass_time(now)
            self._table.write(*self._claiming(approval, head, claim, mark, now))
        # Else it is our own, of which the answer was lost on the way.
        found = there[keys.head(request_id)]
        if found is not None and not approval.plan:
            self._list(Head.of(found), is_open=False)
        return Claim(request_id, item, approval.jtis, now)

    def _look(self, approval: VerifiedApproval) -> dict[keys.Key, Item | None]:
        """Return, as of one moment, everything that decides whether *approval* may be spent."""
        request_id, item = approval.request_id, approval.item
        wanted = (
            keys.META,
            keys.CLOCK,
            keys.head(request_id),
            keys.withdrawn(request_id),
            keys.stop(request_id),
            *(keys.claim(request_id, n) for n in (item - 1, item)),
            *(keys.outcome(request_id, n) for n in (item - 1, item)),
            *map(keys.owner, dict.fromkeys(approval.jtis)),
        )
        return dict(zip(wanted, self._table.get(*wanted), strict=True))

    def _check(
        self, approval: VerifiedApproval, there: dict[keys.Key, Item | None], now: int
    ) -> Head:
        request_id, item = approval.request_id, approval.item
        found = there[keys.head(request_id)]
        if found is None:
            raise not_of_this_ledger(request_id)
        head = Head.of(found)
        before, spent = (
            claim_state(
                request_id,
                n,
                there[keys.claim(request_id, n)],
                there[keys.outcome(request_id, n)],
                self._retaken,
            )
            for n in (item - 1, item)
        )
        owners = (there[keys.owner(jti)] for jti in approval.jtis)
        withdrawn, stop = there[keys.withdrawn(request_id)], there[keys.stop(request_id)]
        standing = Standing(
            head.digest,
            request_state(head, withdrawn, stop, [spent]),
            head.created,
            head.open_until,
            head.plan,
            spent,
            before,
            any(owner is not None and owner["request"] != request_id for owner in owners),
        )
        check_spendable(approval, standing, now=now)
        return head

    def _claiming(
        self, approval: VerifiedApproval, head: Head, taken_back: Item | None, mark: str, now: int
    ) -> list[dict[str, Any]]:
        """Return the actions of a claim; where any condition fails, none of them happens."""
        request_id, item = approval.request_id, approval.item
        line = {"id": request_id, "item": item, "claimed": now, "jtis": json.dumps(approval.jtis)}
        claim = {**line, "mark": mark, "expires": approval.expires, "pid": os.getpid()}
        claim["is_last"] = int(approval.ordered and item == len(approval.plan) - 1)
        unspent = put(keys.claim(request_id, item), claim, "attribute_not_exists(#pk)")
        if taken_back is not None:
            key, old = keys.claim(request_id, item), taken_back["mark"]
            unspent = put(key, claim, "#mark = :old", old=old)
        log = keys.Key(keys.LOG, keys.in_order(now, request_id, item))
        actions = [
            unspent,
            check(keys.META, "#instance = :mine", mine=self._instance),
            check(keys.head(request_id), "attribute_exists(#pk)"),
            check(keys.withdrawn(request_id), "attribute_not_exists(#pk)"),
            check(keys.stop(request_id), "attribute_not_exists(#pk)"),
            put(log, {**line, "state": "claimed"}),
        ]
        actions += [
            put(
                keys.owner(jti),
                {"request": request_id},
                "attribute_not_exists(#pk) OR #request = :request",
                request=request_id,
            )
            for jti in dict.fromkeys(approval.jtis)
        ]
        return actions

    def _list(self, head: Head, *, is_open: bool) -> None:
        """
        Show a request among the open ones, or no more.

        For itself, since its line may expire and nothing that is spent may: so the agent's policy
        can forbid the one without the other. Only a hint: whoever lists reads the state as well.
        """
        with suppress(Lost, StoreError):
            self._table.write(listed(head, is_open=is_open))

    def _settle(self, claim: Claim, state: str, now: int, admit: Callable[[str], None]) -> None:
        head, item, outcome = self._table.get(
            keys.head(claim.request_id),
            keys.claim(claim.request_id, claim.item),
            keys.outcome(claim.request_id, claim.item),
        )
        if head is None or item is None or _jtis(item) != claim.jtis:
            raise no_such_claim(claim)
        current = last_word(item, outcome)
        admit(current)
        known = Head.of(head)
        self._table.write(*_settling(known, item, current, state, now))
        if known.items:
            if state in _STOPS or (item["is_last"] and state == "done"):
                self._list(known, is_open=False)
        elif state == RELEASED:
            self._list(known, is_open=True)
        if state == RELEASED:
            self._released[claim.request_id, claim.item] = item["mark"]

    def _pass_time(self, now: int) -> None:
        # Lost: somebody has seen a later time already, or is writing one now.
        with suppress(Lost):
            later = "attribute_not_exists(#pk) OR #at < :at"
            self._table.write(put(keys.CLOCK, {"at": now}, later, at=now))


def _settling(head: Head, claim: Item, current: str, state: str, now: int) -> list[dict[str, Any]]:
    """Return the actions that write an outcome down, if nobody else has since we looked."""
    condition = "#mark = :mark AND #state = :current"
    values = {"mark": claim["mark"], "current": current}
    if current == "claimed":
        condition = "attribute_not_exists(#pk) OR #mark <> :mark"
        del values["current"]
    written = {"state": state, "mark": claim["mark"], "at": now}
    line = {name: claim[name] for name in ("id", "item", "claimed", "jtis")}
    log = keys.Key(keys.LOG, keys.in_order(claim["claimed"], head.id, claim["item"]))
    actions = [
        put(keys.outcome(head.id, claim["item"]), written, condition, **values),
        put(log, {**line, "state": state}),
    ]
    if head.items and state in _STOPS:
        actions.append(put(keys.stop(head.id), {"state": state}))
    return actions


def _version(item: Item) -> int:
    """Return the version of a trust file as its key says: what an item holds can be put over."""
    key = str(item["sk"])
    if not (len(key) == 20 and key.isascii() and key.isdigit()):
        raise StoreError("the table has an unexpected version of a trust file", "store_tampered")
    return int(key)


def _jtis(item: Item) -> tuple[str, ...]:
    return tuple(json.loads(item["jtis"]))


def _read(meta: Item) -> tuple[str, bytes]:
    """Return what the ledger says of itself: its instance and its key."""
    version, instance, key = (meta.get(name) for name in ("version", "instance", "secret_key"))
    if isinstance(version, int) and version > VERSION:
        raise StoreError("the ledger was made by a newer fourEyes", "store_newer")
    if version != VERSION or not isinstance(instance, str) or not isinstance(key, bytes):
        raise StoreError("the ledger lacks its own description", "store_corrupt")
    if len(instance) != 32 or len(key) != 32:
        raise StoreError("the ledger lacks its own description", "store_corrupt")
    return instance, key
