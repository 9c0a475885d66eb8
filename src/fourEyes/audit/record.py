"""What does a record say of a call, its caller, its approval and its outcome?"""

from __future__ import annotations

import json
import sys
import time
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from ..call import AWS
from ..intent.redact import MAX_CHARACTERS, MAX_TEXT, redact, shown_as_is
from ..intent.resources import resources_of_call

if TYPE_CHECKING:
    from ..approval.verified import VerifiedApproval
    from ..call import Call, Caller, Outcome
    from ..impact.effects import Impact
    from ..intent.intent import Intent
    from ..store.protocols import Claim, Request

VERSION = 1
MAX_RESOURCES = 100
MAX_NAME = 2_048
"""Characters of a resource's name: AWS has none that long, a caller may write what it likes."""

Members = dict[str, Any]
"""Some members of a record, as JSON; `model.AuditRecord` documents them."""

Text = str
"""
The same as JSON text, without the braces.

Most of what a record says repeats from call to call. Its text is made once and kept, so that a
record costs little more than the params and the outcome in it.
"""

# One encoder for all records: `json.dumps` with options makes a new one each time. ASCII keeps
# control and bidi characters out of the terminal that shows the log.
as_json = json.JSONEncoder(separators=(",", ":"), check_circular=False, default=str).encode
quoted = json.encoder.encode_basestring_ascii


def as_text(members: Members) -> Text:
    """Return *members* as JSON without the braces; what is `None` is left out."""
    return as_json({name: value for name, value in members.items() if value is not None})[1:-1]


@lru_cache(maxsize=1024)
def of_event(event: str, decision: str | None, reason: str | None, rule: str | None) -> Text:
    """Say what happened, what was decided and why."""
    return as_text({"event": event, "decision": decision, "reason": reason, "policyRule": rule})


def of_place(call: Call, account: str | None) -> Text:
    """Say which operation is called where, in CloudTrail's names."""
    model = call.model
    signing_name = call.service if model is None else model.service_model.signing_name
    return _of_place(
        call.service, signing_name, call.operation, call.region, call.endpoint, account
    )


def of_params(call: Call) -> Text:
    """Say what the call is to do it with, redacted."""
    params = f'"requestParameters":{_plain(call) or _redacted(call)}'
    if call.presign is None:
        return params
    presign = {"method": call.presign.method, "expires_in": call.presign.expires_in}
    return f'{params},"presign":{as_json(presign)}'


def _redacted(call: Call) -> Text:
    return as_json(redact(call.params, None if call.model is None else call.model.input_shape))


def _plain(call: Call) -> Text | None:
    """Return params that are a few short texts, none of them a secret, as most writes' are."""
    model = call.model
    if model is None or model.input_shape is None:
        return None
    as_is, room = _as_is(model.input_shape), MAX_CHARACTERS
    pairs = []
    for name, value in call.params.items():
        if name not in as_is or type(value) is not str or len(value) > MAX_TEXT:
            return None
        room -= len(value)
        pairs.append(f'"{name}":{quoted(value)}')
    return f"{{{','.join(pairs)}}}" if room >= 0 else None


_AS_IS: WeakKeyDictionary[Any, frozenset[str]] = WeakKeyDictionary()


def _as_is(shape: Any) -> frozenset[str]:
    found = _AS_IS.get(shape)
    if found is None:
        found = _AS_IS[shape] = frozenset(filter(str.isidentifier, shown_as_is(shape)))
    return found


@lru_cache(maxsize=1024)
def _of_place(
    service: str,
    signing_name: str,
    operation: str,
    region: str,
    endpoint: str,
    account: str | None,
) -> Text:
    return as_text(
        {
            # CloudTrail names a service by the name it signs with: `cloudwatch` is `monitoring`.
            "eventSource": f"{signing_name}.amazonaws.com",
            "eventName": operation,
            "service": service,
            "awsRegion": region,
            "recipientAccountId": account,
            "endpoint": None if endpoint == AWS else endpoint,
        }
    )


