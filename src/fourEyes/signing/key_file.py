"""How is an approver's own Ed25519 key kept in a file, under a passphrase?"""

from __future__ import annotations

import base64
import os
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

from ..errors import SigningError
from .private_file import read_private


@dataclass(frozen=True, slots=True)
class FileSigner:
    """An Ed25519 key that has been read into memory."""

    kid: str
    key: Ed25519PrivateKey = field(repr=False)
    type: str = "ed25519"

    @property
    def public(self) -> str:
        """The public key as the trust file spells it."""
        return public_text(self.key)

    def sign(self, message: bytes) -> bytes:
        """Return 64 bytes."""
        return self.key.sign(message)


def generate_key(path: str | os.PathLike[str], passphrase: str) -> str:
    """
    Make a new key at *path* and return its public text.

    The file is readable by its owner only from the moment it exists; one that is there already
    is never overwritten. Raises `SigningError`.
    """
    if not passphrase:
        raise SigningError("a key without a passphrase belongs to whoever reads the file")
    key = Ed25519PrivateKey.generate()
    pem = key.private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(passphrase.encode())
    )
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise SigningError(f"`{os.fspath(path)}` exists; nothing was written") from None
    except OSError as error:
        raise SigningError(f"`{os.fspath(path)}` cannot be written: {error.strerror}") from None
    with os.fdopen(descriptor, "wb") as file:
        file.write(pem)
        file.flush()
        os.fsync(file.fileno())
    return public_text(key)


def load_key(path: str | os.PathLike[str], passphrase: str, *, kid: str) -> FileSigner:
    """Unlock the key at *path*. Raises `SigningError` without a word about the passphrase."""
    data = read_private(path)
    try:
        key = load_pem_private_key(data, passphrase.encode() or None)
    except Exception:  # noqa: BLE001 - cryptography raises many kinds here; none helps the person
        message = f"`{os.fspath(path)}` is no PEM private key, or the passphrase does not open it"
        raise SigningError(message) from None
    if not isinstance(key, Ed25519PrivateKey):
        raise SigningError(f"`{os.fspath(path)}` is not an Ed25519 key")
    return FileSigner(kid, key)


def public_text(key: Ed25519PrivateKey) -> str:
    """Return the public half as the trust file spells it: base64 of 32 bytes."""
    raw = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    return base64.b64encode(raw).decode()
