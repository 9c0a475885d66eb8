"""Params are copied into exact types, so that everybody who reads them reads the same."""

from __future__ import annotations

import collections
import enum
import io
from datetime import date, datetime, timedelta, timezone, tzinfo
from decimal import Decimal

import botocore.session
import pytest
from botocore.utils import parse_to_aware_datetime

from fourEyes.errors import NotJudgedError
from fourEyes.hooks import exact as room
from fourEyes.hooks.exact import refuse

PUT_OBJECT = botocore.session.Session().get_service_model("s3").operation_model("PutObject")


def exact(value):
    foreign: list = []
    copied = room.exact(value, foreign)
    assert foreign == []
    return copied


class LyingText(str):
    __slots__ = ()

    def __str__(self) -> str:
        return "scratch"

    def encode(self, *_: object) -> bytes:
        return b"prod"

    def __format__(self, _: str) -> str:
        return "scratch"


class LyingDict(dict):
    def items(self):
        return iter([("Key", "scratch")])


class LyingNumber(float):
    def __str__(self) -> str:
        return "999999.0"

    __repr__ = __str__


class LyingDecimal(Decimal):
    def __str__(self) -> str:
        return "999999"


class LyingMoment(datetime):
    def astimezone(self, tz=None):
        return datetime(2199, 1, 1, tzinfo=timezone.utc)

    def strftime(self, form):
        return "2199-01-01T00:00:00Z"


class LyingDay(date):
    def isoformat(self) -> str:
        return "2199-01-01"


class Wavering(tzinfo):
    """A time zone that moves each time it is asked."""

    asked = 0

    def utcoffset(self, moment):
        Wavering.asked += 1
        return timedelta(hours=Wavering.asked % 12)

    dst = tzname = lambda self, moment: None


class Colour(str, enum.Enum):
    RED = "red"


class Level(enum.IntEnum):
    HIGH = 3


@pytest.mark.parametrize(
    ("value", "copy"),
    [
        (LyingText("real"), "real"),
        (LyingDict(Key="real"), {"Key": "real"}),
        ((1, [2]), [1, [2]]),
        (Colour.RED, "red"),
        (Level.HIGH, 3),
        (True, True),
        (None, None),
        (1.5, 1.5),
        (LyingNumber(50.0), 50.0),
        (LyingDecimal("1.50"), Decimal("1.50")),
        (bytearray(b"abc"), b"abc"),
        (LyingMoment(2027, 1, 1, 5, fold=1), datetime(2027, 1, 1, 5)),
        (LyingMoment(2027, 1, 1, tzinfo=timezone.utc), datetime(2027, 1, 1, tzinfo=timezone.utc)),
        (LyingDay(2027, 1, 1), date(2027, 1, 1)),
        ({"a": {"b": [LyingText("c")]}}, {"a": {"b": ["c"]}}),
    ],
)
def test_a_copy_is_of_exact_types_and_says_what_is_stored(value, copy) -> None:
    copied = exact(value)
    assert copied == copy
    assert type(copied) is type(copy)
    assert str(copied) == str(copy)


def test_the_copy_does_not_follow_its_original() -> None:
    original = {"Delete": {"Objects": [{"Key": "a"}]}}
    copied = exact(original)
    original["Delete"]["Objects"][0]["Key"] = "b"
    assert copied == {"Delete": {"Objects": [{"Key": "a"}]}}


def test_minus_nothing_stays_minus_nothing() -> None:
    assert str(exact(LyingNumber(-0.0))) == "-0.0"


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2027, 1, 1, 12, 30, 0, 250),
        datetime(2027, 1, 1, 12, 30, tzinfo=timezone.utc),
        datetime(2027, 1, 1, 0, 30, tzinfo=timezone(timedelta(hours=2))),
    ],
)
def test_botocore_sends_the_same_moment(moment) -> None:
    assert parse_to_aware_datetime(exact(moment)) == parse_to_aware_datetime(moment)


def test_a_time_zone_is_asked_once() -> None:
    copied = exact(datetime(2027, 1, 1, tzinfo=Wavering()))
    assert copied.tzinfo is timezone.utc
    assert parse_to_aware_datetime(copied) == parse_to_aware_datetime(copied)


def test_the_copy_does_not_follow_a_bytearray() -> None:
    body = bytearray(b"approved")
    copied = exact({"Body": body})
    body[:] = b"anything"
    assert copied == {"Body": b"approved"}


def test_a_stream_stays_the_very_same() -> None:
    stream, foreign = io.BytesIO(b"x"), []
    assert room.exact({"Body": stream}, foreign)["Body"] is stream
    assert foreign == [stream]
    refuse(foreign, {"Body": stream}, PUT_OBJECT)


class Never(datetime):
    """What pandas has for no moment: it equals nothing, not even itself."""

    __hash__ = None

    def __eq__(self, other):
        return False


class ReadableMap(collections.UserDict):
    def read(self):
        return b""


@pytest.mark.parametrize(
    ("params", "path"),
    [
        ({"Key": collections.UserDict()}, "Key"),
        ({"Tagging": {"TagSet": [{"Key": "a"}, {"Key": object()}]}}, "Tagging.TagSet[1].Key"),
        ({"Metadata": {Ellipsis: "a"}}, "Metadata.Ellipsis (key)"),
        ({"Metadata": io.BytesIO()}, "Metadata"),
        ({"Metadata": {"Body": io.BytesIO()}}, "Metadata.Body"),
        ({"Body": ReadableMap()}, "Body"),
        ({"Tags": {"a"}}, "Tags"),
        ({"Expires": Never(2027, 1, 1)}, "Expires"),
    ],
)
def test_what_could_answer_differently_each_time_is_refused_by_its_path(params, path) -> None:
    foreign: list = []
    copied = room.exact(params, foreign)
    with pytest.raises(NotJudgedError) as caught:
        refuse(foreign, copied, PUT_OBJECT)
    assert str(caught.value).startswith(f"`{path}` ")
