"""Did enough root keys sign this trust file? Then it may lie anywhere."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from ..envelope import dsse, keys
from ..envelope.curves import WeakKeyError
from ..envelope.strict_json import NotStrictError, parse_object
from ..errors import ApprovalError, TrustError
from .files import read_plain, read_protected
from .model import Assurance, Key
from .parse import MAX_BYTES

PAYLOAD_TYPE = "application/vnd.foureyes.trust.v1+json"
# Base64 makes four characters of three bytes.
MAX_ENVELOPE = MAX_BYTES * 4 // 3 + 64 * 1024


@dataclass(frozen=True, slots=True)
class Roots:
    """The keys that may sign trust files, and how many of them it takes."""

    keys: tuple[Key, ...]
    threshold: int


def root_key(kid: str, kind: str, public: str) -> Key:
    """Return a root key, or raise `TrustError` with code `trust_weak_key`."""
    try:
        raw = keys.raw_public(kind, public)
    except WeakKeyError as error:
        raise TrustError(f"root key `{kid}`: {error}", "trust_weak_key") from None
    return Key(kid, kind, public, raw, Assurance.FILE)


def load_roots(path: str | os.PathLike[str], *, allow_unsafe: bool = False) -> Roots:
    """
    Return the root keys from `{"foureyes_roots": 1, "threshold": M, "keys": [...]}`.

    The file is public, and small; it is believed for its path alone.
    """
    read = read_plain if allow_unsafe else read_protected
    return parse_roots(read(Path(path)))


def parse_roots(data: bytes) -> Roots:
    """Return the root keys that *data* names; pure."""
    try:
        document = parse_object(data, limit=MAX_BYTES)
    except NotStrictError as error:
        from .slips import in_strict_json

        message = f"the roots are not strict JSON: {in_strict_json(data, error.fault)}"
        raise TrustError(message, "trust_bad_roots") from None
    entries = document.get("keys")
    if set(document) != {"foureyes_roots", "threshold", "keys"} or type(entries) is not list:
        raise TrustError("the roots' members are not the expected ones", "trust_bad_roots")
    if type(document["foureyes_roots"]) is not int or document["foureyes_roots"] != 1:
        raise TrustError("the roots are of an unknown version", "trust_bad_roots")
    return _checked(Roots(tuple(_entry(entry) for entry in entries), document["threshold"]))


def open_signed(data: bytes, roots: Roots) -> bytes:
    """
    Return the trust file inside a signed envelope.

    Signatures by other keys, and bad ones, count for nothing. Raises `TrustError`.
    """
    _checked(roots)
    try:
        envelope = dsse.parse(
            data,
            payload_type=PAYLOAD_TYPE,
            limit=MAX_ENVELOPE,
            max_signatures=dsse.MAX_SIGNATURES,
        )
    except ApprovalError as error:
        raise TrustError(f"the signed trust file: {error}", "trust_malformed") from None
    # INVARIANT: keys are counted, not signatures.
    signers = {key.raw for key in roots.keys if _signed_by(key, envelope)}
    if len(signers) < roots.threshold:
        message = f"{len(signers)} of {roots.threshold} root keys signed the trust file"
        raise TrustError(message, "trust_bad_signature")
    return envelope.payload


def _signed_by(key: Key, envelope: dsse.Envelope) -> bool:
    return any(
        _verifies(key, signature.sig, envelope.message)
        for signature in envelope.signatures
        if signature.keyid == key.kid
    )


def _verifies(key: Key, signature: bytes, message: bytes) -> bool:
    try:
        keys.verify(key, signature, message)
    except ApprovalError:
        return False
    return True


def _checked(roots: Roots) -> Roots:
    people = len({key.raw for key in roots.keys})
    if type(roots.threshold) is not int or not 1 <= roots.threshold <= people:
        raise TrustError("the roots' threshold cannot be met", "trust_bad_threshold")
    return roots


def _entry(entry: object) -> Key:
    if type(entry) is not dict or set(entry) != {"kid", "type", "public"}:
        raise TrustError("a root key has `kid`, `type` and `public`", "trust_bad_roots")
    if not all(type(value) is str for value in entry.values()):
        raise TrustError("a root key's members are text", "trust_bad_roots")
    return root_key(entry["kid"], entry["type"], entry["public"])