@lru_cache(maxsize=1024)
def of_impact(impact: Impact) -> Text:
    """Say what the call would do, and which rule found it."""
    hazards = sorted(hazard.value for hazard in impact.hazards)
    named = {"effect": impact.effect.value, "hazards": hazards, "rule": impact.rule}
    return as_text({"classification": named})


def of_intent(intent: Intent) -> Members:
    """Say what an approval of this call would be bound to."""
    return {
        "environment": intent.environment,
        **_resources(intent.resources),
        "params_sha256": intent.params_sha256,
        "digest": intent.digest,
        "claim": intent.claim,
    }


def of_resources(call: Call, account: str | None) -> Members:
    """Say what a call is about that has no intent: in observe mode, or where the guard failed."""
    found = resources_of_call(call, account or "")
    return _resources(found.names) if found.names else {}


def _resources(names: tuple[str, ...]) -> Members:
    total = len(names) if len(names) > MAX_RESOURCES else None
    shown = tuple(name[:MAX_NAME] for name in names[:MAX_RESOURCES])
    return {"resources": shown, "resources_total": total}


@lru_cache(maxsize=256)
def of_agent(
    agent: str, host: str, pid: int, access_key: str | None, caller: Caller | None
) -> Text:
    """Say who calls, from which process."""
    who: dict[str, Any] = {"id": agent if caller is None else caller.agent}
    if caller is not None:
        who |= {"arn": caller.session, "principal": caller.principal, "os_user": caller.os_user}
    if access_key is not None:
        who["accessKeyId"] = access_key
    return as_text({"agent": who | {"pid": pid, "host": host}})


def of_approval(
    request: Request | None, claim: Claim | None, approval: VerifiedApproval | None
) -> Members:
    """Say under which request, and who approved: only what has been verified."""
    known: Members = {}
    if request is not None:
        known["request_id"] = request.id
    if claim is not None:
        known |= {"request_id": claim.request_id, "jti": claim.jtis}
    if approval is not None:
        known |= {"request_id": approval.request_id, "jti": approval.jtis}
        known["approvals"] = [
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
            known["plan"] = {"item": approval.item, "items": len(approval.plan)}
    return known


def of_outcome(outcome: Outcome) -> Text:
    """Say how the call ended."""
    # The answer may come from an endpoint of the agent's own.
    code = None if outcome.error_code is None else str(outcome.error_code)[:MAX_NAME]
    known = _of_answer(outcome.state, outcome.http_status, code, outcome.attempts)
    if outcome.aws_request_id is not None:
        known = f'{known},"awsRequestId":{quoted(str(outcome.aws_request_id)[:MAX_NAME])}'
    if outcome.duration_ms is not None:
        known = f'{known},"duration_ms":{outcome.duration_ms:d}'
    return f'"outcome":{{{known}}}'


@lru_cache(maxsize=256)
def _of_answer(state: str, http: int | None, code: str | None, attempts: int) -> Text:
    return as_text({"state": state, "http": http, "errorCode": code, "attempts": attempts})


def instant(seconds: float) -> str:
    """Return a Unix time as RFC 3339 in UTC, to the millisecond."""
    whole, milliseconds = divmod(int(seconds * 1000), 1000)
    return f"{_second(whole)}.{milliseconds:03d}Z"


@lru_cache(maxsize=16)
def _second(seconds: int) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(seconds))


def of_trace() -> Members:
    """Say which of OpenTelemetry's traces this belongs to, where the application uses it."""
    # Looked up, never imported: the guard must not pull in what the application does not use.
    trace = sys.modules.get("opentelemetry.trace")
    if trace is None:
        return {}
    context = trace.get_current_span().get_span_context()
    return {"trace_id": f"{context.trace_id:032x}"} if context.is_valid else {}
