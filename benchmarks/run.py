"""
What does fourEyes cost, and is that within its budgets?

usage: python benchmarks/run.py [--short] [--time] [--only PART] [--slow FACTOR]

Prints one table, the budget beside each figure, and exits with 1 where one is missed by more
than noise. Instructions are counted where valgrind is installed (`--time`: they are not).
`--short` takes a minute, counts nothing, and fails for a gross regression only: twice a budget.
"""

from __future__ import annotations

import argparse
import platform
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

# The tests' people and stores; for a child of ours, too.
sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent.parent / "tests")]

import contention
import counted
import growth
import overhead
import processes
import protected
import rooms
from budget import Figure, table
from stand import Stand


@dataclass(frozen=True)
class Effort:
    """How much of everything is done."""

    rounds: int = 100
    starts: int = 9
    calls: int = 100_000
    clients: int = 1_000
    pending: int = 10_000
    approvals: int = 100


FULL = Effort()
SHORT = Effort(rounds=25, starts=3, calls=4_000, clients=60, pending=1_000, approvals=15)


def parts(effort: Effort, counts: bool) -> dict[str, Callable[[Stand], list[Figure]]]:
    """Return what can be measured, by name."""
    found: dict[str, Callable[[Stand], list[Figure]]] = {
        "overhead": lambda stand: overhead.by_time(stand, effort.rounds),
        "protected": lambda stand: protected.figures(stand, effort.rounds),
        "processes": lambda stand: processes.figures(stand, effort.starts),
        "classify": lambda stand: rooms.classification(5_000, effort.rounds // 5),
        "digest": lambda stand: rooms.canonical_form(effort.rounds // 5),
        "inbox": lambda stand: rooms.inbox(stand.folder, effort.pending, effort.rounds),
        "contention": lambda stand: contention.figures(stand.store_url, effort.approvals),
        "growth": lambda stand: growth.calls(stand, effort.calls),
        "clients": lambda stand: growth.clients(stand, effort.clients, effort.rounds),
    }
    if counts:
        # Decides about P1 and P2: it repeats, and time does not.
        found["overhead"] = lambda stand: overhead.by_count()
    return found


def measured(effort: Effort, options: argparse.Namespace) -> Iterator[Figure]:
    """Measure part by part, each on a stand of its own."""
    counts = not (options.short or options.time) and counted.is_possible()
    for name, part in parts(effort, counts).items():
        if options.only in (None, name):
            with tempfile.TemporaryDirectory() as folder:
                yield from part(Stand(Path(folder), options.slow))


def main(arguments: list[str] | None = None) -> int:
    """Measure, print, and tell by the exit code whether budgets hold."""
    parser = argparse.ArgumentParser(description=__doc__.strip().splitlines()[0])
    parser.add_argument("--short", action="store_true", help="fail for a gross regression only")
    parser.add_argument("--time", action="store_true", help="count no instructions")
    parser.add_argument("--only", choices=sorted(parts(SHORT, False)), help="one part of it")
    parser.add_argument("--slow", type=float, default=1, help="make the guard so much slower")
    options = parser.parse_args(arguments)
    figures = list(measured(SHORT if options.short else FULL, options))
    print(f"Python {platform.python_version()} on {platform.machine()}\n")
    print(table(figures))
    missed = [f for f in figures if (f.is_gross if options.short else f.is_missed)]
    if missed:
        print(f"\nmissed: {', '.join(sorted({figure.id for figure in missed}))}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
