"""P8, and many clients: what stays behind when calls are over?"""

from __future__ import annotations

import gc
import time
import tracemalloc
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import botocore.session

from budget import Figure
from fourEyes import hooks
from sampling import quiet
from stand import READS, WRITES, Stand, can, client_of
from variants import GUARDED, variants


def calls(stand: Stand, number: int) -> list[Figure]:
    """Make many guarded calls, each with other params, and see what they leave in memory."""
    read, write = READS[2], WRITES[0]
    get, send = (can(client_of(operation.service), operation) for operation in (read, write))

    def make(start: int, end: int) -> None:
        for each in range(start, end):
            get(Bucket="invoices", Key=f"{each}.pdf")
            send(QueueUrl=write.params["QueueUrl"], MessageBody=f"{each}")

    hooks.install(stand.guard())
    try:
        # botocore and the guard keep bounded caches, which have to be full first.
        make(-1500, 0)
        tracemalloc.start()
        make(0, 200)
        before = _in_use()
        make(200, number // 2)
        grown = _in_use() - before
    finally:
        tracemalloc.stop()
        hooks.uninstall()
    return [Figure("P8", f"{number:,} guarded calls leave", grown / 1024, "KB", 64)]


def clients(stand: Stand, number: int, rounds: int) -> list[Figure]:
    """Make many clients, each with one call, with the guard and without, in turn."""
    (guarded,) = (variant for variant in variants(stand.guard()) if variant.name == GUARDED)
    session = botocore.session.Session(session_vars={"profile": (None, None, None, None)})
    size = _size_each(session, number, lambda: guarded.on(None))
    size -= _size_each(session, number, lambda: nullcontext())
    best = {"bare": float("inf"), "again": float("inf"), "guarded": float("inf")}
    with quiet():
        for _ in range(rounds):
            for name in best:
                with guarded.on(None) if name == "guarded" else nullcontext():
                    best[name] = min(best[name], _time_each(session, 10))
    added = best["guarded"] / best["bare"] - 1
    noise = abs(best["again"] / best["bare"] - 1)
    return [
        Figure("S3", f"each of {number:,} clients, memory added", size / 1024, "KB", 4),
        Figure("S3", "creating a client, time added", 100 * added, "%", 3, 100 * noise),
    ]


def _time_each(session: Any, number: int) -> float:
    started = time.thread_time()
    for _ in range(number):
        client_of("sts", session)
    return (time.thread_time() - started) / number


def _size_each(session: Any, number: int, on: Callable[[], AbstractContextManager[None]]) -> float:
    """Return the bytes that one more client takes after its first call."""
    with on():
        kept = [_called(session)]
        tracemalloc.start()
        try:
            before = _in_use()
            kept += [_called(session) for _ in range(number)]
            return (_in_use() - before) / number
        finally:
            tracemalloc.stop()


def _called(session: Any) -> Any:
    client = client_of("sts", session)
    can(client, READS[0])()
    return client


def _in_use() -> int:
    gc.collect()
    return tracemalloc.get_traced_memory()[0]
