"""Where in the file is it written down what has been spent?"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from ...approval.verified import VerifiedApproval
from ...errors import StoreError
from ..protocols import Claim
from ..rules import (
    Standing,
    check_clock,
    check_next,
    check_releasable,
    check_spendable,
    check_trust,
    no_such_claim,
    not_of_this_ledger,
    state_after,
)
from ..spent_here import SpentHere
from .database import meta, set_meta
from .failures import translated
from .inbox import SQLiteInbox

_STANDING = (
    "SELECT seq, digest, state, created, open_until, plan,"
    " (SELECT state FROM spent WHERE seq = r.seq AND item = ?),"
    " (SELECT state FROM spent WHERE seq = r.seq AND item = ? - 1)"
    " FROM requests r WHERE id = ?"
)
_SPENT = "SELECT state FROM spent WHERE seq = ? AND item = ?"
_REST_DONE = "SELECT count(*) FROM spent WHERE seq = ? AND item <> ? AND state = 'done'"
_CLAIMED = (
    "SELECT s.jtis, s.state, r.seq, r.items, r.state FROM requests r JOIN spent s ON s.seq = r.seq"
    " WHERE r.id = ? AND s.item = ?"
)
_CLAIM = (
    "INSERT INTO spent (seq, item, state, jtis, claimed, expires, pid)"
    " VALUES (?, ?, 'claimed', ?, ?, ?, ?)"
)
_UNFINISHED = (
    "SELECT r.id, s.item, s.jtis, s.claimed, s.state FROM spent s JOIN requests r ON r.seq = s.seq"
    " WHERE s.state IN ('claimed', 'sent', 'unknown') ORDER BY s.claimed"
)


class SQLiteStore(SQLiteInbox):
    """
    Requests, decisions and what is spent, in one SQLite file.

    A new ledger is made at *path* where there has never been one. Another writer is waited for
    *busy_seconds*. Safe for threads, forked and spawned processes.
    """

    def __init__(self, path: Path, busy_seconds: float = 10.0) -> None:
        super().__init__(path, busy_seconds)
        self._spent_here = SpentHere()

    @property
    def instance(self) -> str:
        """The random id of this ledger; tokens for another one are void."""
        return self._database.instance

    @property
    def secret_key(self) -> bytes:
        """The key under which sensitive members enter a digest. 32 bytes."""
        return self._database.secret_key

    def spend(self, approval: VerifiedApproval, *, now: int) -> Claim:
        """Claim *approval* durably, in one transaction, before the first byte is sent."""
        with self._database.write(durable=True) as connection:
            # A row that was taken back behind our back: this process still remembers.
            self._spent_here.refuse(approval)
            _pass_time(connection, now)
            seq, standing = _standing(connection, approval)
            check_spendable(approval, standing, now=now)
            claim = _write(connection, seq, approval, now)
        self._spent_here.add(claim)
        return claim

    def settle(self, claim: Claim, state: str, *, now: int) -> None:
        """
        Write down how it ended: `sent`, `done`, `failed` or `unknown`.

        Not forced to the disk: an outcome lost with the power counts as unknown, which is right.
        """
        with self._database.write(durable=False) as connection:
            current, request = _claimed(connection, claim)
            check_next(current, state)
            connection.execute(
                "UPDATE spent SET state = ?, settled = ? WHERE seq = ? AND item = ?",
                (state, now, request.seq, claim.item),
            )
            _move_on(connection, request, claim.item, state)

    def release(self, claim: Claim, *, now: int) -> None:
        """
        Take the claim back: only where it is proven that nothing was sent.

        Not forced to the disk: lost with the power, the approval stays spent, which is safe.
        """
        with self._database.write(durable=False) as connection:
            current, (seq, _, _) = _claimed(connection, claim)
            check_releasable(current)
            connection.execute("DELETE FROM spent WHERE seq = ? AND item = ?", (seq, claim.item))
            if not connection.execute("SELECT 1 FROM spent WHERE seq = ?", (seq,)).fetchone():
                connection.execute("DELETE FROM jtis WHERE seq = ?", (seq,))
            connection.execute(
                "UPDATE requests SET state = 'open' WHERE seq = ? AND state IN ('claimed', 'sent')",
                (seq,),
            )
        self._spent_here.forget(claim)

    def unfinished(self) -> Sequence[Claim]:
        """List the claims whose outcome nobody wrote down, and those settled as unknown."""
        with translated:
            held = self._database.read()
            rows = held.sqlite.execute(_UNFINISHED).fetchall()
        return [
            Claim(request_id, item, tuple(json.loads(jtis)), claimed, state)
            for request_id, item, jtis, claimed, state in rows
        ]

    def admit_trust(self, version: int) -> None:
        """Remember the trust file's version; refuse one below the highest seen."""
        with translated:
            held = self._database.read()
            if meta(held.sqlite, "trust") == version:
                return
        with self._database.write(durable=True) as connection:
            check_trust(version, meta(connection, "trust"))
            set_meta(connection, "trust", version)

    def saw(self, agent: str, resource: str) -> None:
        """Remember that *agent* created *resource* (an ARN)."""
        with self._database.write(durable=False) as connection:
            connection.execute("INSERT OR IGNORE INTO seen VALUES (?, ?)", (agent, resource))

    def has_seen(self, agent: str, resource: str) -> bool:
        """Tell whether *agent* created *resource* under this ledger."""
        with translated:
            held = self._database.read()
            row = held.sqlite.execute(
                "SELECT 1 FROM seen WHERE agent = ? AND resource = ?", (agent, resource)
            )
            return row.fetchone() is not None

    def reset_clock(self, *, now: int) -> None:
        """Believe *now* again, after a clock that went ahead had been believed."""
        with self._database.write(durable=True) as connection:
            set_meta(connection, "clock", now)


