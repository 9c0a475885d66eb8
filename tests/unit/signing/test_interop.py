"""Our tokens are plain DSSE: securesystemslib verifies ours, and we verify what it signs."""

from __future__ import annotations

import json

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from securesystemslib.dsse import Envelope
from securesystemslib.exceptions import VerificationError
from securesystemslib.signer import CryptoSigner, Key, SSlibKey

from fourEyes.approval.claims import PAYLOAD_TYPE, build_claims, encode_claims
from fourEyes.envelope import dsse
from support.people import (
    AGENT,
    AUDIENCE,
    NOW,
    approve,
    document,
    signer,
    verify,
)


def foreign_key(name: str) -> Key:
    public = signer(name).key.public_key()
    raw = public.public_bytes(Encoding.Raw, PublicFormat.Raw).hex()
    return SSlibKey(f"{name}-1", "ed25519", "ed25519", {"public": raw})


def foreign(token: str) -> Envelope:
    return Envelope.from_dict(json.loads(token))


def test_securesystemslib_verifies_ours():
    envelope = foreign(approve(document()))
    assert envelope.pae() == dsse.pae(PAYLOAD_TYPE, envelope.payload)
    assert "bob-1" in envelope.verify([foreign_key("bob")], 1)


def test_securesystemslib_refuses_ours_under_another_key():
    with pytest.raises(VerificationError):
        foreign(approve(document())).verify([foreign_key("carol")], 1)


def test_we_verify_what_securesystemslib_signs():
    claims = build_claims(
        document(),
        decision="approve",
        approver="bob",
        kid="bob-1",
        agent=AGENT,
        audience=AUDIENCE,
        now=NOW,
        lifetime=60,
    )
    envelope = Envelope(encode_claims(claims), PAYLOAD_TYPE, {})
    public = foreign_key("bob")
    envelope.sign(CryptoSigner(signer("bob").key, public))
    token = json.dumps(envelope.to_dict())
    assert verify(token).votes[0].kid == "bob-1"
