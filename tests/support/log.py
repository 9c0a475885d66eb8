"""Calls to record, and logs of some records."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from botocore.credentials import Credentials
from botocore.session import Session

from fourEyes.approval.verified import VerifiedApproval, Vote
from fourEyes.audit import Trail
from fourEyes.audit.logfile import FileSink
from fourEyes.call import Call, Caller, Outcome
from fourEyes.impact.effects import Effect, Hazard, Impact
from fourEyes.intent import Intent
from fourEyes.store.protocols import Claim, Request
from fourEyes.trust.model import Assurance

KEY = "AKIAIOSFODNN7EXAMPLE"
ACCOUNT = "581039954779"
"""What the key's id says offline."""
PRINCIPAL = f"arn:aws:sts::{ACCOUNT}:assumed-role/agent-ops"
CALLER = Caller("kiro", "aws", ACCOUNT, PRINCIPAL, f"{PRINCIPAL}/botocore-session-1", "builder")
IMPACT = Impact(Effect.DELETE, frozenset({Hazard.DISRUPT}), "verb/delete", "deletes")
DONE = Outcome("done", 200, aws_request_id="1b2f", duration_ms=41)


@lru_cache(maxsize=1)
def session() -> Session:
    """Return one botocore session for every model."""
    return Session()


@lru_cache
def service_model(service: str) -> Any:
    """Return the newest model of *service*."""
    return session().get_service_model(service)


def call(
    service: str = "dynamodb",
    operation: str = "DeleteTable",
    params: dict[str, Any] | None = None,
    **changes: Any,
) -> Call:
    """Return a call with its live model and a key."""
    return Call(
        service,
        operation,
        {"TableName": "orders"} if params is None else params,
        changes.pop("region", "eu-west-1"),
        model=service_model(service).operation_model(operation),
        credentials=Credentials(KEY, "a secret key"),
        **changes,
    )


def intent(of: Call | None = None) -> Intent:
    """Return the intent of a call by `CALLER`."""
    return Intent.of(
        of or call(),
        CALLER,
        effect="delete",
        hazards=["disrupt"],
        environment="prod",
        resources=("arn:aws:dynamodb:eu-west-1:581039954779:table/orders",),
        secret_key=b"k" * 32,
        claim="INC-4711",
    )


def request() -> Request:
    """Return the open request for it."""
    asked = intent()
    return Request("req_7Q2MK", asked.digest, "kiro", 0, 10, "{}")


def approval() -> VerifiedApproval:
    """Return Bob's approval of it."""
    vote = Vote("bob", "bob-1", "jti-1", Assurance.PRESENCE, 1_764_000_000, 1_764_000_900, "fine")
    return VerifiedApproval("req_7Q2MK", intent().digest, "kiro", (vote,))


def claim() -> Claim:
    """Return what spending it gave."""
    return Claim("req_7Q2MK", 0, ("jti-1",), 1_764_000_001)


EVENTS: dict[str, dict[str, Any]] = {
    "call.allowed": {"call": call(operation="CreateTable"), "impact": IMPACT, "outcome": DONE},
    "call.blocked": {
        "call": call(),
        "impact": IMPACT,
        "caller": CALLER,
        "intent": intent(),
        "request": request(),
        "decision": "block",
        "reason": "no_approval",
    },
    "call.executed": {
        "call": call(),
        "impact": IMPACT,
        "caller": CALLER,
        "intent": intent(),
        "approval": approval(),
        "claim": claim(),
        "outcome": DONE,
        "decision": "allow",
        "reason": "approved",
    },
    "call.failed": {
        "call": call(),
        "claim": claim(),
        "outcome": Outcome("failed", 400, "ResourceInUseException", "77", 9, 2),
    },
    "call.unknown": {"call": call(), "claim": claim(), "outcome": Outcome("unknown")},
    "request.opened": {"call": call(), "intent": intent(), "request": request()},
    "request.joined": {"call": call(), "intent": intent(), "request": request()},
    "approval.received": {"request": request(), "approval": approval()},
    "approval.refused": {"call": call(), "intent": intent(), "reason": "bad_signature"},
    "approval.rejected": {
        "call": call(),
        "intent": intent(),
        "reason": "rejected",
        "details": {"by": "carol", "said": "month end"},
    },
    "approval.spent": {"call": call(), "approval": approval(), "claim": claim()},
    "guard.installed": {"reason": "installed"},
    "guard.error": {"call": call(), "decision": "block", "reason": "internal_error"},
    "settings.loaded": {},
    "trust.loaded": {"reason": "pinned"},
}
"""Every event, with what is known when it happens."""


def write(path: Path, count: int, *, rotate_at: int = 64 * 1024 * 1024) -> list[bytes]:
    """Write *count* records and return the lines of the file at *path*."""
    sink = FileSink(str(path), rotate_at)
    trail = Trail(sink=sink)
    for number in range(count):
        trail.record("guard.installed", reason=f"reason {number}")
    sink.close()
    return path.read_bytes().splitlines(keepends=True)


def read(path: Path) -> list[dict[str, Any]]:
    """Return the records of one file."""
    return [json.loads(line) for line in path.read_text().splitlines()]
