"""How does an OpenSSH private key file sign an approval?"""

from __future__ import annotations

import os
from dataclasses import dataclass, field

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import (
    ECDSA,
    SECP256R1,
    EllipticCurvePrivateKey,
)
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_ssh_private_key,
)

from ..envelope.sshsig import read_key
from ..envelope.wire import string
from ..errors import SigningError
from . import sshsig
from .private_file import read_private

SshPrivateKey = Ed25519PrivateKey | EllipticCurvePrivateKey


@dataclass(frozen=True, slots=True)
class SshFileSigner:
    """An OpenSSH key, Ed25519 or ECDSA on P-256, that has been read into memory."""

    kid: str
    key: SshPrivateKey = field(repr=False)
    type: str = "ssh"

    @property
    def public(self) -> str:
        """The public key as it stands in a `.pub` file."""
        text = self.key.public_key().public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH)
        return text.decode()

    def sign(self, message: bytes) -> bytes:
        """Return an SSHSIG blob."""
        public = read_key(self.public)
        raw = self._sign(sshsig.to_be_signed(message))
        return sshsig.frame(public.blob, string(public.algorithm) + string(raw))

    def _sign(self, data: bytes) -> bytes:
        if isinstance(self.key, Ed25519PrivateKey):
            return self.key.sign(data)
        r, s = decode_dss_signature(self.key.sign(data, ECDSA(SHA256())))
        return string(_mpint(r)) + string(_mpint(s))


def load_ssh_key(path: str | os.PathLike[str], passphrase: str, *, kid: str) -> SshFileSigner:
    """Unlock the OpenSSH key at *path*. Raises `SigningError`."""
    data = read_private(path)
    try:
        key = load_ssh_private_key(data, passphrase.encode() or None)
    except UnsupportedAlgorithm:
        message = f"`{os.fspath(path)}` is of a kind that needs `pip install 'foureyes[cli]'`"
        raise SigningError(message) from None
    except Exception:  # noqa: BLE001 - cryptography raises many kinds here; none helps the person
        message = f"`{os.fspath(path)}` is no OpenSSH private key, or the passphrase is not its own"
        raise SigningError(message) from None
    if isinstance(key, Ed25519PrivateKey):
        return SshFileSigner(kid, key)
    if isinstance(key, EllipticCurvePrivateKey) and isinstance(key.curve, SECP256R1):
        return SshFileSigner(kid, key)
    raise SigningError(f"`{os.fspath(path)}` is not a kind of key that can approve")


def _mpint(number: int) -> bytes:
    return number.to_bytes(number.bit_length() // 8 + 1, "big")
