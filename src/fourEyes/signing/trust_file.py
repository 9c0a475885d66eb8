"""How do root keys sign a trust file, one after the other?"""

from __future__ import annotations

from ..envelope import dsse
from ..envelope.strict_json import NotStrictError, parse_object
from ..errors import ApprovalError, SigningError
from ..trust.parse import parse_trust
from ..trust.signed import MAX_ENVELOPE, PAYLOAD_TYPE
from .signer import Signer


def sign_trust(data: bytes, signer: Signer, *, now: int) -> str:
    """
    Return the signed trust file: *data* in an envelope, with the signature of *signer* added.

    *data* is a trust file, or one that others have signed already; a former signature under the
    same key id is replaced. What no agent would load is not signed: raises `TrustError` then,
    `SigningError` for what is no trust file at all.
    """
    envelope = _envelope(data)
    parse_trust(envelope.payload, origin="unsafe", now=now)
    others = [one for one in envelope.signatures if one.keyid != signer.kid]
    own = dsse.Signature(signer.kid, signer.sign(envelope.message))
    return dsse.build(PAYLOAD_TYPE, envelope.payload, [*others, own])


def _envelope(data: bytes) -> dsse.Envelope:
    try:
        members = parse_object(data, limit=MAX_ENVELOPE)
    except NotStrictError as error:
        raise SigningError(f"not a trust file: `{error.fault}`") from None
    if "payload" not in members:
        return dsse.Envelope(PAYLOAD_TYPE, data, ())
    try:
        return dsse.parse(
            data,
            payload_type=PAYLOAD_TYPE,
            limit=MAX_ENVELOPE,
            max_signatures=dsse.MAX_SIGNATURES,
        )
    except ApprovalError as error:
        raise SigningError(f"not a signed trust file: {error}") from None
