"""Could the agent have written this trust file? Read once, and believed only for a reason."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import TrustError
from .files import read_plain, read_protected
from .model import Trust
from .parse import parse_file

if TYPE_CHECKING:
    from .signed import Roots

_BEYOND_DOUBT = frozenset({"trust_missing", "trust_too_large", "trust_unreadable"})


def load_trust(
    path: str | os.PathLike[str],
    *,
    now: int,
    sha256_pin: str | None = None,
    roots: Roots | None = None,
    allow_unsafe: bool = False,
) -> Trust:
    """
    Return the trust file at *path*, or raise `TrustError` with a code for what is wrong.

    It is believed because root keys signed it (*roots*), because its bytes have the pinned
    hash (*sha256_pin*, hex), or because its path is root's alone all the way down; in this
    order, and `origin` says which. *allow_unsafe* takes a file that the agent could have
    written, with the origin `unsafe`: for demonstrations and tests.
    """
    try:
        return _load(Path(path), now, sha256_pin, roots, allow_unsafe)
    except TrustError as error:
        if error.code != "trust_missing":
            raise
        # Only here is the whole path known: it was walked step by step.
        message = f"there is no trust file `{path}`; `FOUREYES_TRUST` says where it lies"
        raise TrustError(message, error.code) from None


def _load(
    where: Path, now: int, sha256_pin: str | None, roots: Roots | None, allow_unsafe: bool
) -> Trust:
    if roots is not None:
        # Here, not above: most trust files are pinned, or believed for their path.
        from .signed import open_signed

        return parse_file(open_signed(read_plain(where), roots), where, origin="signed", now=now)
    if sha256_pin is not None:
        return parse_file(_pinned(where, sha256_pin), where, origin="pinned", now=now)
    data, origin = _by_path(where, allow_unsafe=allow_unsafe)
    return parse_file(data, where, origin=origin, now=now)


def _pinned(path: Path, pin: str) -> bytes:
    data = read_plain(path)
    if hashlib.sha256(data).hexdigest() != pin.strip().lower():
        message = f"`{path}` is not the trust file that `FOUREYES_TRUST_SHA256` pins"
        hint = "if it was meant to change, pin what `foureyes trust check` prints"
        raise TrustError(f"{message}; {hint}", "trust_pin_mismatch")
    return data


def _by_path(path: Path, *, allow_unsafe: bool) -> tuple[bytes, str]:
    try:
        return read_protected(path), "root-owned"
    except TrustError as error:
        if not allow_unsafe or error.code in _BEYOND_DOUBT:
            raise
    return read_plain(path), "unsafe"
