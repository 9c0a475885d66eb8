"""What stands in the log, read back as untrusted text?"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import LogError
from . import chain
from .ocsf import from_ocsf


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a log file: where it stands, its bytes, and whether a newline ended it."""

    file: str
    number: int
    raw: bytes
    is_whole: bool = True


def rows(path: str | os.PathLike[str]) -> Iterator[Row]:
    """Yield the lines of one file. Raises `LogError`."""
    try:
        with Path(path).open("rb") as file:
            number = 0
            # Bounded: what is no log may be one line of gigabytes.
            while raw := file.readline(chain.MAX_LINE):
                number += 1
                yield Row(os.fspath(path), number, raw.removesuffix(b"\n"), raw.endswith(b"\n"))
    except OSError as error:
        raise LogError(f"`{os.fspath(path)}` cannot be read: {error.strerror}") from error


def in_order(paths: Sequence[str | os.PathLike[str]]) -> list[str]:
    """
    Return *paths* with the files of one chain in the order of its records.

    Two names of one file count once: a file that is being set aside has two for a moment.
    """
    chains: dict[str, int] = {}
    keyed: dict[tuple[int, int], tuple[int, int, str]] = {}
    for path in paths:
        first = next((line for row in rows(path) if (line := chain.parse(row.raw))), None)
        link = chain.Link("", 0, "") if first is None else first.link
        order = chains.setdefault(link.chain, len(chains))
        status = os.stat(path)  # noqa: PTH116 - *path* is text or a path
        keyed.setdefault((status.st_dev, status.st_ino), (order, link.seq, os.fspath(path)))
    return [path for _, _, path in sorted(keyed.values())]


def family(path: str | os.PathLike[str]) -> list[str]:
    """Return the log file at *path* and those that were set aside before it."""
    current = Path(path)
    aside = (
        file
        for file in current.parent.glob(f"{current.name}.*")
        if file.name.removeprefix(f"{current.name}.").isdigit()
    )
    return [*(os.fspath(file) for file in sorted(aside)), os.fspath(current)]


def records(paths: Sequence[str | os.PathLike[str]]) -> Iterator[dict[str, Any]]:
    """
    Yield the records of some log files in their native form, whatever the files' format.

    Not checked: the chain. Lines that are no records are passed over.
    """
    # Here, not above: the agent's path never reads a log back.
    from pydantic import ValidationError

    from .model import ReadRecord

    for path in in_order(paths):
        for row in rows(path):
            line = chain.parse(row.raw)
            if line is None:
                continue
            try:
                record = native(line.record)
                ReadRecord.model_validate(record)
            except (ValidationError, KeyError, TypeError, AttributeError):
                continue
            yield record


def native(record: dict[str, Any]) -> dict[str, Any]:
    """Return a record in its native form."""
    return from_ocsf(record) if "class_uid" in record else record