def _pass_time(connection: sqlite3.Connection, now: int) -> None:
    seen = meta(connection, "clock")
    check_clock(now, seen)
    if now > seen:
        set_meta(connection, "clock", now)


def _standing(connection: sqlite3.Connection, approval: VerifiedApproval) -> tuple[int, Standing]:
    """Return the request's row number, and what is known of it."""
    row = connection.execute(
        _STANDING, (approval.item, approval.item, approval.request_id)
    ).fetchone()
    if row is None:
        raise not_of_this_ledger(approval.request_id)
    seq, digest, state, created, open_until, plan, spent, previous = row
    is_elsewhere = _are_elsewhere(connection, approval.jtis, seq)
    return seq, Standing(digest, state, created, open_until, plan, spent, previous, is_elsewhere)


def _are_elsewhere(connection: sqlite3.Connection, jtis: Sequence[str], seq: int) -> bool:
    """Tell whether one of *jtis* has been used for another request."""
    for jti in jtis:
        owner = connection.execute("SELECT seq FROM jtis WHERE jti = ?", (jti,)).fetchone()
        if owner not in (None, (seq,)):
            return True
    return False


def _write(connection: sqlite3.Connection, seq: int, approval: VerifiedApproval, now: int) -> Claim:
    item, jtis = approval.item, approval.jtis
    values = (seq, item, json.dumps(jtis), now, approval.expires, os.getpid())
    connection.execute(_CLAIM, values)
    for jti in jtis:
        connection.execute("INSERT OR IGNORE INTO jtis VALUES (?, ?)", (jti, seq))
    _move_on(connection, _Row(seq, len(approval.plan), "open"), item, "claimed")
    # Read back in the same transaction: what is not there now must not be called spent.
    if connection.execute(_SPENT, (seq, item)).fetchone() != ("claimed",):
        raise StoreError("the ledger did not keep a claim", "store_tampered")
    return Claim(approval.request_id, item, jtis, now)


class _Row(NamedTuple):
    """A request's row number, the number of its plan's items (0 for a single call), its state."""

    seq: int
    items: int
    state: str


def _move_on(connection: sqlite3.Connection, request: _Row, item: int, state: str) -> None:
    """Let the request's state follow that of one of its items."""
    rest_done = False
    if request.items and state == "done":
        (done,) = connection.execute(_REST_DONE, (request.seq, item)).fetchone()
        rest_done = done == request.items - 1
    after = state_after(request.state, state, is_plan=request.items > 0, rest_done=rest_done)
    if after != request.state:
        connection.execute("UPDATE requests SET state = ? WHERE seq = ?", (after, request.seq))


def _claimed(connection: sqlite3.Connection, claim: Claim) -> tuple[str, _Row]:
    """Return the claim's state, and its request."""
    row = connection.execute(_CLAIMED, (claim.request_id, claim.item)).fetchone()
    if row is None or tuple(json.loads(row[0])) != claim.jtis:
        raise no_such_claim(claim)
    return row[1], _Row(*row[2:])
