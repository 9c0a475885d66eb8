"""P3 and P4: what does a call cost that needs a second person, blocked and approved?"""

from __future__ import annotations

import itertools
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from budget import Figure
from fourEyes import hooks
from fourEyes.errors import ApprovalRequiredError
from sampling import noise, quiet
from stand import DESTROY, Stand, approve, can, client_of
from support import people
from variants import BARE, CONTROL

# Calls of one kind in a row: to switch the guard on changes a class, after which Python looks anew
# for the short ways through code that uses it. An agent pays that once.
BLOCK = 25


def figures(stand: Stand, rounds: int) -> list[Figure]:
    """Measure bare, blocked and approved calls in turn, with their building blocks."""
    client = client_of(DESTROY.service)
    method = can(client, DESTROY)
    guard, store = stand.guard(), stand.store
    tables = (f"orders-{number}" for number in itertools.count())
    verify, claim = _verifying(), _claiming(stand.folder)
    samples: dict[str, list[tuple[float, float]]] = {}

    def take(name: str, step: Callable[..., Any], **params: Any) -> None:
        samples.setdefault(name, []).append(_timed(step, **params))

    def bare(name: str) -> None:
        # A table of its own for each call, as for the guarded ones: botocore keeps the endpoint of
        # a table that it has been asked for before.
        for table in itertools.islice(tables, BLOCK):
            take(name, method, TableName=table)
            take("V", verify)
            take("C", claim)

    def guarded() -> None:
        for table in itertools.islice(tables, BLOCK):
            take("blocked", partial(_blocked, method), TableName=table)
            approve(store, _newest(store))
            take("approved", method, TableName=table)

    with quiet():
        for _ in range(max(rounds // BLOCK, 2)):
            bare(BARE)
            hooks.install(guard)
            try:
                guarded()
            finally:
                hooks.uninstall()
            bare(CONTROL)
    return list(_figures(samples))


def _figures(samples: dict[str, list[tuple[float, float]]]) -> Iterator[Figure]:
    cpu = {name: min(cpu for cpu, _ in taken) for name, taken in samples.items()}
    # A commit waits for the disk: what is usual counts, not what was luck.
    wall = {name: median(wall for _, wall in taken) for name, taken in samples.items()}
    v, vc = cpu["V"], wall["V"] + wall["C"]
    apart = abs(wall[BARE] - wall[CONTROL])
    yield Figure("", "one Ed25519 verification (V)", v * 1e6, "µs")
    yield Figure("", "one durable SQLite claim (C), wall", wall["C"] * 1e6, "µs")
    added = cpu["approved"] - cpu[BARE]
    yield Figure("P3", "approved call, CPU added", added / v, "x V", 5, noise(cpu) / v)
    added = wall["approved"] - wall[BARE]
    yield Figure("P3", "approved call, wall added", added / vc, "x (V + C)", 2, apart / vc)
    share = noise(cpu) / cpu[BARE]
    yield Figure("P4", "blocked call, of a sent one", cpu["blocked"] / cpu[BARE], "x", 0.6, share)


def _timed(step: Callable[..., Any], **params: Any) -> tuple[float, float]:
    cpu, wall = time.thread_time(), time.perf_counter()
    step(**params)
    return time.thread_time() - cpu, time.perf_counter() - wall


def _blocked(method: Callable[..., Any], **params: Any) -> None:
    with suppress(ApprovalRequiredError):
        method(**params)
        raise AssertionError("the call was not blocked")


def _newest(store: Any) -> Any:
    (request,) = store.page(now=int(time.time()), state="open", limit=2)
    return request


def _verifying() -> Callable[[], None]:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key = Ed25519PrivateKey.from_private_bytes(b"b" * 32)
    public, signature = key.public_key(), key.sign(people.PRINCIPAL.encode())
    return lambda: public.verify(signature, people.PRINCIPAL.encode())


def _claiming(folder: Path) -> Callable[[], None]:
    """Commit one row as durably as the ledger must, and do nothing else."""
    database = sqlite3.connect(folder / "claims.sqlite3", isolation_level=None)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=FULL")
    database.execute("CREATE TABLE spent (id INTEGER PRIMARY KEY, state TEXT NOT NULL)")

    def claim() -> None:
        database.execute("BEGIN IMMEDIATE")
        database.execute("INSERT INTO spent (state) VALUES ('claimed')")
        database.execute("COMMIT")

    return claim
