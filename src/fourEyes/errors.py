"""What can go wrong, by name? The whole error tree, each class with a stable `code`."""

from __future__ import annotations

import copy
from typing import Any

from botocore.exceptions import ClientError


class FourEyesError(Exception):
    """Root of everything that fourEyes raises."""

    code = "foureyes_error"


class SettingsError(FourEyesError):
    """A `FOUREYES_*` variable or the trust file cannot be used as it stands."""

    code = "settings_invalid"


class TrustError(SettingsError):
    """The trust file is missing, malformed, or could have been written by the agent."""

    code = "trust_invalid"

    def __init__(self, message: str, code: str = "trust_invalid") -> None:
        super().__init__(message)
        self.code = code

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (str(self), self.code)


class IntentError(FourEyesError):
    """The call has no canonical form, so nobody could approve exactly it."""

    code = "intent_not_canonical"


class IdentityError(FourEyesError):
    """It could not be found out who is calling."""

    code = "unknown_caller"


class UnexpectedPrincipalError(IdentityError):
    """The credential is not one that the trust file expects the agent to use."""

    code = "unexpected_principal"

    def __init__(self, principal: str) -> None:
        super().__init__(f"`{principal}` is not a principal of this agent")
        self.principal = principal

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.principal,)


class SigningError(FourEyesError):
    """An approver's key cannot be used: not found, not unlocked, or its holder refused."""

    code = "signing_failed"


class StoreError(FourEyesError):
    """The store of requests and spent approvals cannot be used; nothing can be approved by it."""

    code = "store_unavailable"

    def __init__(self, message: str, code: str = "store_unavailable") -> None:
        super().__init__(message)
        self.code = code

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (str(self), self.code)


class PlanError(FourEyesError):
    """The calls cannot be asked for as one plan."""

    code = "plan_invalid"


class AuditError(FourEyesError):
    """An audit event could not be written."""

    code = "audit_unwritable"


class LogError(FourEyesError):
    """An audit log, a checkpoint or a CloudTrail export cannot be read as what it is said to be."""

    code = "log_unreadable"


class RequestChangedError(FourEyesError):
    """The request that is about to leave is not the one that was judged; `field` differs."""

    code = "request_changed"

    def __init__(self, field: str) -> None:
        super().__init__(f"the request was changed after it was judged: `{field}` differs")
        self.field = field

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.field,)


class NotJudgedError(FourEyesError):
    """A request that changes something is about to leave, and nobody has judged it."""

    code = "not_judged"


class CallBlockedError(FourEyesError, ClientError):  # type: ignore[misc]  # botocore is untyped
    """
    A call that was not sent.

    It is a `ClientError` with HTTP status 403 as well, so that whoever handles a call that AWS
    denied handles this one. *details* is a JSON object; `to_dict` returns a copy of it. Its
    members are described in `docs/reference/errors.md`.
    """

    code = "guard_failed"
    aws_code = "FourEyesGuardFailed"

    def __init__(self, details: dict[str, Any]) -> None:
        self.details = details
        response = {
            "Error": {"Code": self.aws_code, "Message": _message(details)},
            "ResponseMetadata": {"HTTPStatusCode": 403, "RetryAttempts": 0},
        }
        ClientError.__init__(self, response, details.get("operation", ""))

    @property
    def request_id(self) -> str | None:
        """The id of the open approval request, or `None` where none could be opened."""
        return self.details.get("request_id")

    @property
    def reason(self) -> str:
        """The stable reason code, as it stands in the audit log."""
        return str(self.details.get("reason", {}).get("code", self.code))

    def to_dict(self) -> dict[str, Any]:
        """Return what an agent needs to know, ready for `json.dumps`."""
        return copy.deepcopy(self.details)

    def __reduce__(self) -> tuple[Any, ...]:
        # ClientError's own would bring back a bare ClientError.
        return type(self), (self.details,)


class ApprovalRequiredError(CallBlockedError):
    """No approval was found; a request is open and waits for a second person."""

    code = "approval_required"
    aws_code = "FourEyesApprovalRequired"


class ApprovalRefusedError(CallBlockedError):
    """An approval was found and is not acceptable; `__cause__` is the `ApprovalError`."""

    code = "approval_refused"
    aws_code = "FourEyesApprovalRefused"


class ApprovalRejectedError(CallBlockedError):
    """A person said no; the reason is in the message."""

    code = "approval_rejected"
    aws_code = "FourEyesApprovalRejected"


class GuardFailedError(CallBlockedError):
    """No verdict could be reached, so the call was blocked."""


class PlannedCallError(CallBlockedError):
    """Not an error: the call was taken into a plan instead of being sent."""

    code = "planned"
    aws_code = "FourEyesPlanned"


def _message(details: dict[str, Any]) -> str:
    """Render the text that an agent, its user or a log shows."""
    lines = ["[fourEyes] BLOCKED, nothing was changed."]
    lines += [
        f"{key}: {details[key]}" for key in ("what", "why", "request", "next") if key in details
    ]
    if details.get("safer"):
        lines.append("safer: " + "; ".join(details["safer"]))
    return "\n".join(lines)


