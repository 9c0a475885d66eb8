"""Is this a passkey's assertion, made on our own page for exactly these bytes?"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Collection
from typing import Any

from ..errors import BadSignatureError, UserPresenceError
from . import curves
from .strict_json import NotStrictError, parse_object

_TOUCHED, _VERIFIED = 0x01, 0x04
_MEMBERS = {"authenticatorData", "clientDataJSON", "signature"}
_LIMIT = 16 * 1024


def challenge(message: bytes) -> str:
    """Return the challenge of an assertion over *message*, as `clientDataJSON` spells it."""
    return _encode(hashlib.sha256(message).digest())


def verify(
    point: bytes,
    signature: bytes,
    message: bytes,
    *,
    rp_id: str,
    origins: Collection[str],
    verified: bool,
) -> None:
    """
    Check an assertion over *message*; *signature* is JSON of three base64url members.

    Not checked, on purpose: the signature counter, which synchronised passkeys leave at zero.
    Raises `BadSignatureError` or `UserPresenceError`.
    """
    parts = _parts(signature)
    data, client_json = parts["authenticatorData"], parts["clientDataJSON"]
    _check_client(client_json, message, origins)
    if len(data) < 37 or data[:32] != hashlib.sha256(rp_id.encode()).digest():
        raise BadSignatureError("the assertion was made for another site")

    curves.verify_p256(point, parts["signature"], data + hashlib.sha256(client_json).digest())
    if not data[32] & _TOUCHED:
        raise UserPresenceError("the passkey was not touched")
    if verified and not data[32] & _VERIFIED:
        raise UserPresenceError("the passkey did not verify its user")


def _parts(signature: bytes) -> dict[str, bytes]:
    members = _object(signature)
    if set(members) != _MEMBERS:
        raise BadSignatureError("the assertion's members are not those of WebAuthn")
    return {name: _decode(value) for name, value in members.items()}


def _check_client(client_json: bytes, message: bytes, origins: Collection[str]) -> None:
    client = _object(client_json)
    if client.get("type") != "webauthn.get" or client.get("challenge") != challenge(message):
        raise BadSignatureError("the assertion is over another challenge")
    if client.get("origin") not in origins or client.get("crossOrigin", False) is not False:
        raise BadSignatureError("the assertion was made on another site")


def _object(data: bytes) -> dict[str, Any]:
    try:
        return parse_object(data, limit=_LIMIT)
    except NotStrictError:
        raise BadSignatureError("the assertion is not strict JSON") from None


def _encode(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _decode(text: Any) -> bytes:
    """Decode the one spelling of base64url without padding."""
    try:
        data = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (TypeError, ValueError):
        raise BadSignatureError("the assertion is not base64url") from None
    if _encode(data) != text:
        raise BadSignatureError("the assertion is not in canonical base64url")
    return data
