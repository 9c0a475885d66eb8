"""Is this an SSH signature by this SSH key, made for an approval and for nothing else?"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass

from ..errors import BadSignatureError, UserPresenceError
from . import curves
from .wire import Reader, WireError, string

NAMESPACE = b"foureyes-approval@v1"
MAGIC = b"SSHSIG"

ED25519 = b"ssh-ed25519"
ECDSA = b"ecdsa-sha2-nistp256"
SK_ED25519 = b"sk-ssh-ed25519@openssh.com"
SK_ECDSA = b"sk-ecdsa-sha2-nistp256@openssh.com"
SECURITY_KEYS = frozenset({SK_ED25519, SK_ECDSA})

_TOUCHED, _VERIFIED = 0x01, 0x04
_HASHES = {b"sha256": hashlib.sha256, b"sha512": hashlib.sha512}


@dataclass(frozen=True, slots=True)
class SshKey:
    """
    An OpenSSH public key: its algorithm, its bytes on the wire, and the bare curve point.

    `application` is the relying party of a security key, else empty.
    """

    algorithm: bytes
    blob: bytes
    point: bytes
    application: bytes = b""

    @property
    def needs_touch(self) -> bool:
        """Tell whether the key lives in a security key."""
        return self.algorithm in SECURITY_KEYS


def read_key(line: str) -> SshKey:
    """
    Read `ALGORITHM BASE64 [COMMENT]`, as it stands in a `.pub` file.

    Raises `curves.WeakKeyError` for every other algorithm, RSA among them, and every bad point.
    """
    words = line.split()
    try:
        blob = base64.b64decode(words[1], validate=True)
        key = _key(blob)
    except curves.WeakKeyError:
        raise
    except (IndexError, ValueError):
        raise curves.WeakKeyError("not an OpenSSH public key") from None
    if words[0].encode() != key.algorithm:
        raise curves.WeakKeyError("not an OpenSSH public key")
    return key


def verify(line: str, signature: bytes, message: bytes, *, verified: bool = False) -> None:
    """
    Check an SSHSIG blob (not armoured) over *message* by the key of *line*.

    A security key must have been touched, which neither ssh-keygen nor asyncssh insists on;
    *verified* asks for its PIN or biometry as well. Raises `BadSignatureError` or
    `UserPresenceError`.
    """
    key = read_key(line)
    try:
        digest, inner = _open(key, signature, message)
        _verify_inner(key, inner, digest, verified=verified)
    except WireError:
        raise BadSignatureError("the SSH signature is not well formed") from None


def signed_bytes(namespace: bytes, algorithm: bytes, digest: bytes) -> bytes:
    """Return what an SSH key signs for a message of *digest* under hash *algorithm*."""
    return MAGIC + string(namespace) + string(b"") + string(algorithm) + string(digest)


def _key(blob: bytes) -> SshKey:
    reader = Reader(blob)
    algorithm = reader.string()
    if algorithm not in {ED25519, ECDSA, SK_ED25519, SK_ECDSA}:
        raise curves.WeakKeyError("not a kind of SSH key that can approve")
    if algorithm in {ECDSA, SK_ECDSA} and reader.string() != b"nistp256":
        raise curves.WeakKeyError("not a key on P-256")
    point = reader.string()
    application = reader.string() if algorithm in SECURITY_KEYS else b""
    reader.end()

    check = curves.check_p256 if algorithm in {ECDSA, SK_ECDSA} else curves.check_ed25519
    check(point)
    return SshKey(algorithm, blob, point, application)


def _open(key: SshKey, signature: bytes, message: bytes) -> tuple[bytes, bytes]:
    """Check the frame; return the bytes that were signed and the signature over them."""
    reader = Reader(signature)
    if reader.take(6) != MAGIC or reader.uint32() != 1 or reader.string() != key.blob:
        raise BadSignatureError("the SSH signature is by another key")
    # A signature made for git, or for a login, is not an approval.
    if reader.string() != NAMESPACE or reader.string() != b"":
        raise BadSignatureError("the SSH signature was made for another purpose")
    algorithm = reader.string()
    if algorithm not in _HASHES:
        raise BadSignatureError("the SSH signature uses an unknown hash")
    inner = reader.string()
    reader.end()
    digest = _HASHES[algorithm](message).digest()
    return signed_bytes(NAMESPACE, algorithm, digest), inner


def _verify_inner(key: SshKey, inner: bytes, signed: bytes, *, verified: bool) -> None:
    reader = Reader(inner)
    if reader.string() != key.algorithm:
        raise BadSignatureError("the SSH signature is of another kind than the key")
    signature = reader.string()
    flags = 0
    if key.needs_touch:
        tail = reader.take(5)
        flags = tail[0]
        signed = _sha256(key.application) + tail + _sha256(signed)
    reader.end()

    if key.algorithm in {ED25519, SK_ED25519}:
        curves.verify_ed25519(key.point, signature, signed)
    else:
        curves.verify_p256(key.point, _der(signature), signed)
    _check_presence(key, flags, verified=verified)


def _check_presence(key: SshKey, flags: int, *, verified: bool) -> None:
    # After the signature: the flags are worth nothing before it.
    if key.needs_touch and not flags & _TOUCHED:
        raise UserPresenceError("the security key was not touched")
    if verified and not flags & _VERIFIED:
        raise UserPresenceError("the security key did not verify its user")


def _der(signature: bytes) -> bytes:
    from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature  # 10 ms

    reader = Reader(signature)
    r, s = reader.mpint(), reader.mpint()
    reader.end()
    return encode_dss_signature(r, s)


def _sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()
