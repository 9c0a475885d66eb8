"""P9: what happens when several processes spend approvals at the same time?"""

from __future__ import annotations

import multiprocessing
import random
import time
from collections.abc import Sequence
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Barrier

from budget import Figure
from fourEyes.errors import ApprovalError
from fourEyes.store import open_store
from support.stores import approve, vote

PROCESSES = 8


def figures(url: str, approvals: int) -> list[Figure]:
    """Let every process try to spend every approval; exactly one may have each."""
    store, now = open_store(url), int(time.time())
    requests = [
        store.submit(
            {"service": "dynamodb"},
            digest=f"{number:064x}",
            agent="kiro",
            now=now,
            open_for=3600,
            max_open=approvals + 1,
        )
        for number in range(approvals)
    ]
    store.close()
    context = multiprocessing.get_context("spawn")
    results: Queue[tuple[list[str], float]] = context.Queue()
    gate = context.Barrier(PROCESSES)
    ids = [request.id for request in requests]
    workers = [
        context.Process(target=_spend, args=(url, ids, now, seed, gate, results))
        for seed in range(PROCESSES)
    ]
    for worker in workers:
        worker.start()
    taken = [results.get(timeout=240) for _ in workers]
    for worker in workers:
        worker.join()
    spent = [one for mine, _ in taken for one in mine]
    wrong = len(spent) - len(set(spent)) + len(set(ids) - set(spent))
    of = f"{PROCESSES} processes, {approvals} approvals"
    return [
        Figure("P9", f"{of}: lost or doubled", wrong, "", 0),
        Figure("P9", f"{of}: worst wait", max(wait for _, wait in taken), "s", 2),
    ]


def _spend(
    url: str,
    ids: Sequence[str],
    now: int,
    seed: int,
    gate: Barrier,
    results: Queue[tuple[list[str], float]],
) -> None:
    store = open_store(url)
    mine, worst = [], 0.0
    requests = [store.get(one) for one in ids]
    random.Random(seed).shuffle(requests)
    gate.wait()
    for request in requests:
        assert request is not None
        voted = vote(f"jti-{request.id}", issued=now, expires=now + 900)
        started = time.perf_counter()
        try:
            store.spend(approve(request, voted), now=now)
            mine.append(request.id)
        except ApprovalError:
            pass  # somebody else's
        finally:
            worst = max(worst, time.perf_counter() - started)
    results.put((mine, worst))
