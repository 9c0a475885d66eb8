"""How do bytes become an SSH signature, and how does one that ssh-keygen made become ours?"""

from __future__ import annotations

import base64
import binascii
import hashlib

from ..envelope.sshsig import MAGIC, NAMESPACE, signed_bytes
from ..envelope.wire import string
from ..errors import SigningError

_HASH = b"sha512"
_BEGIN, _END = "-----BEGIN SSH SIGNATURE-----", "-----END SSH SIGNATURE-----"


def to_be_signed(message: bytes) -> bytes:
    """Return the bytes that the SSH key itself signs for *message*."""
    return signed_bytes(NAMESPACE, _HASH, hashlib.sha512(message).digest())


def frame(public_blob: bytes, signature: bytes) -> bytes:
    """Return the SSHSIG blob around an SSH *signature* over `to_be_signed`."""
    head = MAGIC + (1).to_bytes(4, "big") + string(public_blob)
    return head + string(NAMESPACE) + string(b"") + string(_HASH) + string(signature)


def armour(blob: bytes) -> str:
    """Return *blob* as the text that `ssh-keygen -Y verify` reads."""
    text = base64.b64encode(blob).decode()
    lines = [text[at : at + 70] for at in range(0, len(text), 70)]
    return "\n".join([_BEGIN, *lines, _END, ""])


def dearmour(text: str) -> bytes:
    """Return the blob in what `ssh-keygen -Y sign` wrote. Raises `SigningError`."""
    lines = [line.strip() for line in text.strip().splitlines()]
    if len(lines) < 3 or lines[0] != _BEGIN or lines[-1] != _END:
        raise SigningError("not an armoured SSH signature")
    try:
        return base64.b64decode("".join(lines[1:-1]), validate=True)
    except binascii.Error:
        raise SigningError("not an armoured SSH signature") from None
