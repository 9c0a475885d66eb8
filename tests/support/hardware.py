"""Security keys, passkeys and KMS keys made of software, so that every flag can be set at will."""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass, field, replace
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from fourEyes.envelope.webauthn import challenge
from fourEyes.envelope.wire import string
from fourEyes.signing.ssh_file import SshFileSigner
from fourEyes.signing.sshsig import frame, to_be_signed

TOUCHED, VERIFIED = 0x01, 0x04
RP_ID = "approve.example.com"
ORIGIN = f"https://{RP_ID}"


def ed25519_key(name: str) -> Ed25519PrivateKey:
    """Return the Ed25519 key that follows from *name*."""
    return Ed25519PrivateKey.from_private_bytes(hashlib.sha256(name.encode()).digest())


def p256_key(name: str) -> ec.EllipticCurvePrivateKey:
    """Return the P-256 key that follows from *name*."""
    number = int.from_bytes(hashlib.sha256(name.encode()).digest(), "big") >> 1
    return ec.derive_private_key(number, ec.SECP256R1())


def ecdsa(key: ec.EllipticCurvePrivateKey, data: bytes) -> bytes:
    """Sign in DER, the same bytes every time (RFC 6979)."""
    return key.sign(data, ec.ECDSA(SHA256(), deterministic_signing=True))


def ssh_ecdsa(key: ec.EllipticCurvePrivateKey, data: bytes) -> bytes:
    """Sign as SSH writes it: two integers, each with a length."""
    return b"".join(string(mpint(number)) for number in decode_dss_signature(ecdsa(key, data)))


def mpint(number: int) -> bytes:
    """Return a positive integer as RFC 4251 writes it."""
    return number.to_bytes(number.bit_length() // 8 + 1, "big")


def point(key: ec.EllipticCurvePrivateKey) -> bytes:
    """Return the uncompressed public point."""
    return key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def pem(key: ec.EllipticCurvePrivateKey) -> str:
    """Return the public key as PEM."""
    return key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


@dataclass(frozen=True)
class P256Signer:
    """What KMS signs, without KMS."""

    kid: str
    type: str = "ecdsa-p256"

    @property
    def public(self) -> str:
        return pem(p256_key(self.kid))

    def sign(self, message: bytes) -> bytes:
        return ecdsa(p256_key(self.kid), message)


@dataclass(frozen=True)
class SshEcdsaSigner:
    """An OpenSSH ECDSA key that signs the same bytes every time."""

    kid: str
    type: str = "ssh"

    @property
    def public(self) -> str:
        return SshFileSigner(self.kid, p256_key(self.kid)).public

    def sign(self, message: bytes) -> bytes:
        algorithm = b"ecdsa-sha2-nistp256"
        blob = base64.b64decode(self.public.split()[1])
        signature = ssh_ecdsa(p256_key(self.kid), to_be_signed(message))
        return frame(blob, string(algorithm) + string(signature))


@dataclass(frozen=True)
class SecurityKey:
    """An `sk-` key: `algorithm` is `ed25519` or `ecdsa`, `flags` what it says of its user."""

    kid: str
    algorithm: str = "ed25519"
    flags: int = TOUCHED
    application: bytes = b"ssh:"
    counter: int = 7
    type: str = "ssh"

    @property
    def name(self) -> bytes:
        kind = b"sk-ssh-ed25519" if self.algorithm == "ed25519" else b"sk-ecdsa-sha2-nistp256"
        return kind + b"@openssh.com"

    @property
    def blob(self) -> bytes:
        if self.algorithm == "ed25519":
            public = ed25519_key(self.kid).public_key().public_bytes_raw()
            return string(self.name) + string(public) + string(self.application)
        public = point(p256_key(self.kid))
        return string(self.name) + string(b"nistp256") + string(public) + string(self.application)

    @property
    def public(self) -> str:
        return f"{self.name.decode()} {base64.b64encode(self.blob).decode()}"

    def sign(self, message: bytes) -> bytes:
        tail = bytes([self.flags]) + self.counter.to_bytes(4, "big")
        signed = hashlib.sha256(to_be_signed(message)).digest()
        data = hashlib.sha256(self.application).digest() + tail + signed
        return frame(self.blob, string(self.name) + string(self._raw(data)) + tail)

    def _raw(self, data: bytes) -> bytes:
        if self.algorithm == "ed25519":
            return ed25519_key(self.kid).sign(data)
        return ssh_ecdsa(p256_key(self.kid), data)


@dataclass(frozen=True)
class Passkey:
    """A WebAuthn authenticator and its browser. *client* replaces members of clientDataJSON."""

    kid: str
    flags: int = TOUCHED | VERIFIED
    rp_id: str = RP_ID
    origin: str = ORIGIN
    client: dict[str, Any] = field(default_factory=dict)
    type: str = "webauthn-es256"

    @property
    def public(self) -> str:
        return pem(p256_key(self.kid))

    def entry(self, **changes: Any) -> dict[str, Any]:
        """Return the key as the trust file spells it."""
        members = {"kid": self.kid, "type": self.type, "public": self.public}
        return {**members, "rp_id": RP_ID, "origins": [ORIGIN], "uv": True, **changes}

    def sign(self, message: bytes) -> bytes:
        client = {
            "type": "webauthn.get",
            "challenge": challenge(message),
            "origin": self.origin,
            "crossOrigin": False,
            **self.client,
        }
        return self.assertion(json.dumps(client, separators=(",", ":")).encode())

    def assertion(self, client_json: bytes) -> bytes:
        """Sign *client_json*, whatever it says."""
        data = hashlib.sha256(self.rp_id.encode()).digest() + bytes([self.flags]) + bytes(4)
        signature = ecdsa(p256_key(self.kid), data + hashlib.sha256(client_json).digest())
        parts = {"authenticatorData": data, "clientDataJSON": client_json, "signature": signature}
        return json.dumps({name: b64url(value) for name, value in parts.items()}).encode()

    def but(self, **changes: Any) -> Passkey:
        """Return the same passkey, used otherwise."""
        return replace(self, **changes)


def b64url(data: bytes) -> str:
    """Return base64url without padding."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
