"""How is a call written down so that the same call always gives the same bytes?"""

from __future__ import annotations

import hashlib
import hmac
import math
from collections.abc import Mapping
from datetime import datetime, timezone
from decimal import Decimal
from json.encoder import encode_basestring as quoted
from typing import Any

from ..errors import IntentError
from .named import is_secret, is_token

MAX_DEPTH = 64

Tree = Any
"""JSON of strings, booleans, null, lists and maps only: every number carries its type as text."""


def params_tree(params: Mapping[str, Any], shape: Any, secret_key: bytes) -> dict[str, Tree]:
    """
    Return *params* as a typed tree, walked along the botocore input *shape*.

    Strings become `s:…`, integers `i:…`, floats `f:…`, decimals `d:…`, instants `t:` and
    microseconds since 1970 UTC; structures and maps stand under `m`; blobs and seekable streams
    become sha256 and length; sensitive members, and those with a secret's name, an HMAC-SHA-256
    under *secret_key*. Idempotency tokens (`is_token`) are left out. Without a shape (`None`), the
    values' own types decide. Raises `IntentError` rather than guess. No Unicode normalisation: two
    S3 keys may differ by it alone.
    """
    return _Walk(secret_key).structure(params, shape, 0)


def canonical_json(value: Any) -> bytes:
    """Return RFC 8785 JSON. Raises `IntentError` for what JSON cannot say exactly."""
    plain = _plain_json(value)
    if plain is not None:
        return plain

    # Imported here: only protected calls need it.
    import rfc8785

    try:
        return rfc8785.dumps(value)
    except (rfc8785.CanonicalizationError, UnicodeError, RecursionError) as error:
        raise IntentError("a value has no canonical JSON form") from error


def _plain_json(value: Any) -> bytes | None:
    """
    Return RFC 8785 JSON of strings, booleans and null, in lists and maps; `None` for all else.

    In a tenth of the time. RFC 8785 differs from the standard library in numbers, and in the
    order of names outside of ASCII.
    """
    try:
        text = _written(value)
    except (_NotPlain, RecursionError):
        return None
    return text.encode("ascii") if text.isascii() else None


class _NotPlain(Exception):
    """Something that only RFC 8785's own rules can write."""


_NAMES = frozenset({str})


def _written(value: Any) -> str:
    # By exact type: True equals 1, and a subclass may write itself otherwise.
    kind = type(value)
    if kind is str:
        return quoted(value)
    if kind is dict and _NAMES.issuperset(map(type, value)):
        pairs = [f"{quoted(name)}:{_written(value[name])}" for name in sorted(value)]
        return f"{{{','.join(pairs)}}}"
    if kind is list or kind is tuple:
        return f"[{','.join(map(_written, value))}]"
    if value is None:
        return "null"
    if kind is bool:
        return "true" if value else "false"
    raise _NotPlain


class _Walk:
    """One walk over params; holds the key for what must not be readable."""

    def __init__(self, secret_key: bytes) -> None:
        self._secret_key = secret_key

    def value(self, value: Any, shape: Any, depth: int) -> Tree:
        if depth > MAX_DEPTH:
            raise IntentError(f"params are nested deeper than {MAX_DEPTH}")
        if value is None:
            return None
        if shape is None or getattr(shape, "is_document_type", False):
            return self._untyped(value, depth)
        tree = self._typed(value, shape, depth)
        return self._sealed(tree) if shape.metadata.get("sensitive") else tree

    def structure(self, value: Any, shape: Any, depth: int) -> dict[str, Tree]:
        if not _is_map(value):
            raise IntentError("a structure is not a map")
        members = {} if shape is None else shape.members
        unknown = [name for name in value if shape is not None and name not in members]
        if unknown:
            raise IntentError(f"the operation has no member `{unknown[0]!s:.64}`")
        walked = {
            _text(name): self._member(name, item, members.get(name), depth + 1)
            for name, item in value.items()
            if not (name in members and is_token(name, members[name]))
        }
        return {"m": walked}

    def _member(self, name: str, value: Any, shape: Any, depth: int) -> Tree:
        tree = self.value(value, shape, depth)
        if shape is None or tree is None or not is_secret(name, value, shape):
            return tree
        return self._sealed(tree)

    def _typed(self, value: Any, shape: Any, depth: int) -> Tree:
        kind = shape.type_name
        if kind == "structure":
            if getattr(shape, "is_eventstream", False) or "eventstream" in shape.metadata:
                raise IntentError("an event stream cannot be approved beforehand")
            return self.structure(value, shape, depth)
        if kind == "map":
            return self._map(value, shape, depth)
        if kind == "list":
            return self._list(value, shape, depth)
        if kind == "string" and "jsonvalue" in shape.serialization:
            return self._untyped(value, depth)
        if kind == "blob":
            return blob(value)
        if kind == "timestamp":
            return instant(value)
        return scalar(value, kind)

    def _map(self, value: Any, shape: Any, depth: int) -> Tree:
        if not _is_map(value):
            raise IntentError("a map is expected")
        return {
            "m": {
                self._key(name, shape.key): self.value(item, shape.value, depth + 1)
                for name, item in value.items()
            }
        }

    def _key(self, name: Any, shape: Any) -> str:
        text = _text(name)
        return self._sealed(text)["hmac_sha256"] if shape.metadata.get("sensitive") else text

    def _list(self, value: Any, shape: Any, depth: int) -> Tree:
        if not isinstance(value, (list, tuple)):
            raise IntentError("a list is expected")
        return [self.value(item, shape.member, depth + 1) for item in value]

    def _untyped(self, value: Any, depth: int) -> Tree:
        """Walk what no shape describes (document types, hand-signed requests)."""
        if depth > MAX_DEPTH:
            raise IntentError(f"params are nested deeper than {MAX_DEPTH}")
        if _is_map(value):
            return {"m": {_text(k): self._untyped(v, depth + 1) for k, v in value.items()}}
        if isinstance(value, (list, tuple)):
            return [self._untyped(item, depth + 1) for item in value]
        if isinstance(value, (bytes, bytearray)):
            return blob(value)
        if isinstance(value, datetime):
            return instant(value)
        if value is None:
            return None
        return scalar(value, "any")

    def _sealed(self, tree: Tree) -> dict[str, str]:
        """Hide a sensitive value, yet let two different ones differ."""
        # A keyed hash: a plain one of a short secret could be searched for.
        seal = hmac.new(self._secret_key, canonical_json(tree), hashlib.sha256)
        return {"hmac_sha256": seal.hexdigest()}


