"""Requests and tokens travel as files that nobody can point elsewhere or half read."""

from __future__ import annotations

import json
import os

import pytest

from fourEyes.cli.carrying import pack, read_file, request_path, token_path, unpack, write_file
from fourEyes.errors import StoreError
from fourEyes.store import Request
from fourEyes.store.document import encode_document
from support import people


@pytest.fixture
def request_() -> Request:
    document = people.document()
    return Request("req_1", document["digest"], "kiro", 10, 70, encode_document(document), "b-1")


def test_a_request_comes_back_as_it_went(request_) -> None:
    assert unpack(pack(request_, people.AUDIENCE).encode()) == (request_, people.AUDIENCE)


@pytest.mark.parametrize(
    "change",
    [
        {"foureyes_request": 2},
        {"foureyes_request": True},
        {"more": 1},
        {"id": "req_2"},
        {"digest": "0" * 64},
        {"document": []},
        {"created": "now"},
    ],
)
def test_what_is_no_request_is_refused(request_, change) -> None:
    members = {**json.loads(pack(request_, people.AUDIENCE)), **change}
    with pytest.raises(StoreError):
        unpack(json.dumps(members).encode())


@pytest.mark.parametrize("junk", [b"", b"{}", b"\xff", b"[]", b'{"a": 1.5}', b"{" * 10_000])
def test_junk_is_refused(junk) -> None:
    with pytest.raises(StoreError):
        unpack(junk)


def test_a_symbolic_link_is_neither_read_nor_written_through(tmp_path) -> None:
    secret, link = tmp_path / "secret", tmp_path / "link"
    secret.write_text("s3cr3t")
    link.symlink_to(secret)
    with pytest.raises(OSError, match="symbolic"):
        read_file(link)
    write_file(link, "token\n")
    assert secret.read_text() == "s3cr3t"
    assert not link.is_symlink()
    assert link.read_text() == "token\n"


def test_a_pipe_is_no_plain_file(tmp_path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="no plain file"):
        read_file(tmp_path / "pipe")


def test_a_write_that_fails_leaves_nothing_behind(tmp_path) -> None:
    (tmp_path / "token").mkdir()
    (tmp_path / "token" / "full").touch()
    with pytest.raises(OSError, match="irectory"):
        write_file(tmp_path / "token", "x")
    assert [path.name for path in tmp_path.iterdir()] == ["token"]


def test_no_id_leads_out_of_the_folder(tmp_path) -> None:
    for name in ("../../etc/passwd", "/etc/passwd", "..", "", "a/../../b", "\x00"):
        assert request_path(tmp_path, name).resolve().parent == tmp_path / "requests"
        assert token_path(tmp_path, name, name).resolve().parent == tmp_path / "tokens"


def test_a_folder_that_leads_elsewhere_is_not_used(tmp_path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "tokens").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError, match="symbolic link"):
        token_path(tmp_path, "req_1", "bob-1")
