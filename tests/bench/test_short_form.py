"""The short form of the benchmark notices a guard that became slower, and lets this one pass."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

RUN = Path(__file__).parents[2] / "benchmarks" / "run.py"


def run(*options: str) -> subprocess.CompletedProcess[str]:
    """Run the short form in a process of its own, as `make` does."""
    environment = {name: value for name, value in os.environ.items() if "FOUREYES" not in name}
    return subprocess.run(
        [sys.executable, str(RUN), "--short", *options],
        env=environment,
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
    )


@pytest.mark.parametrize("part", ["protected", "inbox", "contention"])
def test_a_part_is_within_twice_its_budgets(part: str) -> None:
    done = run("--only", part)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_guard_three_times_as_slow_is_noticed() -> None:
    done = run("--only", "protected", "--slow", "3")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "missed: " in done.stdout


def test_plain_reads_and_writes_are_within_twice_their_budgets() -> None:
    done = run("--only", "overhead")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("part", ["growth", "clients", "classify"])
def test_what_stays_behind_is_bounded(part: str) -> None:
    done = run("--only", part)
    assert done.returncode == 0, done.stdout + done.stderr
