"""A sealed stream gives all of what was approved, or not its end."""

from __future__ import annotations

import hashlib
import io

import pytest

from fourEyes.errors import GuardFailedError
from fourEyes.hooks.sealed import Sealed

APPROVED = b"approved bytes"


def sealed(carries: bytes, skip: int = 0) -> Sealed:
    stream = io.BytesIO(carries)
    stream.seek(skip)
    sha256 = hashlib.sha256(APPROVED).hexdigest()
    return Sealed(stream, sha256, len(APPROVED), lambda: GuardFailedError({}))


def drain(stream: Sealed, size: int) -> bytes:
    return b"".join(iter(lambda: stream.read(size), b""))


@pytest.mark.parametrize("size", [1, 3, len(APPROVED), 100])
def test_what_was_approved_comes_through_in_any_size(size):
    assert drain(sealed(APPROVED), size) == APPROVED
    assert sealed(APPROVED).read() == APPROVED


@pytest.mark.parametrize("carries", [b"approved bytez", b"approved", b"approved bytes+", b""])
@pytest.mark.parametrize("size", [1, 3, 100])
def test_the_end_of_anything_else_does_not(carries, size):
    stream, given = sealed(carries), b""
    with pytest.raises(GuardFailedError):
        while chunk := stream.read(size):
            given += chunk
    assert len(given) < len(APPROVED)


def test_it_can_be_measured_and_read_again():
    stream = sealed(b"skip" + APPROVED, skip=4)
    stream.seek(0, 2)
    assert stream.tell() == 4 + len(APPROVED)
    for _ in range(2):
        stream.seek(4)
        assert drain(stream, 5) == APPROVED


def test_it_cannot_be_read_from_the_middle():
    stream = sealed(APPROVED)
    stream.seek(3)
    with pytest.raises(GuardFailedError):
        stream.read()


def test_it_is_the_stream_otherwise():
    stream = sealed(APPROVED)
    assert stream.readable()
    assert stream.seekable()
    assert stream.getvalue() == APPROVED
