"""Which of the offered tokens may be meant for a call, before any of them is verified?"""

from __future__ import annotations

import base64
import binascii
import json
from typing import Any

from ..intent import Intent

MAX_TOKEN = 128 * 1024  # bytes


def audience(deployment: str, instance: str) -> str:
    """Return the audience that every token for this ledger must name."""
    return f"foureyes:{deployment}:{instance}"


def is_meant_for(token: str, intent: Intent) -> bool:
    """
    Tell whether *token* claims to be for this call, or for another one of the same operation.

    Nothing here is verified: it only keeps tokens for unrelated calls out of the way. What
    cannot be read counts as meant for it, so that it is refused by name and not passed over.
    """
    request = _claimed_request(token)
    if request is None:
        return True
    if request.get("digest") == intent.digest or "plan" in request:
        return True
    same_operation = (intent.service, intent.operation)
    return (request.get("service"), request.get("operation")) == same_operation


def _claimed_request(token: str) -> dict[str, Any] | None:
    if len(token) > MAX_TOKEN:
        return None
    try:
        claims = json.loads(base64.b64decode(json.loads(token)["payload"]))
        request = claims["req"]
    except (ValueError, KeyError, TypeError, RecursionError, binascii.Error):
        return None
    return request if isinstance(request, dict) else None
