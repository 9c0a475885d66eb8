"""A small guard of its own for tests of the hooks: real verdicts, no trust file, no store."""

from __future__ import annotations

from dataclasses import dataclass, field

from fourEyes.call import Call, Outcome
from fourEyes.errors import (
    ApprovalRequiredError,
    CallBlockedError,
    FourEyesError,
    GuardFailedError,
)
from fourEyes.impact import Impact, classify
from fourEyes.observe.creation import as_creation
from fourEyes.verdict import Verdict


@dataclass
class SimpleGuard:
    """Blocks what needs a second person, unless it is of an *approved* operation."""

    approved: set[str] = field(default_factory=set)
    enforces: bool = True
    create_only: frozenset[str] = frozenset({"on"})
    overwrites: list[Call] = field(default_factory=list)
    asked: list[Call] = field(default_factory=list)
    ended: list[tuple[Verdict, Outcome]] = field(default_factory=list)

    def is_free(self, service: str, operation: str) -> bool:
        return False  # so that `asked` holds every call

    def judge(self, call: Call) -> Verdict:
        self.asked.append(call)
        impact = classify(call.service, call.operation, call.params, model=call.model)
        if not impact.needs_approval:
            return Verdict(call, impact, "not_protected")
        creation = as_creation(call, self.create_only)
        if creation is not None and not creation.impact.needs_approval:
            return Verdict(call, creation.impact, "create_only", amended=creation.params)
        return self._protected(call, impact)

    def overwrite(self, verdict: Verdict) -> Verdict:
        call = verdict.call
        self.overwrites.append(call)
        return self._protected(call, classify(call.service, call.operation, call.params))

    def _protected(self, call: Call, impact: Impact) -> Verdict:
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


def details(call: Call, code: str, why: str) -> dict[str, object]:
    return {
        "service": call.service,
        "operation": call.operation,
        "reason": {"code": code},
        "why": why,
        "what": f"{call.service}:{call.operation}",
    }
