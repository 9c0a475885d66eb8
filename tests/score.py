"""
How many unsafe calls does the classifier miss, and how many safe ones does it hold?

usage: python tests/score.py [--state] [--show]

Scores `fourEyes.classify` against the cases in `vectors/classification/`. A miss is an unsafe
call that is let through, a false alarm a safe call that is held. Operations are asked with no
params; those where either answer is right are left out. With `--state` a case may bring what a
look-up would have found. Exits with 1 where a limit is passed.
"""

from __future__ import annotations

import argparse
import base64
import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fourEyes.impact import classify

CASES = Path(__file__).with_name("vectors") / "classification"

# Share of unsafe calls that may be missed, and of safe calls that may be held.
OPERATION_LIMITS = (0.01, 0.05)
CORE_LIMITS = (0.0, 0.05)
PARAM_LIMITS = (0.02, 0.05)


@dataclass
class Tally:
    """The score of one set of cases."""

    name: str
    limits: tuple[float, float]
    unsafe: int = 0
    safe: int = 0
    missed: list[str] = field(default_factory=list)
    alarms: list[str] = field(default_factory=list)

    def count(self, case: str, *, is_unsafe: bool, is_held: bool) -> None:
        """Add one case."""
        if is_unsafe:
            self.unsafe += 1
            self.missed += [] if is_held else [case]
        else:
            self.safe += 1
            self.alarms += [case] if is_held else []

    @property
    def rates(self) -> tuple[float, float]:
        """The share of misses and of false alarms."""
        return len(self.missed) / max(self.unsafe, 1), len(self.alarms) / max(self.safe, 1)

    @property
    def is_within_limits(self) -> bool:
        """Tell whether neither share passes its limit."""
        return all(rate <= limit for rate, limit in zip(self.rates, self.limits, strict=True))

    def __str__(self) -> str:
        missed, alarms = self.rates
        return (
            f"{self.name:<12} unsafe {self.unsafe:4d}, missed {len(self.missed):3d} ({missed:.1%})"
            f"   safe {self.safe:4d}, false alarms {len(self.alarms):3d} ({alarms:.1%})"
        )


def read(name: str) -> list[dict[str, Any]]:
    """Read the cases of one file."""
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line, object_hook=_with_bytes) for line in lines if line]


def _with_bytes(value: dict[str, Any]) -> Any:
    return base64.b64decode(value["$bytes"]) if set(value) == {"$bytes"} else value


def score_operations(cases: Iterable[dict[str, Any]]) -> Tally:
    """Score operations without params."""
    tally = Tally("operations", OPERATION_LIMITS)
    for case in cases:
        if case["needs_approval"] == "either":
            continue
        impact = classify(case["service"], case["operation"], {})
        tally.count(
            f"{case['service']} {case['operation']}: {case.get('why', '')}",
            is_unsafe=case["needs_approval"] == "yes",
            is_held=impact.needs_approval,
        )
    return tally


def score_params(cases: Iterable[dict[str, Any]], *, with_state: bool) -> list[Tally]:
    """Score calls with params; deletes and replacements count a second time on their own."""
    every, core = Tally("params", PARAM_LIMITS), Tally("params core", CORE_LIMITS)
    for case in cases:
        state = case.get("state") if with_state else None
        asked = "must_need_approval" if state or "state" not in case else "without_state"
        impact = classify(case["service"], case["operation"], case["params"], state=state)
        text = f"{case['service']} {case['operation']} {str(case['params'])[:120]}"
        for tally in (every, core) if case["cls"] in ("delete", "replace") else (every,):
            tally.count(text, is_unsafe=case[asked], is_held=impact.needs_approval)
    return [every, core]


def main() -> int:
    """Print the scores and return 1 where a limit is passed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--state", action="store_true", help="bring what a look-up found")
    parser.add_argument("--show", action="store_true", help="list what is wrong")
    options = parser.parse_args()

    tallies = [
        score_operations(read("operations.jsonl")),
        *score_params(read("params.jsonl"), with_state=options.state),
    ]
    for tally in tallies:
        print(tally)
        for case in tally.missed if options.show else []:
            print("  missed:", case)
        for case in tally.alarms if options.show else []:
            print("  false alarm:", case)
    return 0 if all(tally.is_within_limits for tally in tallies) else 1


if __name__ == "__main__":
    sys.exit(main())
