"""Where in the file do requests wait, and decisions arrive?"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

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
from .database import Database
from .failures import refusal, translated

# The members of a `Request` in its own order, then what leads to its tokens.
_COLUMNS = (
    "SELECT r.id, r.digest, r.agent, r.created, r.open_until, b.document, r.batch, r.state,"
    " r.seq, r.tokens"
)
_SELECT = _COLUMNS + " FROM requests r JOIN bodies b ON b.seq = r.seq"
_BY_ID = _SELECT + " WHERE r.id = ?"
# What a digest may be approved by. Of one call's own requests (item -1) only the newest counts; of
# plans, each in which the call is still unspent. Past its time a request is worth finding if a
# decision came: that one may be used until its own time is over. `CROSS JOIN` keeps the order.
_BY_DIGEST = _COLUMNS + (  # noqa: S608 - both parts are constants
    " FROM asks a CROSS JOIN requests r ON r.seq = a.seq CROSS JOIN bodies b ON b.seq = a.seq"
    " WHERE a.digest = ? AND r.state = 'open' AND (r.open_until > ? OR r.tokens > 0)"
    " AND NOT CASE WHEN a.item < 0"
    " THEN EXISTS"
    " (SELECT 1 FROM asks n WHERE n.digest = a.digest AND n.item = -1 AND n.seq > a.seq)"
    " ELSE EXISTS (SELECT 1 FROM spent s WHERE s.seq = a.seq AND s.item = a.item) END"
)
_STANDING = "SELECT seq, tokens, open_until, state FROM requests WHERE id = ?"
_PAGE = {
    "all": _SELECT + " WHERE r.seq > :seq ORDER BY r.seq LIMIT :limit",
    "open": _SELECT
    + " WHERE r.state = 'open' AND r.open_until > :now AND r.seq > :seq"
    + " ORDER BY r.seq LIMIT :limit",
    "state": _SELECT + " WHERE r.state = :state AND r.seq > :seq ORDER BY r.seq LIMIT :limit",
}
# An id that is taken already adds no row.
_INSERT = (
    "INSERT INTO requests (id, digest, agent, created, open_until, batch, state, tokens, items,"
    " plan) VALUES (?, ?, ?, ?, ?, ?, 'open', 0, ?, ?) ON CONFLICT (id) DO NOTHING"
)
_ROOM = "SELECT count(*) FROM requests WHERE state = 'open' AND agent = ? AND open_until > ?"

_Row = tuple[Any, ...]


class SQLiteInbox:
    """The `Inbox` half of the SQLite store."""

    def __init__(self, path: Path, busy_seconds: float = 10.0) -> None:
        self._database = Database(path, busy_seconds)

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
        with self._database.write(durable=False) as connection:
            pending = _find(connection, digest, now)
            if pending is not None and now < pending.open_until:
                return pending._replace(joined=True)
            _check_room(connection, agent, now, max_open)
            head = (digest, agent, now, now + open_for, batch)
            request_id, seq = _insert(connection, (*head, len(items), plan_sha256(items)))
            body = encode_document({**document, "id": request_id})
            connection.execute("INSERT INTO bodies VALUES (?, ?)", (seq, body))
            for item, ask in enumerate((digest, *items), start=-1):
                connection.execute("INSERT INTO asks VALUES (?, ?, ?)", (ask, item, seq))
        return Request(request_id, digest, agent, now, now + open_for, body, batch)

    def find(self, digest: str, *, now: int) -> Request | None:
        """Return the open request of *digest* with its tokens, or `None`."""
        # Not `with translated`, which costs a tenth of the look-up that each protected call makes.
        try:
            held = self._database.read()
            return _find(held.sqlite, digest, now)
        except (sqlite3.Error, OSError) as error:
            raise refusal(error) from error

    def get(self, request_id: str) -> Request | None:
        """Return one request with its tokens whatever its state, or `None`."""
        with translated:
            held = self._database.read()
            connection = held.sqlite
            row = connection.execute(_BY_ID, (request_id,)).fetchone()
            return None if row is None else _request(connection, row)

    def page(
        self, *, now: int, state: str | None = "open", limit: int = 50, after: str = ""
    ) -> Sequence[Request]:
        """Return up to *limit* requests in order of creation, from behind the id *after*."""
        with translated:
            held = self._database.read()
            connection = held.sqlite
            seq = _seq(connection, after) if after else 0
            statement = _PAGE["all" if state is None else "open" if state == "open" else "state"]
            wanted = {"seq": seq, "limit": limit, "now": now, "state": state}
            rows = connection.execute(statement, wanted).fetchall()
            return [_request(connection, row) for row in rows]

    def deliver(self, request_id: str, token: str, *, now: int) -> None:
        """
        Lay a decision beside its request.

        Later than `open_until` only beside another one: an approval that still counts must be
        possible to take back. When an approval was made is the ledger's business.
        """
        check_token(token)
        with self._database.write(durable=True) as connection:
            row = connection.execute(_STANDING, (request_id,)).fetchone()
            if row is None:
                raise unknown_request(request_id)
            seq, tokens, open_until, state = row
            known = token_sha256(token)
            if _holds(connection, seq, known):
                return
            check_deliverable(request_id, state, tokens, is_late=now >= open_until)
            connection.execute(
                "INSERT INTO tokens (seq, sha256, token, delivered) VALUES (?, ?, ?, ?)",
                (seq, known, token, now),
            )
            connection.execute("UPDATE requests SET tokens = tokens + 1 WHERE seq = ?", (seq,))

    def withdraw(self, request_id: str, *, now: int) -> None:
        """Close a request that nobody needs any more; it can no longer be used."""
        with self._database.write(durable=True) as connection:
            state = connection.execute(
                "SELECT state FROM requests WHERE id = ?", (request_id,)
            ).fetchone()
            if state is None:
                raise unknown_request(request_id)
            check_withdrawable(request_id, state[0])
            connection.execute(
                "UPDATE requests SET state = 'withdrawn' WHERE id = ?", (request_id,)
            )

    def close(self) -> None:
        """Close the files of this process; the store can be used again."""
        self._database.close()


def _find(connection: sqlite3.Connection, digest: str, now: int) -> Request | None:
    """Return what *digest* may be approved by, or is: in time, with decisions, newest first."""
    rows = connection.execute(_BY_DIGEST, (digest, now)).fetchall()
    if len(rows) > 1:
        rows.sort(key=lambda row: (row[4] > now, row[9] > 0, row[8]))
    return _request(connection, rows[-1]) if rows else None


def _request(connection: sqlite3.Connection, row: _Row) -> Request:
    request = Request(*row[:8])
    if not row[9]:
        return request
    found = connection.execute("SELECT token FROM tokens WHERE seq = ? ORDER BY n", (row[8],))
    return request._replace(tokens=tuple(token for (token,) in found))


def _seq(connection: sqlite3.Connection, request_id: str) -> int:
    row = connection.execute("SELECT seq FROM requests WHERE id = ?", (request_id,)).fetchone()
    if row is None:
        raise unknown_request(request_id)
    return int(row[0])


def _holds(connection: sqlite3.Connection, seq: int, sha256: str) -> bool:
    return (
        connection.execute(
            "SELECT 1 FROM tokens WHERE seq = ? AND sha256 = ?", (seq, sha256)
        ).fetchone()
        is not None
    )


def _check_room(connection: sqlite3.Connection, agent: str, now: int, max_open: int) -> None:
    (count,) = connection.execute(_ROOM, (agent, now)).fetchone()
    check_room(agent, count, max_open)


def _insert(connection: sqlite3.Connection, values: tuple[Any, ...]) -> tuple[str, int]:
    """Write a request's row; return the id made up for it, and its row number."""
    while True:
        made_up = new_request_id()
        added = connection.execute(_INSERT, (made_up, *values))
        if added.rowcount and added.lastrowid:
            return made_up, added.lastrowid
