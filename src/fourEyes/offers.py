"""What has the agent's side attached to its calls: approvals, and its reason?"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from threading import Lock

_LOCK = Lock()
# Process-wide and not per context: s3transfer makes calls in threads of its own, which inherit
# nothing. A token fits one call, once, whoever makes it.
_OFFERED: list[str] = []
_CLAIM: ContextVar[str | None] = ContextVar("fourEyes.because", default=None)

MAX_CLAIM = 2_048  # characters of the agent's reason that are kept
MAX_FILES = 64  # token files that are read from one folder
MAX_BYTES = 128 * 1024  # of one file; more cannot be a token


@contextmanager
def approved(*tokens: str) -> Iterator[None]:
    """
    Attach signed approvals for the length of this block.

    A token is found by the digest of the call that it was signed for, in every thread of the
    process. Several tokens for one call count together where a rule asks for several people.
    """
    with _LOCK:
        _OFFERED.extend(tokens)
    try:
        yield
    finally:
        with _LOCK:
            for token in tokens:
                _OFFERED.remove(token)


@contextmanager
def because(reason: str) -> Iterator[None]:
    """Give the agent's reason for the calls of this block; approvers see it as its claim."""
    reset = _CLAIM.set(reason[:MAX_CLAIM])
    try:
        yield
    finally:
        _CLAIM.reset(reset)


def offered() -> tuple[str, ...]:
    """Return the tokens that are attached right now."""
    if not _OFFERED:
        return ()
    with _LOCK:
        return tuple(dict.fromkeys(_OFFERED))


def claim() -> str | None:
    """Return the reason that holds for the current context."""
    return _CLAIM.get()


def named_tokens(value: str | None) -> tuple[str, ...]:
    """
    Read what `FOUREYES_APPROVALS` names: tokens, one a line, or a file or folder of them.

    What cannot be read comes back as it is, so that the verifier refuses it by name; it is
    never dropped in silence.
    """
    if not value:
        return ()
    if value.lstrip().startswith("{"):
        return _lines(value)
    path = Path(value)
    try:
        files = sorted(path.iterdir())[:MAX_FILES] if path.is_dir() else [path]
        return tuple(token for file in files if file.is_file() for token in _read(file)) or (
            () if path.exists() else (value,)
        )
    except (OSError, ValueError):
        return (value,)


def _read(file: Path) -> tuple[str, ...]:
    with file.open("rb") as stream:
        data = stream.read(MAX_BYTES + 1)
    text = data.decode("utf-8", errors="replace")
    return (text,) if len(data) > MAX_BYTES else _lines(text)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
