"""P1 and P2: what does the guard add to a call that it lets go, beside what others add?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from statistics import fmean

import counted
from budget import Figure
from sampling import interleaved
from stand import READS, WRITES, Operation, Stand, can, client_of
from variants import BARE, CONTROL, GUARDED, NOOP, OPENTELEMETRY, XRAY, variants

Costs = Mapping[str, Mapping[str, float]]
"""By operation and variant: what one call costs, in any unit."""

# Where OpenTelemetry is not installed: what it adds to the CPU time of a bare call elsewhere.
_OPENTELEMETRY_OF_BARE = 1 / 3


def by_time(stand: Stand, rounds: int) -> list[Figure]:
    """Measure CPU time, interleaved; told beside the counts, and decisive where there are none."""
    measured = {}
    for operation in (*READS, *WRITES):
        client = client_of(operation.service)
        method = can(client, operation)

        def call(method=method, operation=operation) -> None:  # type: ignore[no-untyped-def]
            method(**operation.params)

        measured[operation.name] = interleaved(client, call, variants(stand.guard()), rounds)
    microseconds = {
        name: {variant: cost * 1e6 for variant, cost in costs.items()}
        for name, costs in measured.items()
    }
    return [*_told(microseconds, "µs"), *_judged_by_time(microseconds)]


def by_count() -> list[Figure]:
    """Count instructions under callgrind."""
    counts = counted.counts()
    return [*_told(counts, "kI"), *_judged_by_count(counts)]


def _told(costs: Costs, unit: str) -> Iterator[Figure]:
    for name, per_variant in costs.items():
        yield Figure("", f"{name}, bare", per_variant[BARE], unit)
        for variant in (NOOP, GUARDED, OPENTELEMETRY, XRAY):
            if variant in per_variant:
                added = per_variant[variant] - bare(per_variant)
                yield Figure("", f"{name}, {variant} adds", added, unit)


def _judged_by_count(counts: Costs) -> Iterator[Figure]:
    unit = max(mean(counts, READS, NOOP), 1.0)
    read, write = mean(counts, READS, GUARDED), mean(counts, WRITES, GUARDED)
    noise = mean_noise(counts, READS)
    yield Figure("P1", "guarded read", read / unit, "x N", 8, 8 * noise / unit)
    if OPENTELEMETRY not in next(iter(counts.values())):
        return
    traced = mean(counts, READS, OPENTELEMETRY)
    yield Figure("P1", "guarded read", read / traced, "x O", 1 / 8, noise / traced)
    traced = mean(counts, WRITES, OPENTELEMETRY)
    noise = mean_noise(counts, WRITES)
    yield Figure("P2", "allowed write, recorded", write / traced, "x O", 1 / 4, noise / traced)


def _judged_by_time(costs: Costs) -> Iterator[Figure]:
    is_traced = OPENTELEMETRY in next(iter(costs.values()))
    for id, what, operations, share in (
        ("P1", "guarded read (time)", READS, 1 / 8),
        ("P2", "allowed write, recorded (time)", WRITES, 1 / 4),
    ):
        unit = fmean(bare(costs[each.name]) for each in operations) * _OPENTELEMETRY_OF_BARE
        if is_traced:
            unit = mean(costs, operations, OPENTELEMETRY)
        added = mean(costs, operations, GUARDED) / unit
        yield Figure(id, what, added, "x O", share, mean_noise(costs, operations) / unit)


def mean(costs: Costs, operations: tuple[Operation, ...], variant: str) -> float:
    """Return what *variant* adds to one call, in the mean over *operations*."""
    return fmean(costs[each.name][variant] - bare(costs[each.name]) for each in operations)


def bare(per_variant: Mapping[str, float]) -> float:
    """Return what a bare call costs: the middle of its two measurements."""
    return (per_variant[BARE] + per_variant[CONTROL]) / 2


def mean_noise(costs: Costs, operations: tuple[Operation, ...]) -> float:
    """Return how far two measurements of the same thing lie apart, in the mean."""
    return fmean(
        abs(costs[operation.name][CONTROL] - costs[operation.name][BARE])
        for operation in operations
    )
