"""Is the log what was written, and if not, where was it touched?"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from . import chain
from .chain import GENESIS, Line, Link
from .checkpoint import Checkpoint
from .read import Row, in_order, rows

Kind = Literal[
    "altered",
    "replaced",
    "missing",
    "moved",
    "repeated",
    "foreign",
    "torn",
    "restarted",
    "rewritten",
    "truncated",
]


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where the log is not what was written; `line` counts from 1, 0 is none."""

    kind: Kind
    file: str
    line: int
    seq: int | None
    says: str


@dataclass(frozen=True, slots=True)
class Verification:
    """What came of reading the whole log. `heads` are the last records, one for each chain."""

    findings: tuple[Finding, ...]
    records: int
    heads: tuple[Link, ...]

    @property
    def is_intact(self) -> bool:
        """Tell whether nothing was found."""
        return not self.findings


def verify_files(
    paths: Sequence[str | os.PathLike[str]], checkpoints: Sequence[Checkpoint] = ()
) -> Verification:
    """
    Read some log files, in the order of their records, and place every break of the chain.

    *checkpoints* have been verified (`open_checkpoint`). Without one, a log that was cut off or
    rewritten from some record to its end cannot be told from a true one: the chain has no key.
    Raises `LogError` for a file that cannot be read.
    """
    walk = _Walk(checkpoints)
    for path in in_order(paths):
        for row in rows(path):
            walk.take(row)
    return walk.end()


@dataclass
class _Chain:
    """How far one chain has come, and which of its records have not been seen."""

    last: Link
    before: Link
    gaps: dict[int, int] = field(default_factory=dict)  # missing record -> its finding's index


class _Walk:
    """One pass over all lines: what each must be follows from the one before."""

    def __init__(self, checkpoints: Sequence[Checkpoint]) -> None:
        self._findings: list[Finding | None] = []
        self._chains: dict[str, _Chain] = {}
        self._now: _Chain | None = None
        self._altered: int | None = None  # the index of the finding on the line before
        self._headless: str | None = None  # the hash that an altered first line claims
        self._begins_file = True
        self._records = 0
        self._file = ""
        self._line = 0
        self._unmet: dict[tuple[str, int], set[str]] = {}
        for seen in checkpoints:
            self._unmet.setdefault((seen.chain, seen.seq), set()).add(seen.hash)

    def take(self, row: Row) -> None:
        """Judge one line."""
        self._begins_file = row.file != self._file
        line = chain.parse(row.raw)
        if not row.is_whole:
            self._find("torn", row, None, "the last line has no end: its record was not written")
        if line is None:
            if row.is_whole:
                self._find("foreign", row, None, "this line is no record")
        else:
            self._records += 1
            self._place(row, line)
        self._file, self._line = row.file, row.number

    def end(self) -> Verification:
        """Name the checkpoints that no record has met, and return what was found."""
        for chain_id, seq in self._unmet:
            known = self._chains.get(chain_id)
            last = 0 if known is None else known.last.seq
            end = Row(self._file, self._line, b"")
            says = f"a checkpoint saw record {seq} of chain {chain_id}"
            if last < seq:
                self._find("truncated", end, last, f"{says}; it ends at {last}")
            else:
                self._find("rewritten", end, seq, f"{says}, which is not there any more")
        found = tuple(finding for finding in self._findings if finding is not None)
        return Verification(found, self._records, tuple(c.last for c in self._chains.values()))

    def _place(self, row: Row, line: Line) -> None:
        state = self._now
        if not line.is_intact:
            self._alter(row, line, state)
            return
        if state is None or line.link.chain != state.last.chain:
            state = self._enter(row, line)
        self._follow(row, line, state)
        self._altered = None
        self._compare(row, line.link)

    def _alter(self, row: Row, line: Line, state: _Chain | None) -> None:
        seq = line.link.seq if state is None else state.last.seq + 1
        self._find("altered", row, seq, "this line does not match its own hash")
        if state is not None:
            # Its number may be what was changed. Its claimed hash is what the next one names.
            state.before = state.last
            state.last = Link(state.last.chain, seq, line.link.hash)
            self._altered = len(self._findings) - 1
        else:
            self._headless = line.link.hash

    def _enter(self, row: Row, line: Line) -> _Chain:
        """Come to a chain that the line before did not belong to."""
        link = line.link
        if not self._begins_file and line.prev != self._headless:
            says = f"another chain, {link.chain}, begins in the middle of the file"
            self._find("restarted", row, link.seq, says)
        known = self._chains.get(link.chain)
        if known is None:
            start = Link(link.chain, 0, GENESIS)
            if line.prev == self._headless:
                start = Link(link.chain, link.seq - 1, line.prev)
            known = self._chains[link.chain] = _Chain(start, start)
        self._now = known
        return known

    def _follow(self, row: Row, line: Line, state: _Chain) -> None:
        link, last = line.link, state.last
        if self._altered is not None and link.seq == last.seq and line.prev == state.before.hash:
            # The line before was not one that had been changed, but one that was put in.
            put_in = self._findings[self._altered]
            assert put_in is not None
            says = "this line was put in: it matches neither its own hash nor the next record"
            self._findings[self._altered] = replace(put_in, kind="foreign", says=says)
            state.last = link
        elif link.seq == last.seq + 1:
            if line.prev != last.hash and last.seq:
                says = f"record {last.seq} is not the one that record {link.seq} followed"
                self._find("replaced", Row(self._file, self._line, b""), last.seq, says)
            elif line.prev != last.hash:
                self._find("replaced", row, 1, "the first record names another one before it")
            state.last = link
        elif link.seq > last.seq:
            self._miss(row, state, link.seq)
            state.last = link
        elif link.seq in state.gaps:
            self._find("moved", row, link.seq, f"record {link.seq} stands behind {last.seq}")
            self._unmiss(state, link.seq)
        else:
            self._find("repeated", row, link.seq, f"there is a record {link.seq} already")

    def _miss(self, row: Row, state: _Chain, seq: int) -> None:
        first, until = state.last.seq + 1, seq - 1
        names = f"record {first}" if first == until else f"records {first} to {until}"
        self._find("missing", row, first, f"{names} should stand before this line")
        # Only a few can have been moved; a gap of millions is not worth a dict of millions.
        for missing in range(first, min(until, first + 1000) + 1):
            state.gaps[missing] = len(self._findings) - 1

    def _unmiss(self, state: _Chain, seq: int) -> None:
        index = state.gaps.pop(seq)
        if index not in state.gaps.values():
            self._findings[index] = None

    def _compare(self, row: Row, link: Link) -> None:
        seen = self._unmet.pop((link.chain, link.seq), {link.hash})
        if seen != {link.hash}:
            says = (
                f"a checkpoint saw another record {link.seq}: it, or one before it, was rewritten"
            )
            self._find("rewritten", row, link.seq, says)

    def _find(self, kind: Kind, row: Row, seq: int | None, says: str) -> None:
        self._findings.append(Finding(kind, row.file, row.number, seq, says))
