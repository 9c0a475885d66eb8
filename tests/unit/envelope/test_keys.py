"""How a signature is checked follows from the key alone, and weak keys are no keys."""

from __future__ import annotations

import base64
from dataclasses import dataclass

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from fourEyes.envelope import curves, keys
from fourEyes.errors import BadSignatureError
from fourEyes.signing.ssh_file import SshFileSigner
from support.hardware import P256Signer, Passkey, SecurityKey, SshEcdsaSigner, ed25519_key
from support.people import signer

MESSAGE = b"message"
PRIME = 2**255 - 19


@dataclass(frozen=True)
class PlainKey:
    type: str
    public: str
    verified: bool = False
    rp_id: str = ""
    origins: tuple[str, ...] = ()


SIGNERS = {
    "ed25519": signer("bob"),
    "ssh": SshFileSigner("ssh", ed25519_key("ssh")),
    "ssh-ecdsa": SshEcdsaSigner("ssh"),
    "sk": SecurityKey("sk"),
    "p256": P256Signer("kms"),
    "passkey": Passkey("pass"),
}


@pytest.mark.parametrize("used", SIGNERS)
@pytest.mark.parametrize("trusted", SIGNERS)
def test_a_signature_is_good_under_its_own_key_only(used, trusted):
    holder = SIGNERS[trusted]
    key = PlainKey(holder.type, holder.public, False, "approve.example.com")
    key = PlainKey(holder.type, holder.public, False, key.rp_id, ("https://approve.example.com",))
    signature = SIGNERS[used].sign(MESSAGE)
    if used == trusted:
        keys.verify(key, signature, MESSAGE)
    else:
        with pytest.raises(BadSignatureError):
            keys.verify(key, signature, MESSAGE)


def spki(key):
    return key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


WEAK = {
    "unknown kind": ("rsa", "x"),
    "no kind": ("", ""),
    "not base64": ("ed25519", "?"),
    "short": ("ed25519", base64.b64encode(bytes(31)).decode()),
    "long": ("ed25519", base64.b64encode(b"\x09" * 33).decode()),
    "no PEM": ("ecdsa-p256", "x"),
    "RSA": ("ecdsa-p256", spki(rsa.generate_private_key(65537, 2048).public_key())),
    "P-384": ("ecdsa-p256", spki(ec.generate_private_key(ec.SECP384R1()).public_key())),
    "secp256k1": ("webauthn-es256", spki(ec.generate_private_key(ec.SECP256K1()).public_key())),
    "Ed25519 as P-256": ("ecdsa-p256", spki(ed25519_key("x").public_key())),
    "private": (
        "ecdsa-p256",
        ec.generate_private_key(ec.SECP256R1())
        .private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        .decode(),
    ),
}


@pytest.mark.parametrize("kind", WEAK)
def test_what_is_no_key_of_its_kind_is_refused_and_verifies_nothing(kind):
    with pytest.raises(curves.WeakKeyError):
        keys.raw_public(*WEAK[kind])
    with pytest.raises(BadSignatureError):
        keys.verify(PlainKey(*WEAK[kind]), b"", MESSAGE)


@pytest.mark.parametrize("holder", SIGNERS.values(), ids=SIGNERS)
def test_a_kind_that_nobody_knows_is_checked_in_no_way_at_all(holder):
    """Not even where what it signed would be good under a kind that is known."""
    key = PlainKey("new", holder.public, False, "approve.example.com")
    with pytest.raises(BadSignatureError, match="a key of this kind"):
        keys.verify(key, holder.sign(MESSAGE), MESSAGE)


def small_order_points() -> list[int]:
    """Return the y of all eight points of small order, computed from the curve's equation."""
    d = -121665 * pow(121666, -1, PRIME) % PRIME
    root = pow(2, (PRIME - 1) // 4, PRIME)

    def add(one, other):
        (x1, y1), (x2, y2) = one, other
        both = d * x1 * x2 * y1 * y2 % PRIME
        x = (x1 * y2 + x2 * y1) * pow(1 + both, -1, PRIME) % PRIME
        return x, (y1 * y2 + x1 * x2) * pow(1 - both, -1, PRIME) % PRIME

    def times(point, count):
        result = (0, 1)
        for bit in bin(count)[2:]:
            result = add(result, result)
            result = add(result, point) if bit == "1" else result
        return result

    def point_at(y):
        square = (y * y - 1) * pow(d * y * y + 1, -1, PRIME) % PRIME
        x = pow(square, (PRIME + 3) // 8, PRIME)
        x = x if x * x % PRIME == square else x * root % PRIME
        return (x, y) if x * x % PRIME == square else None

    order = 2**252 + 27742317777372353535851937790883648493
    for y in range(2, 100):
        point = point_at(y)
        torsion = point and times(point, order)
        if torsion and times(torsion, 4) != (0, 1):
            return [times(torsion, count)[1] for count in range(8)]
    raise AssertionError("no point of order eight was found")


@pytest.mark.parametrize("sign", [0, 1])
def test_every_ed25519_point_of_small_order_is_refused(sign):
    points = small_order_points()
    spellings = points + [y + PRIME for y in points if y + PRIME < 2**255]
    assert len(set(points)) == 5
    for y in spellings:
        raw = (y | sign << 255).to_bytes(32, "little")
        with pytest.raises(curves.WeakKeyError):
            curves.check_ed25519(raw)


def test_a_key_that_is_not_in_canonical_form_is_refused():
    for y in range(PRIME, 2**255):
        with pytest.raises(curves.WeakKeyError):
            curves.check_ed25519(y.to_bytes(32, "little"))


def test_the_wrapping_does_not_change_which_key_it_is():
    private = ed25519_key("one")
    raw = base64.b64encode(private.public_key().public_bytes_raw()).decode()
    assert keys.raw_public("ed25519", raw) == keys.raw_public(
        "ssh", SshFileSigner("one", private).public
    )
    assert keys.raw_public("ecdsa-p256", P256Signer("two").public) == keys.raw_public(
        "ssh", SecurityKey("two", "ecdsa").public
    )


def test_hardware_is_told_from_files():
    assert keys.is_security_key("ssh", SecurityKey("sk").public)
    assert keys.is_security_key("webauthn-es256", Passkey("pass").public)
    assert not keys.is_security_key("ssh", SshEcdsaSigner("ssh").public)
    assert not keys.is_security_key("ed25519", signer("bob").public)
