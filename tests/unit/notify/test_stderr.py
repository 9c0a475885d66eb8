"""People are told once for one request, and once more for all that follow it."""

from __future__ import annotations

from fourEyes.notify import tell_on_stderr
from fourEyes.store import Request


def request(number: int, batch: str) -> Request:
    return Request(f"req_{number}", "0" * 64, "kiro", 0, 60, "{}", batch)


def test_a_recursive_delete_says_two_lines_and_not_fifty_six(capsys) -> None:
    for number in range(56):
        tell_on_stderr(request(number, "one-batch"))
    said = capsys.readouterr().err.splitlines()
    assert [line.split("foureyes ")[1] for line in said] == [
        "approve req_0",
        "approve --batch one-batch",
    ]


def test_requests_without_a_batch_are_each_told(capsys) -> None:
    for number in range(3):
        tell_on_stderr(request(number, ""))
    assert len(capsys.readouterr().err.splitlines()) == 3
