"""Params are copied into exact types, so that everybody who reads them reads the same."""

from __future__ import annotations

import enum
import io

import pytest

from fourEyes.hooks.exact import exact


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
        ({"a": {"b": [LyingText("c")]}}, {"a": {"b": ["c"]}}),
    ],
)
def test_a_copy_is_of_exact_types_and_says_what_is_stored(value, copy) -> None:
    copied = exact(value)
    assert copied == copy
    assert type(copied) is type(copy)


def test_the_copy_does_not_follow_its_original() -> None:
    original = {"Delete": {"Objects": [{"Key": "a"}]}}
    copied = exact(original)
    original["Delete"]["Objects"][0]["Key"] = "b"
    assert copied == {"Delete": {"Objects": [{"Key": "a"}]}}


def test_a_stream_stays_the_very_same() -> None:
    stream = io.BytesIO(b"x")
    assert exact({"Body": stream})["Body"] is stream
