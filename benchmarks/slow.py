"""Would a benchmark notice a guard that has become slower? Makes one."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import fields
from typing import Any, TypeVar

from fourEyes.call import Call, Outcome
from fourEyes.guard import Guard
from fourEyes.verdict import Verdict

T = TypeVar("T")


class SlowGuard(Guard):
    """The guard, each step of which takes longer."""

    def is_free(self, service: str, operation: str) -> bool:
        return _stretched(super().is_free, service, operation)

    def judge(self, call: Call) -> Verdict:
        return _stretched(super().judge, call)

    def settle(self, verdict: Verdict, outcome: Outcome) -> None:
        _stretched(super().settle, verdict, outcome)


_FACTOR = [1.0]


def slowed(guard: Guard, factor: float) -> Guard:
    """Return *guard* with each step taking *factor* times as long."""
    _FACTOR[0] = factor
    members = {field.name: getattr(guard, field.name) for field in fields(guard) if field.init}
    return SlowGuard(**members)


def _stretched(step: Callable[..., T], *args: Any) -> T:
    started = time.thread_time()
    try:
        return step(*args)
    finally:
        until = started + _FACTOR[0] * (time.thread_time() - started)
        while time.thread_time() < until:
            pass
