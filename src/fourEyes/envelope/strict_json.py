"""What does this signed JSON say, read so that nobody else could read it differently?"""

from __future__ import annotations

import json
from typing import Any, NoReturn

# Beyond 16 digits a number is not the same in every JSON reader.
_MAX_DIGITS = 16


class NotStrictError(ValueError):
    """
    The bytes are not strict JSON; `fault` is one stable word for why.

    It is translated where it is caught: an approval and a trust file have codes of their own.
    """

    def __init__(self, fault: str) -> None:
        super().__init__(fault)
        self.fault = fault


def parse_object(data: bytes, *, limit: int, depth: int = 16) -> dict[str, Any]:
    """
    Parse *data* as one JSON object of at most *limit* bytes and *depth* levels.

    Refused with `NotStrictError`: other encodings than UTF-8, a byte order mark, members given
    twice, floats, NaN, integers of more than 16 digits, lone surrogates.
    """
    if len(data) > limit:
        raise NotStrictError("size")
    text = _decode(data)
    # Before json.loads, which recurses: a deep document is refused without being built.
    if _brackets(text) > depth and _depth(text) > depth:
        raise NotStrictError("depth")

    value = _loads(text)
    if type(value) is not dict:
        raise NotStrictError("syntax")
    if "\\u" in text:
        _refuse_surrogates(value)
    return value


def _decode(data: bytes) -> str:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise NotStrictError("encoding") from None
    if text.startswith("\ufeff"):
        raise NotStrictError("encoding")
    return text


def _brackets(text: str) -> int:
    """Return what the depth cannot exceed: quick, and enough for most."""
    return text.count("{") + text.count("[")


def _depth(text: str) -> int:
    """Return how deep brackets nest outside of strings."""
    level = deepest = 0
    in_string = escaped = False
    for char in text:
        if in_string:
            in_string = escaped or char != '"'
            escaped = char == "\\" and not escaped
        elif char == '"':
            in_string = True
        elif char in "[{":
            level += 1
            deepest = max(deepest, level)
        elif char in "]}":
            level -= 1
    return deepest


def _loads(text: str) -> Any:
    # `from None` throughout: a JSONDecodeError carries the whole document with it.
    try:
        return _DECODER.decode(text)
    except NotStrictError:
        raise
    except (ValueError, RecursionError):
        raise NotStrictError("syntax") from None


def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Make an object of *pairs* for `json`; what says something twice raises `NotStrictError`."""
    members = dict(pairs)
    if len(members) != len(pairs):
        raise NotStrictError("duplicate")
    return members


def _integer(text: str) -> int:
    if len(text) > _MAX_DIGITS and len(text.lstrip("-")) > _MAX_DIGITS:
        raise NotStrictError("number")
    return int(text)


def _no_number(text: str) -> NoReturn:
    raise NotStrictError("number")


_DECODER = json.JSONDecoder(
    object_pairs_hook=once,
    parse_int=_integer,
    parse_float=_no_number,
    parse_constant=_no_number,
)


def _refuse_surrogates(value: dict[str, Any]) -> None:
    try:
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        raise NotStrictError("surrogate") from None
