"""A key file is its owner's alone, is never overwritten, and opens with its passphrase only."""

from __future__ import annotations

import base64
import stat

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from fourEyes.errors import SigningError
from fourEyes.signing import generate_key, load_key
from support.hardware import p256_key
from support.people import approve, approver_entry, document, key_entry, trust, verify


def test_a_new_key_approves(tmp_path):
    public = generate_key(tmp_path / "key.pem", "correct horse")
    holder = load_key(tmp_path / "key.pem", "correct horse", kid="bob-file")
    assert holder.public == public
    assert len(base64.b64decode(public)) == 32
    believed = trust(approvers=[approver_entry("bob", keys=[key_entry(holder)])])
    assert verify(approve(document(), holder), trust=believed).votes[0].kid == "bob-file"


def test_the_file_is_encrypted_and_for_its_owner_only(tmp_path):
    generate_key(tmp_path / "key.pem", "x")
    assert stat.S_IMODE((tmp_path / "key.pem").stat().st_mode) == 0o600
    assert b"BEGIN ENCRYPTED PRIVATE KEY" in (tmp_path / "key.pem").read_bytes()


def test_a_file_that_exists_is_left_alone(tmp_path):
    path = tmp_path / "key.pem"
    path.write_text("mine")
    with pytest.raises(SigningError, match="exists"):
        generate_key(path, "x")
    assert path.read_text() == "mine"
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(SigningError, match="exists"):
        generate_key(tmp_path / "link", "x")
    assert not (tmp_path / "elsewhere").exists()


def test_a_key_needs_a_passphrase(tmp_path):
    with pytest.raises(SigningError):
        generate_key(tmp_path / "key.pem", "")
    assert not (tmp_path / "key.pem").exists()


def test_a_folder_that_is_missing_is_told(tmp_path):
    with pytest.raises(SigningError, match="cannot be written"):
        generate_key(tmp_path / "none" / "key.pem", "x")


@pytest.mark.parametrize("passphrase", ["", "wrong", "correct horse "])
def test_another_passphrase_does_not_open_it_and_is_not_repeated(tmp_path, passphrase):
    generate_key(tmp_path / "key.pem", "correct horse")
    with pytest.raises(SigningError) as caught:
        load_key(tmp_path / "key.pem", passphrase, kid="k")
    assert caught.value.__cause__ is None
    assert "wrong" not in str(caught.value)


def test_what_is_no_key_of_the_kind_is_refused(tmp_path):
    (tmp_path / "junk").write_text("junk")
    pem = p256_key("x").private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (tmp_path / "p256").write_bytes(pem)
    for name in ("junk", "p256", "none"):
        with pytest.raises(SigningError):
            load_key(tmp_path / name, "", kid="k")


def test_the_private_half_does_not_show(tmp_path):
    generate_key(tmp_path / "key.pem", "x")
    assert "key=" not in repr(load_key(tmp_path / "key.pem", "x", kid="k"))
