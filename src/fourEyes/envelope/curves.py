"""Did the owner of this raw public key sign these bytes?"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ..errors import BadSignatureError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

# `cryptography` is imported inside the functions: a process whose calls need nobody's approval
# never pays for it.

_P = 2**255 - 19
# The y coordinates of the eight points of small order (RFC 7748 section 6.1 speaks of them on
# the other form of the curve). Under such a key one signature fits many messages.
_ORDER_EIGHT = 0x7A03AC9277FDC74EC6CC392CFA53202A0F67100D760B3CBA4FD84D3D706A17C7
_SMALL_ORDER = frozenset({0, 1, _P - 1, _ORDER_EIGHT, _P - _ORDER_EIGHT})


class WeakKeyError(ValueError):
    """The public key is of no kind that could carry an approval."""


def check_ed25519(raw: bytes) -> None:
    """Refuse what is not 32 bytes, not in canonical form, or a point of small order."""
    y = int.from_bytes(raw, "little") & (2**255 - 1)
    if len(raw) != 32 or y >= _P or y in _SMALL_ORDER:
        raise WeakKeyError("not an Ed25519 public key of full order")


def check_p256(point: bytes) -> None:
    """Refuse what is not an uncompressed point on P-256."""
    _p256(point)


def verify_ed25519(raw: bytes, signature: bytes, message: bytes) -> None:
    """Check an RFC 8032 signature or raise `BadSignatureError`."""
    from cryptography.exceptions import InvalidSignature

    key = _ed25519(raw)
    try:
        key.verify(signature, message)
    except (InvalidSignature, ValueError):
        raise BadSignatureError("the signature does not fit") from None


def verify_p256(point: bytes, signature: bytes, message: bytes) -> None:
    """Check an ECDSA P-256 SHA-256 signature in DER or raise `BadSignatureError`."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ec import ECDSA
    from cryptography.hazmat.primitives.hashes import SHA256

    try:
        _p256(point).verify(signature, message, ECDSA(SHA256()))
    except (InvalidSignature, ValueError):
        raise BadSignatureError("the signature does not fit") from None


# The same bytes are the same key, in whichever trust file they stand: a key that is not in the
# one in use is never asked for here.
@lru_cache(maxsize=256)
def _ed25519(raw: bytes) -> Ed25519PublicKey:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    check_ed25519(raw)
    try:
        return Ed25519PublicKey.from_public_bytes(raw)
    except ValueError:
        raise WeakKeyError("not an Ed25519 public key") from None


@lru_cache(maxsize=256)
def _p256(point: bytes) -> EllipticCurvePublicKey:
    from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePublicKey

    if len(point) != 65:
        raise WeakKeyError("not an uncompressed P-256 point")
    try:
        return EllipticCurvePublicKey.from_encoded_point(SECP256R1(), point)
    except ValueError:
        raise WeakKeyError("not a point on P-256") from None
