"""Which keys could this person sign with? Those in `~/.ssh`, and those in its ssh-agent."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..envelope.curves import WeakKeyError
from ..envelope.sshsig import read_key
from ..errors import SigningError
from .ssh_agent import agent_keys


@dataclass(frozen=True, slots=True)
class FoundKey:
    """
    A public key that could approve, and where its private half is said to be.

    `source` is the path of the private key file, or `ssh-agent`. `raw` are the public bytes by
    which the trust file's keys are compared. `needs_touch`: it lives in a security key.
    """

    public: str
    source: str
    comment: str
    raw: bytes
    needs_touch: bool


def find_keys(folder: str | Path | None = None, *, ask_agent: bool = True) -> list[FoundKey]:
    """
    List the keys of this person, those in the agent first.

    A key that is in both is listed once: the agent asks for no passphrase.
    """
    found = _in_agent() if ask_agent else []
    known = {key.raw for key in found}
    where = Path.home() / ".ssh" if folder is None else Path(folder)
    for path in sorted(where.glob("*.pub")):
        key = _read(path)
        if key is not None and key.raw not in known:
            found.append(key)
    return found


def _in_agent() -> list[FoundKey]:
    try:
        lines = agent_keys()
    except SigningError:
        # A dead agent's socket is common, and no reason to hide the files.
        return []
    return [_found(line, "ssh-agent") for line in lines]


def _read(path: Path) -> FoundKey | None:
    try:
        return _found(path.read_text("utf-8").strip(), str(path.with_suffix("")))
    except (OSError, UnicodeDecodeError, WeakKeyError):
        return None


def _found(line: str, source: str) -> FoundKey:
    key = read_key(line)
    comment = " ".join(line.split()[2:])
    return FoundKey(line, source, comment, key.point, key.needs_touch)
