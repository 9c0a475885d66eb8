"""An SSH signature counts by one key, for one purpose, and from a key that was touched."""

from __future__ import annotations

import base64
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from fourEyes.envelope import sshsig
from fourEyes.envelope.curves import WeakKeyError
from fourEyes.envelope.wire import Reader, WireError, string
from fourEyes.errors import BadSignatureError, UserPresenceError
from fourEyes.signing.ssh_file import SshFileSigner
from support.hardware import (
    TOUCHED,
    VERIFIED,
    SecurityKey,
    SshEcdsaSigner,
    ed25519_key,
    p256_key,
    point,
)

MESSAGE = b"DSSEv1 delete the table"
FILE_KEY = SshFileSigner("file", ed25519_key("file"))
SIGNERS = {
    "ssh-ed25519": FILE_KEY,
    "ecdsa-sha2-nistp256": SshEcdsaSigner("ecdsa"),
    "sk-ssh-ed25519": SecurityKey("sk"),
    "sk-ecdsa": SecurityKey("sk", "ecdsa"),
}


@pytest.mark.parametrize("signer", SIGNERS.values(), ids=SIGNERS)
def test_each_kind_of_key_verifies_its_own_message_and_no_other(signer):
    signature = signer.sign(MESSAGE)
    sshsig.verify(signer.public, signature, MESSAGE)
    with pytest.raises(BadSignatureError):
        sshsig.verify(signer.public, signature, MESSAGE + b"!")


@pytest.mark.parametrize("signer", SIGNERS.values(), ids=SIGNERS)
@pytest.mark.parametrize("other", SIGNERS.values(), ids=SIGNERS)
def test_a_signature_by_another_key_is_refused(signer, other):
    if signer is not other:
        with pytest.raises(BadSignatureError):
            sshsig.verify(other.public, signer.sign(MESSAGE), MESSAGE)


@pytest.mark.parametrize("algorithm", ["ed25519", "ecdsa"])
@pytest.mark.parametrize("flags", [0, VERIFIED, 0xFE])
def test_a_security_key_that_was_not_touched_is_refused(algorithm, flags):
    """Stock ssh-keygen and asyncssh accept this very signature."""
    key = SecurityKey("sk", algorithm, flags=flags)
    with pytest.raises(UserPresenceError):
        sshsig.verify(key.public, key.sign(MESSAGE), MESSAGE)


@pytest.mark.parametrize("algorithm", ["ed25519", "ecdsa"])
def test_user_verification_is_demanded_where_asked(algorithm):
    touched = SecurityKey("sk", algorithm)
    verified = replace(touched, flags=TOUCHED | VERIFIED)
    sshsig.verify(verified.public, verified.sign(MESSAGE), MESSAGE, verified=True)
    with pytest.raises(UserPresenceError):
        sshsig.verify(touched.public, touched.sign(MESSAGE), MESSAGE, verified=True)


def test_flags_are_signed_and_cannot_be_raised_afterwards():
    key = SecurityKey("sk", flags=0)
    signature = key.sign(MESSAGE)
    forged = signature[:-5] + bytes([TOUCHED]) + signature[-4:]
    with pytest.raises(BadSignatureError):
        sshsig.verify(key.public, forged, MESSAGE)


def blob(
    magic=b"SSHSIG",
    version=1,
    public=None,
    namespace=sshsig.NAMESPACE,
    reserved=b"",
    algorithm=b"sha512",
    inner=None,
    tail=b"",
):
    """Sign again after tampering, so that only the frame is wrong."""
    import hashlib

    digest = hashlib.new(algorithm.decode() or "md5", MESSAGE).digest()
    signed = b"SSHSIG" + string(namespace) + string(reserved) + string(algorithm) + string(digest)
    signature = string(b"ssh-ed25519") + string(FILE_KEY.key.sign(signed))
    own = sshsig.read_key(FILE_KEY.public).blob
    return (
        magic
        + version.to_bytes(4, "big")
        + string(own if public is None else public)
        + string(namespace)
        + string(reserved)
        + string(algorithm)
        + string(signature if inner is None else inner)
        + tail
    )


