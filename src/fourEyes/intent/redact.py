"""What of a call's params may be shown and logged?"""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from itertools import islice
from typing import Any

from .named import is_token

SENSITIVE = "[sensitive]"
SECRET_BY_NAME = "[secret by its name]"  # noqa: S105 - what stands in a secret's place
STREAM = "[stream]"
CUT = "[cut]"

MAX_DEPTH = 12
MAX_ITEMS = 64
MAX_NODES = 512
MAX_TEXT = 512
MAX_CHARACTERS = 16 * 1024
MAX_HASHED = 1024 * 1024
"""A longer blob is shown by its length alone: logging it must not cost more than sending it."""

_SECRET = re.compile(
    r"pass(word|wd|phrase|code)|pwd|secret|token|credential|private.?key|api.?key|access.?key"
    r"|auth(orization|entication)?(data|code|key|string|$)|connection.?string|signature|cookie",
    re.IGNORECASE,
)
# A name that says it names something: an identifier stays readable, whatever it identifies.
_IDENTIFIER = re.compile(
    r"(id|ids|arn|arns|arnlist|idlist|name|names|identifier|identifiers|type|types|version"
    r"|stage|stages|status|format|url|uri|count|length|size|days|minutes|seconds|enabled)$",
    re.IGNORECASE,
)
_PAIR_NAMES = ("name", "Name", "key", "Key", "Field", "field")
_PAIR_VALUES = ("value", "Value", "values", "Values")


def redact(params: Mapping[str, Any], shape: Any = None) -> dict[str, Any]:
    """
    Return *params* as JSON that holds no secret, bounded in depth, width and length.

    *shape* is the operation's input shape. What it marks as sensitive is left out whole; blobs
    become sha256 and length; streams are never read. Where the service marks nothing, names
    decide: a text called `…Password` is left out, one called `…SecretId` is an identifier and
    stays, and so does whatever stands in the request's address. Lists and maps are cut after 64
    items, texts after 512 characters; 512 values and 16,384 characters are shown in all.
    """
    if shape is None:
        params = dict(islice(params.items(), MAX_NODES))
    return _Redaction().structure(params, shape, 0)


def shown_as_is(shape: Any) -> frozenset[str]:
    """
    Return the members of the structure *shape* whose texts `redact` shows as they are.

    Short texts, that is: up to 512 characters each, and 16,384 of them in all.
    """
    return frozenset(
        name
        for name, member in getattr(shape, "members", {}).items()
        if member.type_name == "string"
        and "sensitive" not in member.metadata
        and not _is_suspect(name)
    )


@lru_cache(maxsize=4096)
def is_secret_name(name: str) -> bool:
    """Tell whether what is called *name* looks like a secret rather than like an identifier."""
    return bool(_SECRET.search(name)) and not _IDENTIFIER.search(name)


