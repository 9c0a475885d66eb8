"""What does a blocked agent read?"""

from __future__ import annotations

import time
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from .errors import (
    ApprovalError,
    ApprovalRefusedError,
    ApprovalRejectedError,
    ApprovalRequiredError,
    CallBlockedError,
    FourEyesError,
    GuardFailedError,
    NotEnoughApprovalsError,
    PlannedCallError,
    RejectedError,
)
from .impact.effects import Effect

if TYPE_CHECKING:
    from .call import Call
    from .impact.effects import Impact
    from .store.protocols import Request
    from .verdict import Case

FORBIDDEN = ("retry in a loop", "rename or split the call", "use another tool for the same effect")


def required(
    case: Case, request: Request, *, have: int = 0, code: str = "no_approval"
) -> CallBlockedError:
    """Return the error of a call that waits for a second person, or for one more."""
    details = _of_case(case, "approval_required", code)
    return ApprovalRequiredError({**details, **_asking(case, request, have)})


def refused(case: Case, cause: ApprovalError, request: Request) -> CallBlockedError:
    """Return the error of a call whose approvals were found and are not enough, or not good."""
    if isinstance(cause, RejectedError):
        return _because(_rejected(case, cause, request), cause)
    if isinstance(cause, NotEnoughApprovalsError):
        return _because(required(case, request, have=cause.have, code=cause.code), cause)
    details = _of_case(case, "approval_refused", cause.code)
    details |= _asking(case, request, 0)
    details["why"] += f"; the approval that was offered is refused: {_sentence(cause)}"
    return _because(ApprovalRefusedError(details), cause)


# Calls that nobody can approve, and what to do instead. What an upload id stands for is new each
# time, and an approver could not see the content.
NOT_APPROVABLE = {
    ("s3", "CompleteMultipartUpload"): (
        "upload under a new key, then ask for a CopyObject of it over the old one, with "
        "CopySourceIfMatch set to the new object's ETag: that call can be approved"
    )
}


def not_approvable(case: Case, hint: str) -> CallBlockedError:
    """Return the error of a call that has to be made another way; no request is opened."""
    details = _of_case(case, "not_approvable", "not_approvable")
    details["why"] += "; nobody can approve this call as it stands"
    details["next"] = details["resume"] = hint
    details["safer"] = [hint]
    return ApprovalRequiredError(details)


def planned(call: Call, impact: Impact) -> CallBlockedError:
    """Return what ends a call that was taken into a plan."""
    return PlannedCallError(_details(call, impact, "planned", "planned"))


def failed(call: Call, impact: Impact | None, cause: Exception) -> CallBlockedError:
    """Return the error of a call on which no verdict could be reached."""
    code, said = "internal_error", type(cause).__name__
    if isinstance(cause, FourEyesError):
        code, said = cause.code, str(cause)
    details = _details(call, impact, "guard_failed", code)
    details["why"] = f"fourEyes cannot decide, so it blocks: {said}"
    details["next"] = (
        "tell the user what it says (`foureyes doctor` tells more); do not go around it"
    )
    return _because(GuardFailedError(details), cause)


def _rejected(case: Case, cause: RejectedError, request: Request) -> CallBlockedError:
    details = _of_case(case, "approval_rejected", cause.code)
    details |= {
        "request_id": request.id,
        "request": f"{request.id} (rejected)",
        "rejected_by": cause.by,
        "why": f"`{cause.by}` said no: {cause.reason or 'no reason given'}",
        "next": "accept the decision and tell the user; do not seek the same effect another way",
    }
    return ApprovalRejectedError(details)


def _of_case(case: Case, error: str, code: str) -> dict[str, Any]:
    details = _details(case.call, case.impact, error, code)
    named = [f'"{name}"' for name in case.intent.resources[:3]]
    if len(case.intent.resources) > len(named):
        named.append(f"and {len(case.intent.resources) - len(named)} more")
    account = f"account {case.caller.account}"
    details |= {
        "resource": list(case.intent.resources[:100]),
        "account": case.caller.account,
        "what": " ".join([_name(case.call), ", ".join(named), account, case.call.region]),
    }
    return details


def _details(call: Call, impact: Impact | None, error: str, code: str) -> dict[str, Any]:
    """Build what every block says, as JSON."""
    return {
        "error": error,
        "retryable": False,
        "changed": False,
        "service": call.service,
        "operation": call.operation,
        "resource": [],
        "account": None,
        "region": call.region,
        "request_id": None,
        "reason": {
            "code": code,
            "rule": impact.rule if impact else None,
            "effect": impact.effect.value if impact else Effect.UNKNOWN.value,
            "hazards": sorted(hazard.value for hazard in impact.hazards) if impact else [],
            "explain": impact.why if impact else None,
        },
        "forbidden": list(FORBIDDEN),
        "safer": [impact.safer] if impact and impact.safer else [],
        "what": f"{_name(call)} {call.region}",
        "why": f"{impact.why} (rule {impact.rule})" if impact else "",
    }


def _asking(case: Case, request: Request, have: int) -> dict[str, Any]:
    """Build what a block adds that a second person can still lift."""
    needed = case.requirement.threshold
    until = _minute(request.open_until // 60)
    asking = {
        "request_id": request.id,
        "approvals": {"needed": needed, "have": have},
        "expires_at": until,
        "poll": f"foureyes status {request.id}",
        "resume": "repeat the identical call",
        "request": f"{request.id} (pending {have} of {needed} approvals, expires {until})",
        "next": (
            "tell the user an approval by another person is needed "
            f"(`foureyes approve {request.id}`); then `foureyes wait {request.id}` and repeat the "
            "IDENTICAL call. Do not retry, rename, split, or use another tool to get the same "
            "effect; continue with other work."
        ),
    }
    if not case.requirement.rules:
        asking["request"] = f"{request.id} (nobody may approve: no rule of the trust file matches)"
        asking["next"] = "tell the user that an administrator must add a rule for such calls"
    return asking


@lru_cache(maxsize=16)
def _minute(minutes: int) -> str:
    return time.strftime("%Y-%m-%dT%H:%MZ", time.gmtime(minutes * 60))


def _name(call: Call) -> str:
    return f"{call.service}:{call.operation}"


def _sentence(cause: ApprovalError) -> str:
    """Return the reason in words: the error's own, or its class's first line."""
    return str(cause) or (type(cause).__doc__ or "").strip().rstrip(".").lower()


def _because(error: CallBlockedError, cause: Exception) -> CallBlockedError:
    error.__cause__ = cause
    return error
