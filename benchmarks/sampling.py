"""What does one call cost, on a machine that does other things besides?"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from variants import BARE, CONTROL, Variant

BATCH = 15
WARM_UP = 15


def interleaved(
    client: Any, call: Callable[[], Any], variants: Sequence[Variant], rounds: int
) -> dict[str, float]:
    """
    Return the CPU seconds of one *call* under each of *variants*.

    Every round measures each of them, in turning order, so that whatever else the machine does
    meets all alike. The quickest batch counts: it was disturbed least.
    """
    best = {variant.name: float("inf") for variant in variants}
    with quiet():
        for number in range(rounds):
            shift = number % len(variants)
            for variant in (*variants[shift:], *variants[:shift]):
                with variant.on(client):
                    repeat(call, WARM_UP)
                    best[variant.name] = min(best[variant.name], cpu_of(call, BATCH))
    return best


def noise(costs: dict[str, float]) -> float:
    """Return what two measurements of the same thing differ by, in seconds of CPU."""
    return abs(costs[BARE] - costs[CONTROL])


def cpu_of(call: Callable[[], Any], times: int) -> float:
    """Return the CPU seconds of one of *times* calls."""
    started = time.thread_time()
    repeat(call, times)
    return (time.thread_time() - started) / times


def quickest(call: Callable[[], Any], times: int, rounds: int) -> float:
    """Return the CPU seconds of one call in the least disturbed of *rounds* batches."""
    with quiet():
        repeat(call, WARM_UP)
        return min(cpu_of(call, times) for _ in range(rounds))


def repeat(call: Callable[[], Any], times: int) -> None:
    """Make *call* so often."""
    for _ in range(times):
        call()


@contextmanager
def quiet() -> Iterator[None]:
    """Keep the garbage collector out of what is measured."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
