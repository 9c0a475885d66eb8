"""Is this the call that was approved? Every signed field against the live one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ..errors import OtherCallError
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
# INVARIANT: the item's own digest holds all the rest that is compared of a single call, so that
# what is shown of an item is what was signed, and is compared with the live call by its digest.
_COMPARED_OF_PLAN = ("partition", "account", "caller")


def check_same_call(claims: Claims, intent: Intent) -> None:
    """Raise `OtherCallError` for the first field in which *claims* and *intent* differ."""
    if claims.sub != intent.agent:
        raise OtherCallError("agent")
    signed, live = claims.request, intent.to_request()
    for field in _COMPARED if claims.plan is None else _COMPARED_OF_PLAN:
        if not _equal(signed[field], live[field]):
            raise OtherCallError(field)
    if claims.plan is None:
        _check_params(signed, live)
    if not claims.covers(intent.digest):
        raise OtherCallError("digest")


def _check_params(signed: Mapping[str, Any], live: Mapping[str, Any]) -> None:
    """Compare the very tree that the approver saw, not only what it claims to be its digest."""
    is_same = _equal(signed["params"], live["params"])
    if not (is_same and signed["params_sha256"] == live["params_sha256"]):
        raise OtherCallError("params")


def _equal(signed: Any, live: Any) -> bool:
    """Compare as JSON: in Python, True equals 1."""
    kind = type(signed)
    if kind is type(live):
        if kind is str:
            return bool(signed == live)
        if kind is list:
            return len(signed) == len(live) and all(map(_equal, signed, live))
        if kind is dict:
            return signed.keys() == live.keys() and all(
                _equal(item, live[name]) for name, item in signed.items()
            )
    return signed is live or _as_text(signed) == _as_text(live)


_as_text = json.JSONEncoder(sort_keys=True).encode
