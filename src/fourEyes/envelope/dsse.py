"""Which bytes were signed, by the key of which name?"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Sequence
from typing import Any, NamedTuple

from ..errors import TokenMalformedError, TokenTooLargeError, WrongPayloadTypeError
from .strict_json import NotStrictError, parse_object

MAX_SIGNATURES = 16


class Signature(NamedTuple):
    """The name of a key, and what is said to be its signature."""

    keyid: str
    sig: bytes


class Envelope(NamedTuple):
    """A DSSE v1 envelope whose form has been checked, and nothing else yet."""

    payload_type: str
    payload: bytes
    signatures: tuple[Signature, ...]

    @property
    def message(self) -> bytes:
        """The bytes that each signature is over."""
        return pae(self.payload_type, self.payload)


def pae(payload_type: str, payload: bytes) -> bytes:
    """Return DSSE's pre-authentication encoding: type and payload, each with its length."""
    kind = payload_type.encode("utf-8")
    return b"DSSEv1 %d %b %d %b" % (len(kind), kind, len(payload), payload)


def parse(text: str | bytes, *, payload_type: str, limit: int, max_signatures: int = 1) -> Envelope:
    """
    Read an envelope of *payload_type* with one to *max_signatures* signatures.

    Not checked: the signatures. Raises `TokenTooLargeError`, `TokenMalformedError`,
    `WrongPayloadTypeError`.
    """
    members = _members(text, limit)
    if set(members) != {"payload", "payloadType", "signatures"}:
        raise TokenMalformedError("the envelope's members are not those of DSSE")
    if members["payloadType"] != payload_type:
        raise WrongPayloadTypeError("the envelope holds another type of payload")
    signatures = members["signatures"]
    if type(signatures) is not list or not 1 <= len(signatures) <= max_signatures:
        raise TokenMalformedError("the envelope has a wrong number of signatures")

    return Envelope(
        payload_type,
        _canonical_base64(members["payload"]),
        tuple(_signature(item) for item in signatures),
    )


def build(payload_type: str, payload: bytes, signatures: Sequence[Signature]) -> str:
    """Return the envelope as one line of compact JSON."""
    members = {
        "payload": base64.b64encode(payload).decode(),
        "payloadType": payload_type,
        "signatures": [
            {"keyid": item.keyid, "sig": base64.b64encode(item.sig).decode()} for item in signatures
        ],
    }
    return json.dumps(members, separators=(",", ":"))


def _members(text: str | bytes, limit: int) -> dict[str, Any]:
    if not isinstance(text, (str, bytes)):
        raise TokenMalformedError("the token is neither text nor bytes")
    if len(text) > limit:
        raise TokenTooLargeError(f"the token is larger than {limit} bytes")
    try:
        data = text.encode("utf-8") if isinstance(text, str) else text
        return parse_object(data, limit=limit)
    except UnicodeEncodeError:
        raise TokenMalformedError("the token is not strict JSON: `encoding`") from None
    except NotStrictError as error:
        if error.fault == "size":
            raise TokenTooLargeError(f"the token is larger than {limit} bytes") from None
        said = f"the token is not strict JSON: `{error.fault}`"
        if not data.lstrip().startswith(b"{"):
            said += "; if it is meant for a file's name, there is no such file"
        raise TokenMalformedError(said) from None


def _signature(item: Any) -> Signature:
    if type(item) is not dict or set(item) != {"keyid", "sig"} or type(item["keyid"]) is not str:
        raise TokenMalformedError("a signature's members are not `keyid` and `sig`")
    return Signature(item["keyid"], _canonical_base64(item["sig"]))


def _canonical_base64(text: Any) -> bytes:
    """Decode the one spelling of standard base64; lenient readers accept several."""
    try:
        data = binascii.a2b_base64(text) if type(text) is str else None
    except (binascii.Error, ValueError):
        data = None
    # Written again it must be the same, so whatever the reader left out is refused here.
    if data is None or binascii.b2a_base64(data, newline=False).decode() != text:
        raise TokenMalformedError("base64 is not in its canonical form")
    return data