class _Redaction:
    """One walk over params; counts what it may still show."""

    def __init__(self) -> None:
        self._items = MAX_NODES
        self._characters = MAX_CHARACTERS

    def structure(self, value: Mapping[str, Any], shape: Any, depth: int) -> dict[str, Any]:
        """Show a structure, where names decide about texts, and about values in a pair."""
        self._items -= len(value)
        members = getattr(shape, "members", {})
        shown: dict[str, Any] = {}
        for name, item in value.items():
            member = members.get(name)
            if member is None:
                # Not the service's word, but the caller's.
                name = str(name)[:MAX_TEXT]
            if _is_suspect(name) and _hides(name, item, member, value):
                shown[name] = SECRET_BY_NAME
            else:
                shown[name] = self.value(item, member, depth)
        return shown

    def value(self, value: Any, shape: Any, depth: int) -> Any:
        """Show one value. What comes first is what most params are made of."""
        if shape is not None and "sensitive" in shape.metadata:
            return SENSITIVE
        if isinstance(value, str):
            if shape is not None and shape.type_name == "blob":
                return _blob(value.encode("utf-8", "surrogatepass"))
            self._characters -= len(value)
            fits = len(value) <= MAX_TEXT and self._characters >= 0
            return value if fits else self._cut(value)
        if value is None or isinstance(value, int):
            return value
        if isinstance(value, (Mapping, list, tuple, set, frozenset)):
            if depth >= MAX_DEPTH or self._items < 0:
                return CUT
            return self._container(value, shape, depth + 1)
        return _leaf(value)

    def _container(self, value: Any, shape: Any, depth: int) -> Any:
        if isinstance(value, Mapping):
            inner = self.structure if hasattr(shape, "members") else self._map
            return inner(value, shape, depth)
        return self._list(list(value), shape, depth)

    def _map(self, value: Mapping[Any, Any], shape: Any, depth: int) -> dict[str, Any]:
        """Show a map, whose keys are the caller's: what a secret's name holds is left out whole."""
        key_shape, value_shape = getattr(shape, "key", None), getattr(shape, "value", None)
        shown: dict[str, Any] = {}
        items = list(value.items())[:MAX_ITEMS]
        self._items -= len(items)
        for key, item in items:
            name = str(self.value(key, key_shape, depth))
            hides = isinstance(key, str) and is_secret_name(key)
            shown[name] = SECRET_BY_NAME if hides else self.value(item, value_shape, depth)
        if len(value) > MAX_ITEMS:
            shown["[more]"] = len(value) - MAX_ITEMS
        return shown

    def _list(self, value: list[Any], shape: Any, depth: int) -> list[Any]:
        member = getattr(shape, "member", None)
        shown = value[:MAX_ITEMS]
        self._items -= len(shown)
        shown = [self.value(item, member, depth) for item in shown]
        if len(value) > MAX_ITEMS:
            shown.append(f"[{len(value) - MAX_ITEMS} more]")
        return shown

    def _cut(self, value: str) -> str:
        room = max(0, min(MAX_TEXT, self._characters + len(value)))
        return f"{value[:room]}[{len(value) - room} more]"


@lru_cache(maxsize=4096)
def _is_suspect(name: str) -> bool:
    """Tell whether a member of this name could hold a secret; cheap, asked of every member."""
    return is_secret_name(name) or name.endswith(_PAIR_VALUES)


def _hides(name: str, value: Any, shape: Any, siblings: Mapping[str, Any]) -> bool:
    """
    Tell whether a name decides that *value* is a secret.

    Not for numbers and structures, not for what stands in the address, which names the resource,
    and not for idempotency tokens, which an approval leaves out and the log is to show.
    """
    if not is_secret_name(name) and not _names_a_secret(siblings):
        return False
    if shape is not None and (
        shape.serialization.get("location") == "uri" or is_token(name, shape)
    ):
        return False
    if isinstance(value, Mapping):
        return not hasattr(shape, "members")
    if isinstance(value, (list, tuple)):
        return all(isinstance(item, (str, bytes)) for item in value)
    return isinstance(value, (str, bytes, bytearray, memoryview))


def _names_a_secret(siblings: Mapping[str, Any]) -> bool:
    """Tell whether this is a pair such as `{"name": "DB_PASSWORD", "value": …}`."""
    return any(
        name.endswith(_PAIR_NAMES) and isinstance(item, str) and is_secret_name(item[:128])
        for name, item in siblings.items()
    )


def _leaf(value: Any) -> Any:
    """Show what JSON has no word for, or what must not be shown as it is."""
    if isinstance(value, (bytes, bytearray, memoryview)):
        return _blob(value)
    if isinstance(value, float):
        return value if math.isfinite(value) else repr(value)
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    return STREAM if hasattr(value, "read") else f"[{type(value).__name__}]"


def _blob(value: bytes | bytearray | memoryview) -> dict[str, Any]:
    length = memoryview(value).nbytes
    if length > MAX_HASHED:
        return {"length": length}
    return {"sha256": hashlib.sha256(value).hexdigest(), "length": length}
