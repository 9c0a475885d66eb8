"""An envelope has one spelling, one type and as many signatures as its reader expects."""

from __future__ import annotations

import json

import pytest

from fourEyes.envelope import dsse
from fourEyes.errors import TokenMalformedError, TokenTooLargeError, WrongPayloadTypeError

TYPE = "application/vnd.example+json"
SIGNATURE = dsse.Signature("k", b"s" * 64)


def envelope(**changes):
    members = json.loads(dsse.build(TYPE, b"{}", [SIGNATURE]))
    return json.dumps({**members, **changes})


def parse(text, **changes):
    return dsse.parse(text, **{"payload_type": TYPE, "limit": 10_000, **changes})


def test_pae_is_that_of_the_dsse_specification():
    # The example of the specification's protocol page.
    expected = b"DSSEv1 29 http://example.com/HelloWorld 11 hello world"
    assert dsse.pae("http://example.com/HelloWorld", b"hello world") == expected


def test_pae_counts_bytes_and_not_characters():
    assert dsse.pae("é", "é".encode()) == b"DSSEv1 2 \xc3\xa9 2 \xc3\xa9"


def test_what_is_built_is_read_back():
    text = dsse.build(TYPE, b"\x00payload", [SIGNATURE])
    for form in (text, text.encode()):
        read = parse(form)
        assert (read.payload, read.signatures) == (b"\x00payload", (SIGNATURE,))
        assert read.message == dsse.pae(TYPE, b"\x00payload")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[]",
        "not json",
        envelope(extra=1),
        envelope(signatures=[]),
        envelope(signatures={}),
        envelope(signatures=None),
        envelope(signatures=["x"]),
        envelope(signatures=[{"keyid": "k"}]),
        envelope(signatures=[{"keyid": 1, "sig": ""}]),
        envelope(signatures=[{"keyid": "k", "sig": "", "alg": "none"}]),
        envelope(signatures=[{"keyid": "k", "sig": 1}]),
        envelope(payload=None),
        envelope(payload=["e30="]),
        envelope(payload="e30"),
        envelope(payload="e30=="),
        envelope(payload="e31="),
        envelope(payload="e3 0="),
        envelope(payload="e30=\n"),
        envelope(payload="e30-"),
        envelope(payload="é"),
        "\ud800",
        None,
        7,
        ["{}"],
    ],
)
def test_every_other_form_is_malformed(text):
    with pytest.raises(TokenMalformedError):
        parse(text)


@pytest.mark.parametrize("kind", ["", "application/vnd.other+json", TYPE.upper(), 1, None, [TYPE]])
def test_another_payload_type_is_refused(kind):
    with pytest.raises(WrongPayloadTypeError):
        parse(envelope(payloadType=kind))


def test_size_is_counted_in_bytes():
    text = envelope()
    assert parse(text, limit=len(text)).payload == b"{}"
    with pytest.raises(TokenTooLargeError):
        parse(text, limit=len(text) - 1)
    with pytest.raises(TokenTooLargeError):
        parse("é" * 60, limit=100)


def test_one_signature_unless_more_are_expected():
    two = dsse.build(TYPE, b"{}", [SIGNATURE, dsse.Signature("l", b"")])
    assert len(parse(two, max_signatures=2).signatures) == 2
    with pytest.raises(TokenMalformedError):
        parse(two)
