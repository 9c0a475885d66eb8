"""What do these params say, once, and the same to everybody who reads them?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timezone
from decimal import Decimal
from typing import Any

from ..errors import NotJudgedError

_EXACT = frozenset({str, int, bool, float, type(None), bytes})

# In a tuple, since what freezes the clock in tests replaces these names in every module.
_CALENDAR = (datetime, date)


def exact(value: Any, foreign: list[Any]) -> Any:
    """
    Return a copy of *value* in exact dicts, lists, texts, numbers, bytes and moments.

    A subclass may show one thing to whoever judges and another to whoever serialises, and another
    thread may change a dict or a bytearray in between. What has no exact form stays as it is and
    is added to *foreign*: streams, and what `refuse` refuses.
    """
    kind = type(value)
    if kind in _EXACT:
        return value
    if isinstance(value, dict):
        return {
            name if type(name) is str else exact(name, foreign): item
            if type(item) in _EXACT
            else exact(item, foreign)
            for name, item in dict.items(value)
        }
    if isinstance(value, list):
        return [exact(item, foreign) for item in list.__iter__(value)]
    if isinstance(value, tuple):
        return [exact(item, foreign) for item in tuple.__iter__(value)]
    if isinstance(value, str):
        # The characters it holds: not what a subclass says of itself.
        return str.__str__(value)
    if isinstance(value, int):
        return int.__add__(value, 0)
    return _rare(value, foreign)


def _rare(value: Any, foreign: list[Any]) -> Any:
    """Do the same for what few params hold."""
    moment, day = _CALENDAR
    if isinstance(value, float):
        return float.__pos__(value)
    if isinstance(value, bytes):
        return bytes.__getitem__(value, slice(None))
    if isinstance(value, bytearray):
        return bytes(bytearray.__getitem__(value, slice(None)))
    # What does not equal itself is no moment (pandas' `NaT`), though it is of a moment's class.
    if isinstance(value, moment) and value == value:
        return _moment(value)
    if isinstance(value, day) and not isinstance(value, moment):
        return day.fromordinal(day.toordinal(value))
    if isinstance(value, Decimal):
        return Decimal(value)
    foreign.append(value)
    return value


def _moment(value: datetime) -> datetime:
    """Return *value* in UTC, as botocore will send it; without a time zone it is taken for UTC."""
    moment, _ = _CALENDAR
    # A subclass writes itself as it likes, and a time zone may answer differently each time.
    held = moment.combine(moment.date(value), moment.timetz(value))
    return held if held.tzinfo is None else held.astimezone(timezone.utc)


def refuse(foreign: list[Any], params: Any, model: Any) -> None:
    """
    Raise `NotJudgedError` where *params* hold what `exact` found *foreign*, but for the body.

    An object of a class of its own can give another answer each time that it is asked. Only the
    stream that becomes the body is left to itself: an approved one is hashed while it leaves.
    """
    body = _body_of(model.input_shape)
    for path, value in _found(params, "", foreign):
        if path != body or not hasattr(value, "read") or isinstance(value, Mapping):
            raise NotJudgedError(
                f"`{path:.200}` is of the class `{type(value).__name__:.100}`, which may say "
                "something else each time that it is read: give a dict, list, text, number, "
                "bytes or datetime in its place"
            )


def _body_of(shape: Any) -> str | None:
    """Return the member that becomes the body as it is."""
    name: str | None = None if shape is None else shape.serialization.get("payload")
    return name if name and shape.members[name].type_name == "blob" else None


def _found(value: Any, path: str, foreign: list[Any]) -> Iterator[tuple[str, Any]]:
    """Yield each of *foreign* with its path in *value*."""
    if type(value) is dict:
        for name, item in value.items():
            inner = f"{path}.{name!s:.64}".removeprefix(".")
            yield from _found(name, f"{inner} (key)", foreign)
            yield from _found(item, inner, foreign)
    elif type(value) is list:
        for number, item in enumerate(value):
            yield from _found(item, f"{path}[{number}]", foreign)
    elif any(value is one for one in foreign):
        yield path, value
