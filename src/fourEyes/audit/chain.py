"""How does one line of the log vouch for the line before it?"""

from __future__ import annotations

import hashlib
import json
import re
import secrets
from dataclasses import dataclass
from typing import Any, NamedTuple

GENESIS = "0" * 64
"""What the first record of a chain names as its predecessor."""

MAX_LINE = 4 * 1024 * 1024
"""Bytes of a line, newline included, that are read back; nothing longer is written."""

# The hash closes the line, so that it covers the bytes in front of it as they stand: whoever
# verifies needs no canonical JSON, only SHA-256 and this suffix.
_SUFFIX = re.compile(rb',"hash":"([0-9a-f]{64})"\}{1,2}\Z')


class Link(NamedTuple):
    """The place of one record in its chain; `hash` is hex SHA-256."""

    chain: str
    seq: int
    hash: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it was read back. `is_intact` tells whether it matches its own hash."""

    link: Link
    prev: str
    is_intact: bool
    record: dict[str, Any]


def start() -> Link:
    """Return the place in front of the first record of a new chain."""
    return Link(secrets.token_hex(8), 0, GENESIS)


def append(body: str, last: Link, closing: str = "}") -> tuple[bytes, Link]:
    """
    Make the line that follows *last*, newline included, and return it with its place.

    *body* is a JSON object in ASCII. The link becomes the last members of the object that ends
    at *closing*: the outermost, or for `}}` the one in its last member.
    """
    chain, seq, prev = last.chain, last.seq + 1, last.hash
    head = f'{body[: -len(closing)]},"chain":"{chain}","seq":{seq},"prev":"{prev}"'.encode("ascii")
    digest = hashlib.sha256(head).hexdigest()
    return head + f',"hash":"{digest}"{closing}\n'.encode("ascii"), Link(chain, seq, digest)


def parse(raw: bytes) -> Line | None:
    """Read one line back, without its newline; `None` for what no chain could hold."""
    suffix = _SUFFIX.search(raw)
    if suffix is None:
        return None
    try:
        record = json.loads(raw)
        link = record if "chain" in record else record["unmapped"]
        chain, seq, prev, digest = (link[name] for name in ("chain", "seq", "prev", "hash"))
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    if not (isinstance(chain, str) and type(seq) is int and isinstance(prev, str)):
        return None
    is_intact = (
        hashlib.sha256(raw[: suffix.start()]).hexdigest() == suffix[1].decode("ascii") == digest
    )
    return Line(Link(chain, seq, str(digest)), prev, is_intact, record)
