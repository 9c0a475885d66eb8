"""A token of which any byte is changed, missing or added is refused, and only refused."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator

import pytest

from fourEyes.errors import ApprovalError
from support.people import approve, document, signer, trust, verify
from vectors.make_tokens import HARDWARE, TRUSTS, sign

BELIEVED = trust(approvers=TRUSTS["every kind of key"]["approvers"])
TOKENS = {
    "ed25519": approve(document(), jti="j" * 24),
    **{kind: approve(document(), holder, jti="j" * 24) for kind, holder in HARDWARE.items()},
}


def mutants(token: bytes, step: int) -> Iterator[bytes]:
    """Yield each mutant of one byte: one bit flipped, the byte gone, another in front of it."""
    for at in range(len(token)):
        head, byte, tail = token[:at], token[at], token[at + 1 :]
        yield head + bytes([byte ^ (1 << (at + step) % 8)]) + tail
        yield head + tail
        yield head + bytes([(32, 0, 34, 65, 10, 255, 9, 92)[(at + step) % 8]]) + token[at:]


def code_of(token: bytes) -> str:
    """Return the reason of the refusal; any other exception fails the test."""
    try:
        verify(token, trust=BELIEVED)
    except ApprovalError as error:
        return error.code
    return "verified"


@pytest.mark.parametrize("kind", TOKENS)
def test_nothing_is_accepted_but_white_space_outside_of_what_is_signed(kind):
    token = TOKENS[kind].encode()
    assert code_of(token) == "verified"
    codes = {mutant: code_of(mutant) for mutant in mutants(token, step=0)}

    for mutant, code in codes.items():
        if code == "verified":
            assert json.loads(mutant) == json.loads(token)
    # The catch-all was not needed: each refusal has a reason of its own.
    assert "approval_invalid" not in codes.values()
    assert len(codes) > 3000


@pytest.mark.parametrize("kind", TOKENS)
def test_a_signed_payload_of_junk_is_refused(kind):
    """The fuzz behind the signature: the claims are mutated, then signed by the same key."""

    holder = signer("bob") if kind == "ed25519" else HARDWARE[kind]
    payload = base64.b64decode(json.loads(TOKENS[kind])["payload"])
    step = 1 if kind == "ed25519" else 17
    for at in range(0, len(payload), step):
        mutant = payload[:at] + bytes([payload[at] ^ 1 << at % 8]) + payload[at + 1 :]
        code = code_of(sign(mutant, holder).encode())
        assert code != "approval_invalid"
        if code == "verified":
            assert _evidence_only(payload, mutant)


def _evidence_only(payload: bytes, mutant: bytes) -> bool:
    """Tell whether the two differ in nothing that the live call is compared with."""
    one, other = json.loads(payload), json.loads(mutant)
    for claims in (one, other):
        for name in ("reason", "jti"):
            claims.pop(name)
        for name in ("id", "session", "os_user", "claim"):
            claims["req"].pop(name)
    # Times within the rules, and the id, are the signer's to choose.
    return all(one[name] == other[name] for name in one if name not in {"iat", "nbf", "exp"})
