"""What guards a process whose guard could not be built?"""

from __future__ import annotations

from dataclasses import dataclass

from . import explain
from .call import Call, Outcome
from .errors import CallBlockedError, FourEyesError
from .impact import PROTECTED_BY_DEFAULT, classify, is_plain_read
from .verdict import Verdict


@dataclass(frozen=True, slots=True)
class Lockdown:
    """Blocks every call that is protected by default, with the `fault` that made it closed."""

    fault: FourEyesError
    enforces: bool = True

    def is_free(self, service: str, operation: str) -> bool:
        """Let plain reads go on, as `judge` does."""
        return is_plain_read(service, operation)

    def judge(self, call: Call) -> Verdict:
        """Allow what needs nobody; block the rest."""
        impact = classify(call.service, call.operation, call.params, model=call.model)
        if impact.traits.isdisjoint(PROTECTED_BY_DEFAULT):
            return Verdict(call, impact, "not_protected")
        blocked = explain.failed(call, impact, self.fault)
        return Verdict(call, impact, self.fault.code, blocked)

    def overwrite(self, verdict: Verdict) -> Verdict:
        """Never come to this: nothing is amended here."""
        return self.judge(verdict.call)

    def settle(self, verdict: Verdict, outcome: Outcome) -> None:
        """Write nothing: there is no trail to write to."""

    def failed(self, call: Call, error: Exception) -> CallBlockedError:
        """Turn whatever went wrong into the error that blocks the call."""
        return explain.failed(call, None, error)