class ApprovalError(FourEyesError):
    """An approval that was offered is not acceptable. One class for each reason."""

    code = "approval_invalid"


class TokenTooLargeError(ApprovalError):
    """The token is larger than 128 KiB."""

    code = "token_too_large"


class TooManyTokensError(ApprovalError):
    """More tokens than an inbox and the agent's side may hold were offered for one call."""

    code = "too_many_tokens"


class TokenMalformedError(ApprovalError):
    """The token is not strict JSON, or not an envelope of exactly one signature."""

    code = "token_malformed"


class WrongPayloadTypeError(ApprovalError):
    """The envelope holds something other than an approval."""

    code = "wrong_payload_type"


class UnknownKeyError(ApprovalError):
    """No approver in the trust file has the key that the token names."""

    code = "unknown_key"


class BadSignatureError(ApprovalError):
    """The signature does not belong to these bytes and this key."""

    code = "bad_signature"


class UserPresenceError(ApprovalError):
    """The security key was not touched, or the user not verified, where the trust file asks it."""

    code = "no_user_presence"


class ClaimsMalformedError(ApprovalError):
    """The signed claims lack a member, have one too many, or one of a wrong type."""

    code = "claims_malformed"


class NotAnApprovalError(ApprovalError):
    """The signed decision is not the one needed here."""

    code = "not_an_approval"


class WrongIssuerError(ApprovalError):
    """The claims name another person or key than the one that signed."""

    code = "wrong_issuer"


class WrongAudienceError(ApprovalError):
    """The approval was made for another deployment or another ledger."""

    code = "wrong_audience"


class WrongTimesError(ApprovalError):
    """The approval's own times contradict each other."""

    code = "wrong_times"


class NotYetValidError(ApprovalError):
    """The approval is dated in the future."""

    code = "not_yet_valid"


class ExpiredError(ApprovalError):
    """The approval's time is over."""

    code = "expired"


class LifetimeTooLongError(ApprovalError):
    """The approval lives longer than the strictest rule allows."""

    code = "lifetime_too_long"


class KeyNotValidError(ApprovalError):
    """The key was not valid when the approval was made."""

    code = "key_not_valid"


class RevokedError(ApprovalError):
    """The key, the approver's tokens of that time, or this very approval was revoked."""

    code = "revoked"


class TrustExpiredError(ApprovalError):
    """The trust file's time is over, so nobody can be trusted by it."""

    code = "trust_expired"


class OtherCallError(ApprovalError):
    """The approval is for another call; `field` says where it differs."""

    def __init__(self, field: str) -> None:
        super().__init__(f"the approval is for another call: `{field}` differs")
        self.field = field
        self.code = f"other_{field}"

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.field,)


class StateChangedError(ApprovalError):
    """What the approver saw has changed since."""

    code = "state_changed"


class NoRuleError(ApprovalError):
    """No rule of the trust file says who may approve this call, so nobody may."""

    code = "no_rule"


class NotInScopeError(ApprovalError):
    """The approver is not one of those whom the rule names."""

    code = "approver_not_in_scope"


class AssuranceTooLowError(ApprovalError):
    """The approver's kind of key is weaker than the rule asks for."""

    code = "assurance_too_low"


class UnknownRequesterError(ApprovalError):
    """It is not known who asks, so it cannot be told who would be somebody else."""

    code = "unknown_caller"


class SelfApprovalError(ApprovalError):
    """The approver is the requester, or a person behind it."""

    code = "self_approval"


class NotEnoughApprovalsError(ApprovalError):
    """Fewer people approved than the rule asks for."""

    code = "not_enough_approvals"

    def __init__(self, have: int, needed: int) -> None:
        super().__init__(f"{have} of {needed} approvals")
        self.have = have
        self.needed = needed

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.have, self.needed)


class RejectedError(ApprovalError):
    """A person in scope said no, or took an approval back; that wins over every approval."""

    code = "rejected"

    def __init__(self, by: str, reason: str) -> None:
        super().__init__(f"rejected by `{by}`")
        self.by = by
        self.reason = reason

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.by, self.reason)


class RequestNotOpenError(ApprovalError):
    """The approval's request is not open in this ledger."""

    code = "request_not_open"


class AlreadySpentError(ApprovalError):
    """The approval, or another one of the same request, was used before."""

    code = "already_spent"


class PlanOrderError(ApprovalError):
    """The call is not the plan's next item, or an earlier item has failed."""

    code = "plan_out_of_order"


def blocked_by(exception: BaseException) -> CallBlockedError | None:
    """
    Find our error inside one that a library wrapped, or return `None`.

    `upload_file`, for one, raises `S3UploadFailedError` from ours.
    """
    seen: set[int] = set()
    current: BaseException | None = exception
    while current is not None and id(current) not in seen:
        if isinstance(current, CallBlockedError):
            return current
        seen.add(id(current))
        current = current.__cause__ or current.__context__
    return None
