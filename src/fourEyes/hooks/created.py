"""What becomes of a call that failed, or that met something where it was to create?"""

from __future__ import annotations

from typing import Any, Protocol

from ..errors import CallBlockedError
from ..verdict import Verdict
from . import outcome
from .closed import Judge
from .permit import Permit

_MET_SOMETHING = frozenset({"PreconditionFailed", "ConditionalCheckFailedException", "412"})


class Overwrites(Protocol):
    """What a guard offers that sends creations with a condition."""

    def overwrite_refused(self, verdict: Verdict) -> CallBlockedError:
        """Open the request for the overwrite that was not done, and return the error."""


def after_error(
    guard: Judge, permit: Permit, verdict: Verdict, error: BaseException, started: float
) -> Any:
    """Write down how a call failed, and raise: always, for now."""
    guard.settle(verdict, outcome.of_error(permit, error, started))
    raise error
