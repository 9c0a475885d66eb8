"""Whatever is done to the log is found, and placed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from fourEyes.audit import checkpoint as checkpoints
from fourEyes.audit.chain import Link
from fourEyes.audit.checkpoint import Checkpoint, open_checkpoint
from fourEyes.audit.verify import Finding, verify_files
from fourEyes.errors import LogError
from support import log, people

Lines = list[bytes]
COUNT = 10


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "audit.jsonl"


def _after(path: Path, tamper: Callable[[Lines], Lines]) -> list[Finding]:
    lines = log.write(path, COUNT)
    path.write_bytes(b"".join(tamper(lines)))
    return list(verify_files([path]).findings)


def _places(findings: list[Finding]) -> list[tuple[str, int, int | None]]:
    return [(finding.kind, finding.line, finding.seq) for finding in findings]


def _rehashed(line: bytes, **changes: object) -> bytes:
    """Return a line with other members and the hash that fits them, as anyone can compute it."""
    record = {**json.loads(line), **changes}
    del record["hash"]
    head = json.dumps(record, separators=(",", ":"))[:-1].encode()
    return head + f',"hash":"{hashlib.sha256(head).hexdigest()}"}}\n'.encode()


def test_an_untouched_log_verifies(path: Path) -> None:
    assert _after(path, lambda lines: lines) == []


def test_every_changed_byte_is_found_on_its_line(path: Path) -> None:
    lines = log.write(path, 3)
    for place in range(len(lines[1])):
        changed = bytearray(lines[1])
        changed[place] ^= 1
        path.write_bytes(lines[0] + bytes(changed) + lines[2])

        findings = verify_files([path]).findings
        assert findings, place
        assert findings[0].line in {2, 3}, place


@pytest.mark.parametrize("number", range(1, COUNT + 1))
def test_an_edited_line_is_placed(path: Path, number: int) -> None:
    def edit(lines: Lines) -> Lines:
        changed = lines[number - 1].replace(b"installed", b"untouched", 1)
        return [*lines[: number - 1], changed, *lines[number:]]

    assert _places(_after(path, edit)) == [("altered", number, number)]


def test_an_edited_line_with_a_hash_that_fits_is_placed(path: Path) -> None:
    def edit(lines: Lines) -> Lines:
        return [*lines[:4], _rehashed(lines[4], event="guard.error"), *lines[5:]]

    assert _places(_after(path, edit)) == [("replaced", 5, 5)]


@pytest.mark.parametrize("number", range(1, COUNT))
def test_a_removed_line_is_placed(path: Path, number: int) -> None:
    def remove(lines: Lines) -> Lines:
        return [*lines[: number - 1], *lines[number:]]

    assert _places(_after(path, remove)) == [("missing", number, number)]


def test_removed_lines_are_counted(path: Path) -> None:
    (finding,) = _after(path, lambda lines: [*lines[:2], *lines[6:]])

    assert (finding.kind, finding.line) == ("missing", 3)
    assert finding.says.startswith("records 3 to 6 ")


@pytest.mark.parametrize("number", range(1, COUNT))
def test_swapped_lines_are_placed(path: Path, number: int) -> None:
    def swap(lines: Lines) -> Lines:
        pair = [lines[number], lines[number - 1]]
        return [*lines[: number - 1], *pair, *lines[number + 1 :]]

    assert _places(_after(path, swap)) == [("moved", number + 1, number)]


def test_a_line_far_from_its_place_is_found(path: Path) -> None:
    def move(lines: Lines) -> Lines:
        return [*lines[:2], *lines[3:9], lines[2], *lines[9:]]

    assert _places(_after(path, move)) == [("moved", 9, 3)]


@pytest.mark.parametrize("number", [1, 5, COUNT + 1])
def test_a_forged_line_is_placed(path: Path, number: int) -> None:
    def forge(lines: Lines) -> Lines:
        forged = lines[3].replace(b"installed", b"forgotten", 1)
        return [*lines[: number - 1], forged, *lines[number - 1 :]]

    findings = _after(path, forge)
    assert findings[0].line == number
    assert findings[0].kind in {"altered", "foreign"}


def test_a_forged_line_with_a_hash_of_its_own_is_placed(path: Path) -> None:
    def forge(lines: Lines) -> Lines:
        return [*lines, _rehashed(lines[-1], seq=COUNT + 1, prev="0" * 64)]

    assert _places(_after(path, forge)) == [("replaced", COUNT, COUNT)]


def test_a_repeated_line_is_placed(path: Path) -> None:
    assert _places(_after(path, lambda lines: [*lines[:5], lines[2], *lines[5:]])) == [
        ("repeated", 6, 3)
    ]


def test_text_that_is_no_record_is_placed(path: Path) -> None:
    assert _places(_after(path, lambda lines: [*lines[:5], b"hello\n", *lines[5:]])) == [
        ("foreign", 6, None)
    ]


def test_half_a_last_line_is_placed(path: Path) -> None:
    assert _places(_after(path, lambda lines: [*lines[:-1], lines[-1][:100]])) == [
        ("torn", COUNT, None)
    ]


def test_a_chain_that_begins_in_the_middle_of_a_file_is_placed(path: Path, tmp_path: Path) -> None:
    other = log.write(tmp_path / "other", 2)

    assert _places(_after(path, lambda lines: [*lines, *other])) == [("restarted", COUNT + 1, 1)]


@pytest.mark.parametrize("prev", ["", "0" * 64, "f" * 64])
def test_a_chain_that_goes_on_in_the_middle_of_a_file_is_placed(path: Path, prev: str) -> None:
    def forge(lines: Lines) -> Lines:
        return [*lines, _rehashed(lines[-1], chain="f" * 16, seq=41, prev=prev)]

    found = _places(_after(path, forge))
    assert found == [("restarted", COUNT + 1, 41), ("missing", COUNT + 1, 1)]


def test_breaks_of_several_kinds_are_all_placed(path: Path) -> None:
    def tamper(lines: Lines) -> Lines:
        edited = lines[1].replace(b"installed", b"untouched", 1)
        return [lines[0], edited, lines[2], lines[4], lines[6], lines[5], *lines[7:]]

    assert _places(_after(path, tamper)) == [("altered", 2, 2), ("missing", 4, 4), ("moved", 6, 6)]


def test_files_are_put_in_order_and_a_missing_one_is_named(tmp_path: Path) -> None:
    path = tmp_path / "audit.jsonl"
    log.write(path, 40, rotate_at=4_000)
    files = sorted(tmp_path.iterdir(), reverse=True)
    assert verify_files(files).is_intact

    middle = sorted(tmp_path.glob("audit.jsonl.*"))[1]
    (finding,) = verify_files([file for file in files if file != middle]).findings
    assert finding.kind == "missing"


def test_the_same_file_under_two_names_counts_once(path: Path, tmp_path: Path) -> None:
    log.write(path, 3)
    (tmp_path / "twin").hardlink_to(path)

    assert verify_files([path, tmp_path / "twin"]).records == 3


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(LogError, match="cannot be read"):
        verify_files([tmp_path / "none"])


def test_a_file_that_is_no_log_is_all_foreign(path: Path) -> None:
    path.write_bytes(b"\xff\xfe" * 5000)

    assert [finding.kind for finding in verify_files([path]).findings] == ["torn"]


# What only a checkpoint shows


def _checkpoint(path: Path) -> Checkpoint:
    (head,) = verify_files([path]).heads
    return Checkpoint.at(head, now=people.NOW)


def test_a_log_that_grew_since_the_checkpoint_verifies(path: Path) -> None:
    log.write(path, 5)
    seen = _checkpoint(path)
    log.write(path, 5)

    assert verify_files([path], [seen]).is_intact


def test_a_truncated_tail_is_found_against_the_checkpoint(path: Path) -> None:
    lines = log.write(path, COUNT)
    seen = _checkpoint(path)
    path.write_bytes(b"".join(lines[:-2]))

    assert verify_files([path]).is_intact
    (finding,) = verify_files([path], [seen]).findings
    assert (finding.kind, finding.line, finding.seq) == ("truncated", 8, 8)


def test_a_log_rewritten_with_hashes_that_fit_is_found_against_the_checkpoint(
    path: Path,
) -> None:
    lines = log.write(path, COUNT)
    seen = _checkpoint(path)
    prev = json.loads(lines[3])["hash"]
    rewritten = lines[:4]
    for line in lines[4:]:
        rewritten.append(_rehashed(line, reason="rewritten", prev=prev))
        prev = json.loads(rewritten[-1])["hash"]
    path.write_bytes(b"".join(rewritten))

    # The chain has no key: alone, it cannot show this.
    assert verify_files([path]).is_intact
    (finding,) = verify_files([path], [seen]).findings
    assert (finding.kind, finding.line) == ("rewritten", COUNT)


def test_a_new_log_in_the_old_ones_place_is_found_against_the_checkpoint(path: Path) -> None:
    log.write(path, COUNT)
    seen = _checkpoint(path)
    path.unlink()
    log.write(path, COUNT)

    assert [finding.kind for finding in verify_files([path], [seen]).findings] == ["truncated"]


def test_a_log_that_goes_on_behind_a_checkpoint_without_what_it_saw_is_found(path: Path) -> None:
    lines = log.write(path, COUNT)
    seen = _checkpoint(path)
    path.write_bytes(_rehashed(lines[-1], seq=COUNT + 1, prev=""))

    kinds = {finding.kind for finding in verify_files([path], [seen]).findings}
    assert kinds == {"missing", "rewritten"}


def test_every_checkpoint_has_to_be_met(path: Path) -> None:
    lines = log.write(path, COUNT)
    seen = _checkpoint(path)
    earlier = Checkpoint(seen.chain, 4, json.loads(lines[3])["hash"], people.NOW)
    assert verify_files([path], [earlier, seen]).is_intact

    other = Checkpoint(seen.chain, COUNT, "c" * 64, people.NOW)
    for given in ([seen, other], [other, seen]):
        (finding,) = verify_files([path], given).findings
        assert (finding.kind, finding.line) == ("rewritten", COUNT)


def _signed(seen: Checkpoint, by: str = "bob") -> str:
    signer = people.signer(by)
    signature = signer.sign(checkpoints.message(seen))
    return checkpoints.seal(seen, kid=signer.kid, signature=signature)


def _key(name: str):  # type: ignore[no-untyped-def]
    return people.trust().key(f"{name}-1")[1]  # type: ignore[index]


SEEN = Checkpoint("ab12", 41, "c" * 64, people.NOW)


def test_a_signed_checkpoint_gives_the_same_checkpoint_back() -> None:
    assert open_checkpoint(_signed(SEEN), _key("bob")) == SEEN


@pytest.mark.parametrize(
    "text",
    [
        _signed(SEEN, "carol"),
        _signed(SEEN).replace("checkpoint", "approval"),
        "",
        "{}",
        "x" * 100_000,
    ],
    ids=["another key", "another type", "nothing", "no envelope", "too long"],
)
def test_a_checkpoint_that_the_key_has_not_signed_is_refused(text: str) -> None:
    with pytest.raises(LogError):
        open_checkpoint(text, _key("bob"))


@pytest.mark.parametrize(
    "changes", [{"seq": "41"}, {"seq": True}, {"v": 2}, {"typ": "x"}, {"more": 1}]
)
def test_a_signed_document_that_is_no_checkpoint_is_refused(
    changes: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    document = {**json.loads(checkpoints.payload(SEEN)), **changes}
    monkeypatch.setattr(checkpoints, "payload", lambda _: json.dumps(document).encode())

    with pytest.raises(LogError):
        open_checkpoint(_signed(SEEN), _key("bob"))


def test_a_checkpoint_is_bound_to_the_last_record() -> None:
    assert Checkpoint.at(Link("ab12", 41, "c" * 64), now=people.NOW) == SEEN
