"""What happens when the guard itself goes wrong? The call is blocked."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any, Protocol, TypeVar

from ..call import Call, Outcome
from ..errors import CallBlockedError
from ..verdict import Verdict

T = TypeVar("T")


class Judge(Protocol):
    """What the hooks need of `fourEyes.guard.Guard`."""

    @property
    def enforces(self) -> bool:
        """Whether calls are blocked, or only logged."""

    def is_free(self, service: str, operation: str) -> bool:
        """Tell whether calls of an operation need nobody and no record, whatever their params."""

    def judge(self, call: Call) -> Verdict:
        """Decide whether *call* may go ahead."""

    def overwrite(self, verdict: Verdict) -> Verdict:
        """Decide whether a call may overwrite what its create-only form (`amended`) has met."""

    def settle(self, verdict: Verdict, outcome: Outcome) -> None:
        """Write down how an allowed call ended."""

    def failed(self, call: Call, error: Exception) -> CallBlockedError:
        """Turn whatever went wrong into the error that blocks *call*."""


def closed(guard: Judge, call: Callable[[], Call], step: Callable[..., T], *args: Any) -> T | None:
    """
    Run one step of the guard; whatever goes wrong in it blocks the call.

    The one catch-all between a call and its sending. *call* says which call it was, for the
    message; it is asked only when it is needed. In observe mode nothing is blocked: what went
    wrong is logged, and `None` returned.
    """
    try:
        return step(*args)
    except CallBlockedError:
        raise
    except Exception as error:
        blocked = guard.failed(_named(call), error)
        if guard.enforces:
            raise blocked from error
        return None


def _named(call: Callable[[], Call]) -> Call:
    """Name the call for the message, if it was not its name that went wrong."""
    with suppress(Exception):
        return call()
    return Call("unknown", "Unknown", {}, "")


def judged(guard: Judge, call: Call) -> Verdict:
    """Return the verdict on *call* where it is allowed; raise its error where it is blocked."""
    verdict = guard.judge(call)
    if verdict.error is not None:
        raise verdict.error
    return verdict
