"""What does a record say of a call, its caller, its approval and its outcome?"""

from __future__ import annotations

import os
import sys
import time
from functools import lru_cache
from typing import Any, Literal

from ..approval.verified import VerifiedApproval
from ..call import AWS, Call, Caller, Outcome
from ..identity import account_of_key
from ..impact.effects import Impact
from ..intent.intent import Intent
from ..intent.redact import redact
from ..store.protocols import Claim, Request

VERSION = 1

Event = Literal[
    "call.allowed",
    "call.blocked",
    "call.executed",
    "call.failed",
    "call.unknown",
    "call.unsent",
    "request.opened",
    "request.joined",
    "approval.received",
    "approval.refused",
    "approval.rejected",
    "approval.spent",
    "guard.installed",
    "guard.error",
    "settings.loaded",
    "trust.loaded",
]

Decision = Literal["allow", "block", "would_block"]

Record = dict[str, Any]
"""One record, or some of its members, as JSON; `model.AuditRecord` documents them."""

MAX_RESOURCES = 100


def of_call(call: Call) -> Record:
    """Say which call it is, in CloudTrail's names, with its params redacted."""
    members: Record = {
        "eventSource": event_source(call),
        "eventName": call.operation,
        "service": call.service,
        "awsRegion": call.region,
        "requestParameters": redact(call.params, call.model and call.model.input_shape),
    }
    account = _account_of_key(call.access_key)
    if account is not None:
        members["recipientAccountId"] = account
    if call.endpoint != AWS:
        members["endpoint"] = call.endpoint
    if call.presign is not None:
        presign = {"method": call.presign.method, "expires_in": call.presign.expires_in}
        members["presign"] = presign
    return members


@lru_cache(maxsize=64)
def _account_of_key(access_key: str | None) -> str | None:
    return account_of_key(access_key)


def event_source(call: Call) -> str:
    """Return CloudTrail's name of the service, which is built from its signing name."""
    name = call.service if call.model is None else call.model.service_model.signing_name
    return f"{name}.amazonaws.com"


def of_impact(impact: Impact) -> Record:
    """Say what the call would do, and which rule found it."""
    hazards = sorted(hazard.value for hazard in impact.hazards)
    return {
        "classification": {
            "effect": impact.effect.value,
            "hazards": hazards,
            "rule": impact.rule,
        }
    }


def of_intent(intent: Intent) -> Record:
    """Say what an approval of this call would be bound to."""
    members: Record = {
        "recipientAccountId": intent.account,
        "environment": intent.environment,
        "resources": list(intent.resources[:MAX_RESOURCES]),
        "params_sha256": intent.params_sha256,
        "digest": intent.digest,
    }
    if len(intent.resources) > MAX_RESOURCES:
        members["resources_total"] = len(intent.resources)
    if intent.claim is not None:
        members["claim"] = intent.claim
    return members


def of_agent(agent: str, host: str, call: Call | None, caller: Caller | None) -> Record:
    """Say who calls, from which process."""
    who: Record = {"id": agent if caller is None else caller.agent}
    if caller is not None:
        who["arn"] = caller.session
        who["principal"] = caller.principal
        who["os_user"] = caller.os_user
    if call is not None and call.access_key is not None:
        who["accessKeyId"] = call.access_key
    who["pid"] = os.getpid()
    who["host"] = host
    return {"agent": who}


def of_approval(
    request: Request | None, claim: Claim | None, approval: VerifiedApproval | None
) -> Record:
    """Say who approved, under which request: only what has been verified."""
    members: Record = {}
    if request is not None:
        members["request_id"] = request.id
    if claim is not None:
        members |= {"request_id": claim.request_id, "jti": list(claim.jtis)}
    if approval is None:
        return members
    members |= {"request_id": approval.request_id, "jti": list(approval.jtis)}
    members["approvals"] = [
        {
            "approver": vote.approver,
            "kid": vote.kid,
            "jti": vote.jti,
            "method": vote.assurance.name.lower(),
            "time": instant(vote.issued),
        }
        for vote in approval.votes
    ]
    if approval.plan:
        members["plan"] = {"item": approval.item, "items": len(approval.plan)}
    return members


def of_outcome(outcome: Outcome) -> Record:
    """Say how the call ended."""
    members = {
        "state": outcome.state,
        "http": outcome.http_status,
        "errorCode": outcome.error_code,
        "awsRequestId": outcome.aws_request_id,
        "duration_ms": outcome.duration_ms,
        "attempts": outcome.attempts,
    }
    return {"outcome": {name: value for name, value in members.items() if value is not None}}


def instant(seconds: float) -> str:
    """Return a Unix time as RFC 3339 in UTC, to the millisecond."""
    whole, milliseconds = divmod(int(seconds * 1000), 1000)
    moment = time.gmtime(whole)
    return (
        f"{moment.tm_year:04d}-{moment.tm_mon:02d}-{moment.tm_mday:02d}T"
        f"{moment.tm_hour:02d}:{moment.tm_min:02d}:{moment.tm_sec:02d}.{milliseconds:03d}Z"
    )


def current_trace_id() -> str | None:
    """Return the id of OpenTelemetry's current trace, where the application uses it."""
    # Looked up, never imported: the guard must not pull in what the application does not use.
    trace = sys.modules.get("opentelemetry.trace")
    if trace is None:
        return None
    context = trace.get_current_span().get_span_context()
    return f"{context.trace_id:032x}" if context.is_valid else None