def test_the_frame_that_the_next_test_tampers_with_is_good():
    sshsig.verify(FILE_KEY.public, blob(), MESSAGE)
    sshsig.verify(FILE_KEY.public, blob(algorithm=b"sha256"), MESSAGE)


@pytest.mark.parametrize(
    "tampered",
    [
        blob(magic=b"SSHSIH"),
        blob(version=2),
        blob(version=0),
        blob(public=b""),
        blob(public=sshsig.read_key(SecurityKey("sk").public).blob),
        blob(namespace=b"git"),
        blob(namespace=b"file"),
        blob(namespace=b"foureyes-approval@v2"),
        blob(namespace=b""),
        blob(reserved=b"x"),
        blob(algorithm=b"sha1"),
        blob(algorithm=b"sha384"),
        blob(inner=b""),
        blob(inner=string(b"ssh-rsa") + string(b"s" * 64)),
        blob(inner=string(b"ssh-ed25519") + string(b"s" * 63)),
        blob(inner=string(b"ssh-ed25519") + string(b"s" * 64) + b"\x01\x00\x00\x00\x07"),
        blob(tail=b"\x00"),
        blob()[:-1],
        b"",
        b"SSHSIG",
    ],
)
def test_every_other_frame_is_refused_even_if_signed(tampered):
    with pytest.raises(BadSignatureError):
        sshsig.verify(FILE_KEY.public, tampered, MESSAGE)


@pytest.mark.parametrize(
    "numbers",
    [
        string(b"\x00"),
        string(b"") + string(b"\x01"),
        string(b"\x00\x01") + string(b"\x01"),
        string(b"\xff") + string(b"\x01"),
        string(b"\x01"),
        string(b"\x01") + string(b"\x01") + b"\x00",
    ],
)
def test_ecdsa_integers_have_one_spelling(numbers):
    signer = SshEcdsaSigner("ecdsa")
    key = sshsig.read_key(signer.public)
    good = signer.sign(MESSAGE)
    head = good[: -len(good) + good.index(b"sha512") + 6]
    forged = head + string(string(key.algorithm) + string(numbers))
    with pytest.raises(BadSignatureError):
        sshsig.verify(signer.public, forged, MESSAGE)


def openssh(key):
    return key.public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH).decode()


def line(*parts, name="ssh-ed25519"):
    return f"{name} {base64.b64encode(b''.join(string(part) for part in parts)).decode()}"


RAW = ed25519_key("x").public_key().public_bytes_raw()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ssh-ed25519",
        "ssh-ed25519 !!!",
        "ssh-ed25519 AAAA",
        "ssh-ed25519 é",
        openssh(rsa.generate_private_key(65537, 2048).public_key()),
        openssh(ec.generate_private_key(ec.SECP384R1()).public_key()),
        line(b"ssh-ed25519", RAW, b"more"),
        line(b"ssh-ed25519", RAW[:-1]),
        line(b"ssh-ed25519", bytes(32)),
        line(b"ssh-ed25519", RAW, name="ssh-dss"),
        line(b"ecdsa-sha2-nistp256", b"nistp384", point(p256_key("x")), name="ecdsa-sha2-nistp256"),
        line(b"ecdsa-sha2-nistp256", b"nistp256", b"\x04" * 65, name="ecdsa-sha2-nistp256"),
        line(b"sk-ssh-ed25519@openssh.com", RAW, name="sk-ssh-ed25519@openssh.com"),
    ],
)
def test_other_keys_are_not_read(text):
    with pytest.raises(WeakKeyError):
        sshsig.read_key(text)


def test_comments_of_a_key_do_not_matter():
    line = FILE_KEY.public
    assert sshsig.read_key(line + " bob at his laptop") == sshsig.read_key(line)


def test_one_key_is_the_same_key_however_it_is_wrapped():
    plain = ed25519.Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
    assert sshsig.read_key(openssh(plain.public_key())).point == (
        plain.public_key().public_bytes_raw()
    )


def test_a_reader_never_runs_past_its_end():
    for data in (b"", b"\x00\x00\x00", b"\x00\x00\x00\x02a", b"\xff\xff\xff\xff"):
        with pytest.raises(WireError):
            Reader(data).string()
