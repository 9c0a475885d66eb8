"""A KMS key signs over the network, and its signature verifies without it."""

from __future__ import annotations

import boto3
import pytest
from moto import mock_aws

from fourEyes.call import is_own
from fourEyes.errors import SigningError
from fourEyes.signing import KmsSigner, kms_signer
from support.people import approve, approver_entry, document, key_entry, trust, verify


@pytest.fixture
def kms(monkeypatch):
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "testing")
    with mock_aws():
        yield boto3.client("kms", region_name="eu-central-1")


def key(kms, spec="ECC_NIST_P256", usage="SIGN_VERIFY"):
    answer = kms.create_key(KeySpec=spec, KeyUsage=usage)
    return KmsSigner("bob-kms", answer["KeyMetadata"]["KeyId"], kms)


def test_its_approval_is_verified_offline(kms):
    holder = key(kms)
    entry = key_entry(holder, backend="kms")
    believed = trust(approvers=[approver_entry("bob", keys=[entry])])
    vote = verify(approve(document(), holder), trust=believed).votes[0]
    assert (vote.kid, vote.assurance.name) == ("bob-kms", "AGENT")


def test_keys_of_other_kinds_are_refused(kms):
    with pytest.raises(SigningError, match="ECC_NIST_P256"):
        _ = key(kms, "ECC_NIST_P384").public
    with pytest.raises(SigningError, match="KMS refused"):
        KmsSigner("k", "no-such-key", kms).sign(b"m")


def test_a_service_that_cannot_be_reached_is_told():
    nowhere = boto3.client(
        "kms",
        region_name="eu-central-1",
        endpoint_url="http://127.0.0.1:1",
        aws_access_key_id="x",
        aws_secret_access_key="x",
    )
    with pytest.raises(SigningError, match="cannot be reached"):
        KmsSigner("k", "key", nowhere).sign(b"m")


def test_long_messages_go_in_as_their_hash():
    """Beyond 4096 bytes. KMS signs the hash itself; moto hashes it again, so a recorder it is."""
    asked = []

    class Recorder:
        def sign(self, **params):
            asked.append(params)
            return {"Signature": b"s"}

    holder = KmsSigner("k", "key", Recorder())
    holder.sign(b"m" * 4096)
    holder.sign(b"m" * 4097)
    assert [(one["MessageType"], len(one["Message"])) for one in asked] == [
        ("RAW", 4096),
        ("DIGEST", 32),
    ]


def test_the_client_of_the_approver_is_our_own(kms):
    holder = kms_signer("k", "key", region="eu-central-1")
    assert is_own(holder.client)
    assert "client" not in repr(holder)
