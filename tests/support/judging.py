"""A small guard of its own for tests of the hooks: real verdicts, no trust file, no store."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from fourEyes.call import Call, Outcome
from fourEyes.errors import (
    ApprovalRequiredError,
    CallBlockedError,
    FourEyesError,
    GuardFailedError,
)
from fourEyes.impact import classify
from fourEyes.verdict import Verdict


@dataclass
class SimpleGuard:
    """Blocks what needs a second person, unless it is of an *approved* operation."""

    approved: set[str] = field(default_factory=set)
    enforces: bool = True
    asked: list[Call] = field(default_factory=list)
    ended: list[tuple[Verdict, Outcome]] = field(default_factory=list)

    def judge(self, call: Call) -> Verdict:
        self.asked.append(call)
        impact = classify(call.service, call.operation, call.params, model=call.model)
        if not impact.needs_approval:
            return Verdict(call, impact, "not_protected")
        if call.operation in self.approved:
            return Verdict(call, impact, "approved")
        if not self.enforces:
            return Verdict(call, impact, "observed")
        error = ApprovalRequiredError(details(call, "no_approval", impact.why))
        return Verdict(call, impact, "no_approval", error)

    def settle(self, verdict: Verdict, outcome: Outcome) -> None:
        self.ended.append((verdict, outcome))

    def failed(self, call: Call, error: Exception) -> CallBlockedError:
        code = error.code if isinstance(error, FourEyesError) else "internal_error"
        return GuardFailedError(details(call, code, str(error)))

    def overwrite_refused(self, verdict: Verdict) -> CallBlockedError:
        return ApprovalRequiredError(details(verdict.call, "would_overwrite", "it exists"))


def details(call: Call, code: str, why: str) -> dict[str, object]:
    return {
        "service": call.service,
        "operation": call.operation,
        "reason": {"code": code},
        "why": why,
        "what": f"{call.service}:{call.operation}",
    }


def amended(verdict: Verdict, params: dict[str, object]) -> Verdict:
    return replace(verdict, amended=params, code="create_only", error=None)
