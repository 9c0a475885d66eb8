"""Alice, who operates the agent; Bob, Carol and Dan, who may approve; Eve, whom nobody trusts.

Keys follow from names, so every run signs the same bytes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fourEyes.approval import VerifiedApproval, Verifier, audience
from fourEyes.approval.claims import APPROVE, build_claims
from fourEyes.call import Caller
from fourEyes.intent.digests import intent_digest, params_digest
from fourEyes.intent.intent import IDENTIFYING, Intent
from fourEyes.policy.requirement import Requirement
from fourEyes.signing.key_file import FileSigner
from fourEyes.signing.signer import Signer, make_token
from fourEyes.trust import Trust, parse_trust

NOW = 1_764_000_000
ACCOUNT = "123456789012"
DEPLOYMENT = "test"
INSTANCE = "ledger-1"
AUDIENCE = audience(DEPLOYMENT, INSTANCE)
AGENT = "kiro"
PRINCIPAL = f"arn:aws:sts::{ACCOUNT}:assumed-role/agent-ops"
SESSION = f"{PRINCIPAL}/botocore-session-1"


def signer(name: str, number: int = 1) -> FileSigner:
    """Return the Ed25519 key number *number* of *name*; its kid is `name-number`."""
    seed = hashlib.sha256(f"fourEyes test key {name} {number}".encode()).digest()
    return FileSigner(f"{name}-{number}", Ed25519PrivateKey.from_private_bytes(seed))


def key_entry(holder: Signer, **changes: Any) -> dict[str, Any]:
    """Return a key as the trust file spells it."""
    return {"kid": holder.kid, "type": holder.type, "public": holder.public, **changes}


def approver_entry(name: str, **changes: Any) -> dict[str, Any]:
    """Return a person of the group `dba` with one key and three aliases."""
    entry = {
        "id": name,
        "name": name.title(),
        "groups": ["dba"],
        "aliases": [
            f"{name}@example.com",
            f"arn:aws:iam::{ACCOUNT}:user/{name}",
            f"arn:aws:sts::*:assumed-role/AWSReservedSSO_*/{name}@example.com",
            f"os:{name}",
        ],
        "keys": [key_entry(signer(name))],
    }
    return {**entry, **changes}


def rule_entry(**changes: Any) -> dict[str, Any]:
    """Return a rule for everything, which one of the group `dba` may approve."""
    return {"id": "all", "match": {}, "approvers": ["group:dba"], "threshold": 1, **changes}


def trust_dict(**changes: Any) -> dict[str, Any]:
    """Return a whole trust file, each top-level member of which may be replaced."""
    document = {
        "foureyes_trust": 1,
        "version": 1,
        "deployment": DEPLOYMENT,
        "expires": NOW + 86_400 * 365,
        "approvers": [approver_entry(name) for name in ("alice", "bob", "carol", "dan")],
        "agents": [
            {
                "id": AGENT,
                "principals": [f"{PRINCIPAL}", f"{PRINCIPAL}/*"],
                "operators": ["alice"],
            }
        ],
        "rules": [rule_entry()],
        "environments": {"prod": [ACCOUNT]},
    }
    return {**document, **changes}


def trust(**changes: Any) -> Trust:
    """Return `trust_dict` as the guard sees it."""
    data = json.dumps(trust_dict(**changes)).encode()
    return parse_trust(data, origin="pinned", now=NOW)


def requirement(believed: Trust) -> Requirement:
    """Return all rules of *believed*, as if each of them matched."""
    return Requirement(tuple(rule for rule in believed.rules if not rule.exempt))


def caller(**changes: Any) -> Caller:
    """Return the agent's caller."""
    members = {
        "agent": AGENT,
        "partition": "aws",
        "account": ACCOUNT,
        "principal": PRINCIPAL,
        "session": SESSION,
        "os_user": "agent",
    }
    return Caller(**{**members, **changes})


def intent(**changes: Any) -> Intent:
    """Return the intent to delete a table, with both digests following from *changes*."""
    members: dict[str, Any] = {
        "environment": "prod",
        "partition": "aws",
        "account": ACCOUNT,
        "region": "eu-central-1",
        "service": "dynamodb",
        "operation": "DeleteTable",
        "endpoint": "aws",
        "agent": AGENT,
        "caller": PRINCIPAL,
        "effect": "delete",
        "hazards": (),
        "resources": (f"arn:aws:dynamodb:eu-central-1:{ACCOUNT}:table/orders",),
        "params": {"m": {"TableName": "s:orders"}},
        "presign": None,
        "session": SESSION,
        "os_user": "agent",
        "claim": None,
        **changes,
    }
    same = {name: members[name] for name in IDENTIFYING}
    digests = {
        "params_sha256": params_digest(members["service"], members["operation"], members["params"]),
        "digest": intent_digest(same),
    }
    return Intent(**{**digests, **members})


def document(asked: Intent | None = None, request_id: str = "req_1") -> dict[str, Any]:
    """Return the request for *asked* as it lies in the store."""
    return {**(asked or intent()).to_request(), "id": request_id}


def approve(
    request: Mapping[str, Any],
    by: str | Signer = "bob",
    *,
    approver: str | None = None,
    decision: str = APPROVE,
    agent: str = AGENT,
    now: int = NOW,
    lifetime: int = 900,
    **changes: Any,
) -> str:
    """
    Return a token in which *by*, a name or any signer, decides on *request*.

    A signer's approver is the name in front of the dash of its kid. *changes* are passed on to
    `build_claims`: `audience`, `reason`, `observed`, `jti`.
    """
    holder = signer(by) if isinstance(by, str) else by
    claims = build_claims(
        request,
        decision=decision,
        approver=approver or holder.kid.partition("-")[0],
        kid=holder.kid,
        agent=agent,
        audience=changes.pop("audience", AUDIENCE),
        now=now,
        lifetime=lifetime,
        **changes,
    )
    return make_token(claims, holder)


def verify(*tokens: str | bytes, **changes: Any) -> VerifiedApproval:
    """Verify *tokens* for `intent()` by `caller()` under `trust()`, unless *changes* say else."""
    believed = changes.pop("trust", None) or trust()
    verifier = Verifier(believed, changes.pop("audience", AUDIENCE), changes.pop("process", ""))
    expected = {
        "intent": intent(),
        "requester": caller(),
        "requirement": requirement(believed),
        "now": NOW,
        **changes,
    }
    return verifier.verify(tokens, **expected)
