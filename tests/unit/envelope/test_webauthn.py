"""A passkey's assertion counts for our site, our challenge and a user who was there."""

from __future__ import annotations

import hashlib
import json

import pytest

from fourEyes.envelope import webauthn
from fourEyes.errors import BadSignatureError, UserPresenceError
from support.hardware import ORIGIN, RP_ID, TOUCHED, VERIFIED, Passkey, p256_key, point

MESSAGE = b"DSSEv1 delete the table"
KEY = Passkey("pass")
POINT = point(p256_key("pass"))


def verify(signature, message=MESSAGE, **changes):
    expected = {"rp_id": RP_ID, "origins": (ORIGIN,), "verified": True}
    webauthn.verify(POINT, signature, message, **{**expected, **changes})


def test_an_assertion_over_this_message_is_good():
    verify(KEY.sign(MESSAGE))


def test_browsers_may_add_members_to_the_client_data():
    verify(KEY.but(client={"other_keys_can_be_added_here": "do not compare"}).sign(MESSAGE))


@pytest.mark.parametrize(
    "key",
    [
        KEY.but(kid="another"),
        KEY.but(rp_id="evil.example.com"),
        KEY.but(origin="https://evil.example.com"),
        KEY.but(origin=ORIGIN + "/"),
        KEY.but(client={"type": "webauthn.create"}),
        KEY.but(client={"challenge": webauthn.challenge(b"another")}),
        KEY.but(client={"challenge": None}),
        KEY.but(client={"crossOrigin": True}),
        KEY.but(client={"crossOrigin": 0}),
        KEY.but(client={"origin": None}),
    ],
)
def test_an_assertion_for_anything_else_is_refused(key):
    with pytest.raises(BadSignatureError):
        verify(key.sign(MESSAGE))


def test_an_assertion_over_another_message_is_refused():
    with pytest.raises(BadSignatureError):
        verify(KEY.sign(MESSAGE), MESSAGE + b"!")


@pytest.mark.parametrize("flags", [0, VERIFIED])
def test_without_a_touch_it_is_refused(flags):
    with pytest.raises(UserPresenceError):
        verify(KEY.but(flags=flags).sign(MESSAGE), verified=False)


def test_user_verification_is_demanded_where_the_trust_file_says():
    touched = KEY.but(flags=TOUCHED).sign(MESSAGE)
    verify(touched, verified=False)
    with pytest.raises(UserPresenceError):
        verify(touched)


@pytest.mark.parametrize(
    "client_json", [b"", b"\xff", b"[]", b"{", b'{"type":1,"type":1}', b"[" * 50_000]
)
def test_client_data_that_is_no_strict_json_is_refused_even_if_signed(client_json):
    with pytest.raises(BadSignatureError):
        verify(KEY.assertion(client_json))


def parts(**changes):
    return json.dumps({**json.loads(KEY.sign(MESSAGE)), **changes}).encode()


@pytest.mark.parametrize(
    "signature",
    [
        b"",
        b"{}",
        b"\xff",
        parts(extra=""),
        parts(signature=None),
        parts(signature=1),
        parts(signature="*"),
        parts(signature=""),
        parts(authenticatorData=""),
        parts(authenticatorData="AAAA"),
        parts(signature=json.loads(KEY.sign(MESSAGE))["signature"] + "="),
    ],
)
def test_every_other_form_of_the_signature_is_refused(signature):
    with pytest.raises(BadSignatureError):
        verify(signature)


def test_the_challenge_is_the_hash_of_what_is_signed():
    encoded = webauthn.challenge(MESSAGE)
    assert "=" not in encoded
    assert webauthn._decode(encoded) == hashlib.sha256(MESSAGE).digest()
