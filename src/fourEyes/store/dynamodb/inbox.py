"""Where in the table do requests wait, and decisions arrive?"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from itertools import islice
from typing import Any

from ...errors import StoreError
from ..document import encode_document
from ..protocols import Request
from ..rules import (
    check_deliverable,
    check_room,
    check_token,
    check_withdrawable,
    new_request_id,
    plan_items,
    plan_sha256,
    token_sha256,
    unknown_request,
)
from . import keys
from .table import Item, Table, patiently, put
from .view import Head, assemble, claim_state, read_state, request_state

# DynamoDB takes 400 KB an item; a plan of 1,000 similar calls packs to a tenth of that.
_MAX_PACKED = 380 * 1024


class DynamoDBInbox:
    """The `Inbox` half of the DynamoDB store."""

    def __init__(self, name: str, region: str, endpoint: str | None) -> None:
        self._table = Table(name, region, endpoint)
        # What this process claimed and took back: the claim's own mark, by request and item.
        self._released: dict[tuple[str, int], str] = {}

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

        def submit() -> Request:
            newest, found = self._asked(digest)
            pending = _best(found, now)
            if pending is not None and now < pending.open_until:
                return pending._replace(joined=True)
            self._check_room(agent, now, max_open)
            head = Head(
                new_request_id(),
                digest,
                agent,
                now,
                now + open_for,
                batch,
                len(items),
                plan_sha256(items),
            )
            body = _pressed(encode_document({**document, "id": head.id}))
            self._open(head, body, items, newest)
            return assemble(head, {"document": body}, "open", ())

        return patiently(submit)

    def find(self, digest: str, *, now: int) -> Request | None:
        """Return the open request of *digest* with its tokens, or `None`."""
        return _best(self._asked(digest)[1], now)

    def get(self, request_id: str) -> Request | None:
        """Return one request with its tokens whatever its state, or `None`."""
        head, body = self._table.get(keys.head(request_id), keys.body(request_id))
        if head is None:
            return None
        known = Head.of(head)
        state = read_state(self._table, known, self._retaken)
        return assemble(known, body, state, self._tokens(request_id))

    def page(
        self, *, now: int, state: str | None = "open", limit: int = 50, after: str = ""
    ) -> Sequence[Request]:
        """Return up to *limit* requests in order of creation, from behind the id *after*."""
        place = self._head(after).place if after else ""
        listed = self._table.query(keys.OPEN_LIST if state == "open" else keys.FULL_LIST, place)
        found = (
            self.get(line["id"]) for line in listed if state != "open" or now < line["open_until"]
        )
        wanted = (request for request in found if request and state in (None, request.state))
        return list(islice(wanted, limit))

    def deliver(self, request_id: str, token: str, *, now: int) -> None:
        """
        Lay a decision beside its request.

        Later than `open_until` only beside another one: an approval that still counts must be
        possible to take back. When an approval was made is the ledger's business.
        """
        check_token(token)
        request = self._known(request_id)
        if token in request.tokens:
            return
        is_late = now >= request.open_until
        check_deliverable(request_id, request.state, len(request.tokens), is_late=is_late)
        key = keys.Key(keys.decisions(request_id), token_sha256(token))
        ttl = keys.kept_until(request.open_until)
        self._table.write(put(key, {"token": token, "delivered": now, "ttl": ttl}))

    def withdraw(self, request_id: str, *, now: int) -> None:
        """Close a request that nobody needs any more; it can no longer be used."""
        request = self._known(request_id)
        check_withdrawable(request_id, request.state)
        head = self._head(request_id)
        ttl = keys.kept_until(head.open_until)
        self._table.write(
            put(keys.withdrawn(request_id), {"at": now, "ttl": ttl}),
            listed(head, is_open=False),
        )

    def close(self) -> None:
        """Close the connections of this process; the store can be used again."""
        self._table.close()

    def _open(self, head: Head, body: bytes, items: tuple[str, ...], newest: str | None) -> None:
        """Write the request, its parts in an order that never shows half of one."""
        ttl = keys.kept_until(head.open_until)
        self._table.write_many(
            [
                put(keys.item_ask(digest, head.id, item), {"id": head.id, "ttl": ttl})
                for item, digest in enumerate(items)
            ]
        )
        # Whoever else opened a request of this digest since we looked: we have lost, and join.
        condition = "#id = :newest" if newest else "attribute_not_exists(#pk)"
        seen = {"newest": newest} if newest else {}
        own = {"id": head.id, "ttl": ttl}
        self._table.write(
            put(keys.head(head.id), {**head.to_item(), "ttl": ttl}, "attribute_not_exists(#pk)"),
            put(keys.body(head.id), {"document": body, "ttl": ttl}),
            put(keys.Key(keys.FULL_LIST, head.place), {"id": head.id, "ttl": ttl}),
            listed(head, is_open=True),
            put(keys.own_ask(head.digest), own, condition, **seen),
        )

    def _asked(self, digest: str) -> tuple[str | None, list[Request]]:
        """Return the newest request of *digest* itself, and all in which it may be spent."""
        newest, found = None, []
        for line in self._table.query(keys.asks(digest)):
            item = None
            if line["sk"] == keys.own_ask(digest).sk:
                newest = str(line["id"])
            else:
                item = int(line["sk"].rpartition("#")[2])
            request = self._asking(line["id"], item)
            if request is not None:
                found.append(request)
        return newest, found

    def _asking(self, request_id: str, item: int | None) -> Request | None:
        """Return a request, unless *item* of its plan is spent or it was never written whole."""
        if item is None:
            return self.get(request_id)
        head, body, withdrawn, claim, outcome, stop = self._table.get(
            keys.head(request_id),
            keys.body(request_id),
            keys.withdrawn(request_id),
            keys.claim(request_id, item),
            keys.outcome(request_id, item),
            keys.stop(request_id),
        )
        if head is None or claim_state(request_id, item, claim, outcome, self._retaken):
            return None
        known = Head.of(head)
        state = request_state(known, withdrawn, stop, [None])
        return assemble(known, body, state, self._tokens(request_id))

    def _tokens(self, request_id: str) -> tuple[str, ...]:
        lines = sorted(
            self._table.query(keys.decisions(request_id)), key=lambda line: line["delivered"]
        )
        for line in lines:
            if token_sha256(line["token"]) != line["sk"]:
                raise StoreError("a stored decision was changed", "store_tampered")
        return tuple(line["token"] for line in lines)

    def _check_room(self, agent: str, now: int, max_open: int) -> None:
        lines = self._table.query(keys.OPEN_LIST)
        mine = (1 for line in lines if line["agent"] == agent and now < line["open_until"])
        check_room(agent, sum(mine), max_open)

    def _head(self, request_id: str) -> Head:
        (head,) = self._table.get(keys.head(request_id))
        if head is None:
            raise unknown_request(request_id)
        return Head.of(head)

    def _known(self, request_id: str) -> Request:
        request = self.get(request_id)
        if request is None:
            raise unknown_request(request_id)
        return request

    def _retaken(self, request_id: str, item: int, claim: Item) -> bool:
        mark = self._released.get((request_id, item))
        return mark is not None and mark == claim["mark"]


def listed(head: Head, *, is_open: bool) -> dict[str, Any]:
    """Return the action that shows a request in the list of open ones, or takes it out."""
    return put(keys.Key(keys.OPEN_LIST, head.place), head.listing(is_open=is_open))


def _best(found: Sequence[Request], now: int) -> Request | None:
    """Return the request to go on with: in time, with decisions, newest first."""
    alive = [
        request
        for request in found
        if request.state == "open" and (now < request.open_until or request.tokens)
    ]
    return max(
        alive,
        key=lambda request: (now < request.open_until, bool(request.tokens), request.created),
        default=None,
    )


def _pressed(text: str) -> bytes:
    packed = zlib.compress(text.encode())
    if len(packed) > _MAX_PACKED:
        raise StoreError("the request is too large for a DynamoDB item", "request_too_large")
    return packed
