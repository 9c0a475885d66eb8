"""Is this the call that was approved? Every signed field against the live one."""

from __future__ import annotations

import json
from typing import Any

from ..errors import IntentError, OtherCallError
from ..intent.canonical import params_digest
from ..intent.intent import Intent
from .claims import Claims

# INVARIANT: every field of the request but `id` and `process`, which the ledger and the audience
# check, and the evidence: `session`, `os_user` and `claim` differ between two processes that
# make the same call.
_COMPARED = (
    "environment",
    "partition",
    "account",
    "region",
    "service",
    "operation",
    "endpoint",
    "caller",
    "effect",
    "hazards",
    "resources",
    "presign",
)
# The items' own digests hold the rest, and each item's rules are those of its own call.
_COMPARED_OF_PLAN = ("partition", "account", "caller")


def check_same_call(claims: Claims, intent: Intent) -> None:
    """Raise `OtherCallError` for the first field in which *claims* and *intent* differ."""
    if claims.sub != intent.agent:
        raise OtherCallError("agent")
    live = intent.to_request()
    for field in _COMPARED if claims.plan is None else _COMPARED_OF_PLAN:
        if not _equal(claims.request[field], live[field]):
            raise OtherCallError(field)
    if claims.plan is None:
        _check_params(claims.request, intent)
    if not claims.covers(intent.digest):
        raise OtherCallError("digest")


def _check_params(request: Any, intent: Intent) -> None:
    """Compare the tree that the approver saw by its own digest, not by what it claims."""
    try:
        shown = params_digest(request["service"], request["operation"], request["params"])
    except IntentError:
        raise OtherCallError("params") from None
    if not shown == request["params_sha256"] == intent.params_sha256:
        raise OtherCallError("params")


def _equal(signed: Any, live: Any) -> bool:
    """Compare as JSON: in Python, True equals 1."""
    if type(signed) is str and type(live) is str:
        return signed == live
    return json.dumps(signed, sort_keys=True) == json.dumps(live, sort_keys=True)
