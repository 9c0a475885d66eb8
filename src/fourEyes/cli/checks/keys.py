"""Could the agent sign for an approver? Then there is no second person."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from ...envelope.keys import raw_public
from ...errors import BadSignatureError
from ...signing import SigningError, agent_keys, find_keys
from ...trust.model import Approver, Trust
from .finding import Finding, fail, ok, warn
from .patient import Patient

APART = "approve as another user, on another machine, or with a security key"


def private_keys(patient: Patient) -> Iterator[Finding]:
    """Say whether this user can read the private half of an approver's key."""
    if patient.trust is None:
        return
    places = [(key.raw, Path(key.source)) for key in find_keys(ask_agent=False)]
    found = [
        fail("keys", f"`{file}` is a key of approver `{owner.id}`, and can be read", APART)
        for raw, file in (*places, *_own_files())
        if (owner := _owner(raw, patient.trust)) and os.access(file, os.R_OK)
    ]
    yield from found
    if not found:
        yield ok("keys", f"no approver's private key in ~/.ssh or {key_folder()}")


def key_folder() -> Path:
    """Return where `foureyes init` puts a new key."""
    return Path.home() / ".foureyes"


def ssh_agent(patient: Patient) -> Iterator[Finding]:
    """Say whether an ssh-agent would sign for this user."""
    if "SSH_AUTH_SOCK" not in os.environ:
        return
    try:
        lines = agent_keys()
    except SigningError:
        yield warn("ssh-agent", "SSH_AUTH_SOCK is set, and nobody answers", "unset SSH_AUTH_SOCK")
        return
    raws = {raw_public("ssh", line) for line in lines}
    owners = [
        owner.id
        for owner in (patient.trust.approvers if patient.trust else ())
        if any(key.raw in raws and not key.touch for key in owner.keys)
    ]
    if owners:
        text = f"the ssh-agent of this environment signs for approver {', '.join(owners)}"
        yield fail("ssh-agent", text, f"unset SSH_AUTH_SOCK for the agent; {APART}")
        return
    yield warn("ssh-agent", "a socket is there; it holds no approver's key now", "unset it")


def _own_files() -> Iterator[tuple[bytes, Path]]:
    """Read the public halves that `foureyes keygen` wrote into our folder."""
    for path in sorted(key_folder().glob("*.pub")):
        with suppress(OSError, ValueError, KeyError, TypeError, BadSignatureError):
            entry = json.loads(path.read_text(encoding="utf-8"))
            yield raw_public(entry["type"], entry["public"]), path.with_suffix("")


def _owner(raw: bytes, trust: Trust) -> Approver | None:
    return next((one for one in trust.approvers if any(key.raw == raw for key in one.keys)), None)
