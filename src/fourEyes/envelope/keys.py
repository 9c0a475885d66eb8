"""Which check belongs to which kind of key? The only place where an algorithm is chosen."""

from __future__ import annotations

import base64
import binascii
from functools import lru_cache
from typing import Protocol

from ..errors import BadSignatureError
from . import curves

# `sshsig` and `webauthn` are imported where such a key turns up: most trust files have one kind.


class PublicKey(Protocol):
    """
    A public key as the trust file names it.

    `type` is `ed25519` (`public` is then base64 of 32 bytes), `ssh` (an OpenSSH line),
    `ecdsa-p256` or `webauthn-es256` (PEM).
    `verified` asks for PIN or biometry. `rp_id` and `origins` are a passkey's own.
    """

    @property
    def type(self) -> str: ...
    @property
    def public(self) -> str: ...
    @property
    def verified(self) -> bool: ...
    @property
    def rp_id(self) -> str: ...
    @property
    def origins(self) -> tuple[str, ...]: ...


def verify(key: PublicKey, signature: bytes, message: bytes) -> None:
    """
    Check *signature* over *message* in the one way that *key*'s type allows.

    Nothing in the signature has a say in how it is checked. Raises `BadSignatureError` or
    `UserPresenceError`.
    """
    try:
        _verify(key, signature, message)
    except curves.WeakKeyError:
        raise BadSignatureError("the trust file's key cannot verify anything") from None


def _verify(key: PublicKey, signature: bytes, message: bytes) -> None:
    match key.type:
        case "ed25519":
            curves.verify_ed25519(raw_public(key.type, key.public), signature, message)
        case "ssh":
            from . import sshsig

            sshsig.verify(key.public, signature, message, verified=key.verified)
        case "ecdsa-p256":
            curves.verify_p256(raw_public(key.type, key.public), signature, message)
        case "webauthn-es256":
            from . import webauthn

            webauthn.verify(
                raw_public(key.type, key.public),
                signature,
                message,
                rp_id=key.rp_id,
                origins=key.origins,
                verified=key.verified,
            )
        case _:
            raise BadSignatureError("nobody knows how a key of this kind signs")


# What a key's text says never changes, whichever trust file it stands in.
@lru_cache(maxsize=256)
def raw_public(kind: str, public: str) -> bytes:
    """
    Return the bytes that identify a key whatever its spelling: the bare curve point.

    One Ed25519 key gives the same bytes as `ed25519` and as `ssh`. Raises `WeakKeyError`.
    """
    if kind == "ed25519":
        return _ed25519(public)
    if kind == "ssh":
        from . import sshsig

        return sshsig.read_key(public).point
    if kind in {"ecdsa-p256", "webauthn-es256"}:
        return _p256(public)
    raise curves.WeakKeyError("not a kind of key that can approve")


def is_security_key(kind: str, public: str) -> bool:
    """Tell whether the key lives in hardware that asks for a touch."""
    if kind != "ssh":
        return kind == "webauthn-es256"
    from . import sshsig

    return sshsig.read_key(public).needs_touch


def _ed25519(public: str) -> bytes:
    try:
        raw = base64.b64decode(public, validate=True)
    except (binascii.Error, ValueError):
        raise curves.WeakKeyError("not base64") from None
    curves.check_ed25519(raw)
    return raw


def _p256(public: str) -> bytes:
    # Here, not above: a process whose calls need nobody's approval never pays for it.
    from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePublicKey
    from cryptography.hazmat.primitives.serialization import (
        Encoding,
        PublicFormat,
        load_pem_public_key,
    )

    try:
        key = load_pem_public_key(public.encode())
    except Exception:  # noqa: BLE001 - whatever the PEM reader dislikes, it is not a key
        raise curves.WeakKeyError("not a PEM public key") from None
    if not isinstance(key, EllipticCurvePublicKey) or not isinstance(key.curve, SECP256R1):
        raise curves.WeakKeyError("not a public key on P-256")
    return key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
