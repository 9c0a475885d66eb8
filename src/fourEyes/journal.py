"""Which events does the guard write down, and what happens where one cannot be written?"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from .errors import AuditError, CallBlockedError, RejectedError
from .impact import Effect, Hazard

if TYPE_CHECKING:
    from .audit import Trail
    from .call import Call, Outcome
    from .store import Request
    from .verdict import Case, Verdict

log = logging.getLogger("fourEyes")

_ENDINGS = {
    "done": "call.executed",
    "failed": "call.failed",
    "unsent": "call.failed",
    "unknown": "call.unknown",
}


class Journal:
    """
    The guard's own words for the audit trail.

    A record that cannot be written stops an approved call before it is sent. Everywhere else the
    call is blocked already, or over, so the loss is only warned of.
    """

    def __init__(self, trail: Trail) -> None:
        self._trail = trail

    def spent(self, verdict: Verdict) -> None:
        """Record that an approval was spent. Raises `AuditError`."""
        self._trail.record("approval.spent", decision="allow", **_parts(verdict))

    def received(self, case: Case, tokens: int) -> None:
        """Record that approvals were found for a call, before any of them is believed."""
        self._write(
            "approval.received",
            call=case.call,
            caller=case.caller,
            intent=case.intent,
            details={"tokens": tokens},
        )

    def asked(self, case: Case, request: Request) -> None:
        """Record that a request was opened, or joined."""
        self._write(
            "request.joined" if request.joined else "request.opened",
            call=case.call,
            impact=case.impact,
            caller=case.caller,
            intent=case.intent,
            request=request,
        )

    def blocked(self, verdict: Verdict) -> Verdict:
        """Record a blocked call, and hand the verdict on."""
        if verdict.approval is None and verdict.code not in {"no_approval", "not_enough_approvals"}:
            self._refusal(verdict)
        self._write("call.blocked", decision="block", **_parts(verdict))
        return verdict

    def ended(self, verdict: Verdict, outcome: Outcome) -> None:
        """Record how an allowed call ended; reads are silent unless they hand out secrets."""
        impact = verdict.impact
        if impact.effect is Effect.READ and Hazard.SECRET not in impact.hazards:
            return
        event = "call.allowed" if verdict.claim is None else _ENDINGS[outcome.state]
        decision = "observe" if verdict.code == "observed" else "allow"
        if verdict.claim is not None:
            self._write(event, decision=decision, outcome=outcome, **_parts(verdict))
            return
        # Every allowed write comes by here: no more is said than there is to say.
        self._write(
            event,
            decision=decision,
            outcome=outcome,
            call=verdict.call,
            impact=verdict.impact,
            caller=verdict.caller,
            reason=verdict.code,
            rule=verdict.rule,
        )

    def failed(self, call: Call, blocked: CallBlockedError) -> None:
        """Record that the guard itself went wrong and blocked."""
        self._write("guard.error", decision="block", call=call, reason=blocked.reason)

    def note(self, event: str, *, reason: str | None = None, **details: Any) -> None:
        """Record an event of the process itself: `guard.installed`, `settings.loaded`, …"""
        self._write(event, reason=reason, details=details or None)

    def _refusal(self, verdict: Verdict) -> None:
        """Record that what was offered does not count; nothing is, where nobody can approve."""
        if verdict.error is None or verdict.intent is None or verdict.code == "not_approvable":
            return
        cause = verdict.error.__cause__
        if isinstance(cause, RejectedError):
            said = {"by": cause.by, "said": cause.reason}
            self._write("approval.rejected", details=said, **_parts(verdict))
        else:
            self._write("approval.refused", **_parts(verdict))

    def _write(self, event: str, **members: Any) -> None:
        try:
            self._trail.record(event, **members)
        except AuditError as error:
            log.warning("audit event %s could not be written: %s", event, error)


def _parts(verdict: Verdict) -> dict[str, Any]:
    return {
        "call": verdict.call,
        "impact": verdict.impact,
        "caller": verdict.caller,
        "intent": verdict.intent,
        "approval": verdict.approval,
        "claim": verdict.claim,
        "request": verdict.request,
        "reason": verdict.code,
        "rule": verdict.rule,
    }
