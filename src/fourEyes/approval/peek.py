"""Which call does this token say it is for? Unverified: good for sorting, and for nothing else."""

from __future__ import annotations

from collections.abc import Iterable

from ..envelope import dsse
from ..errors import ApprovalError
from ..intent.intent import Intent
from .claims import MAX_TOKEN, PAYLOAD_TYPE, Claims, parse_claims


def is_meant_for(token: str | bytes, intent: Intent) -> bool:
    """
    Tell whether *token* should be offered for the call of *intent*.

    True as well for what cannot be read: then the verifier gets to say why.
    """
    claims = peek(token)
    return claims is None or claims.covers(intent.digest)


def is_like(token: str | bytes, intent: Intent) -> bool:
    """Tell whether *token* names the operation of *intent*, if for another call of it."""
    claims = peek(token)
    operation = (intent.service, intent.operation)
    return claims is not None and operation == (
        claims.request.get("service"),
        claims.request.get("operation"),
    )


def named_requests(tokens: Iterable[str | bytes]) -> tuple[str, ...]:
    """Return the ids of the requests that *tokens* claim to decide, each once."""
    claims = [peek(token) for token in tokens]
    return tuple(dict.fromkeys(one.request_id for one in claims if one is not None))


def peek(token: str | bytes) -> Claims | None:
    """Return what *token* claims, or `None`. INVARIANT: nothing here has been verified."""
    try:
        envelope = dsse.parse(token, payload_type=PAYLOAD_TYPE, limit=MAX_TOKEN)
        return parse_claims(envelope.payload)
    except ApprovalError:
        return None