def _is_map(value: Any) -> bool:
    # Nearly always a dict; what is no class of Python's own takes `isinstance` long to tell.
    return type(value) is dict or isinstance(value, Mapping)


_BOOLEANS = frozenset({"boolean", "any"})
_STRINGS = frozenset({"string", "character", "any"})
_FLOATS = frozenset({"float", "double", "any"})
_NUMBERS = _FLOATS | {"integer", "long"}


def scalar(value: Any, kind: str) -> Tree:
    """
    Return a string, boolean or number with its type.

    *kind* is botocore's type name, or `any`. 1, 1.0, True and "1" all differ.
    """
    if isinstance(value, bool):
        return _expect(kind, _BOOLEANS, value)
    if isinstance(value, str):
        return _expect(kind, _STRINGS, f"s:{_text(value)}")
    if isinstance(value, int):
        return _expect(kind, _NUMBERS, f"i:{int.__repr__(value)}")
    if isinstance(value, Decimal) and value.is_finite():
        return _expect(kind, _FLOATS, f"d:{Decimal.__str__(value)}")
    if isinstance(value, float) and math.isfinite(value):
        return _expect(kind, _FLOATS, f"f:{float.__repr__(value)}")
    raise IntentError(f"a value of type `{type(value).__name__}` has no canonical form here")


def _expect(kind: str, kinds: frozenset[str], tree: Tree) -> Tree:
    if kind not in kinds:
        raise IntentError(f"a value does not fit its type `{kind}`")
    return tree


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise IntentError("a member's name is not text")
    text = plain(value)
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        raise IntentError("a text holds a lone surrogate") from None
    return text


def plain(text: str) -> str:
    """
    Return the characters of *text*, which are what is sent.

    A subclass (`class Buckets(str, Enum)`) may write itself otherwise where it is formatted. One
    that is sent as something else than its characters raises `IntentError`.
    """
    kind = type(text)
    if kind is str:
        return text
    if kind.encode is not str.encode or kind.replace is not str.replace:
        raise IntentError("a text is sent as something else than its characters")
    return str.__str__(text)


def instant(value: Any) -> str:
    """Return a timestamp as `t:` and microseconds since 1970 UTC, read as botocore reads it."""
    from botocore.utils import parse_to_aware_datetime

    try:
        moment = parse_to_aware_datetime(value).astimezone(timezone.utc)
    except (ValueError, TypeError, OverflowError, RuntimeError) as error:
        raise IntentError("a timestamp cannot be read") from error
    since = moment - datetime(1970, 1, 1, tzinfo=timezone.utc)
    return f"t:{(since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds}"


def blob(value: Any) -> dict[str, Any]:
    """
    Return sha256 and length of bytes, text or a seekable stream, which is read and rewound.

    A stream that cannot be rewound is refused: it could not be sent after it was hashed.
    """
    if isinstance(value, str):
        value = _text(value).encode()
    if isinstance(value, (bytes, bytearray, memoryview)):
        return _blob(hashlib.sha256(value).hexdigest(), len(bytes(value)))
    if not hasattr(value, "read") or not _is_seekable(value):
        raise IntentError("a body that is neither bytes nor a seekable stream cannot be approved")
    start, length, digest = value.tell(), 0, hashlib.sha256()
    while chunk := value.read(1 << 20):
        chunk = chunk.encode() if isinstance(chunk, str) else chunk
        length += len(chunk)
        digest.update(chunk)
    value.seek(start)
    return _blob(digest.hexdigest(), length)


def _blob(sha256: str, length: int) -> dict[str, Any]:
    return {"sha256": sha256, "length": f"i:{length}"}


def _is_seekable(stream: Any) -> bool:
    if not hasattr(stream, "seek") or not hasattr(stream, "tell"):
        return False
    seekable = getattr(stream, "seekable", None)
    return True if seekable is None else bool(seekable())
