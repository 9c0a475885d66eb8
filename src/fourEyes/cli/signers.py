"""With which key does this person sign, and whose is it in the trust file?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..envelope.keys import raw_public
from ..signing import (
    AgentSigner,
    Signer,
    SigningError,
    agent_keys,
    find_keys,
    kms_signer,
    load_key,
    load_ssh_key,
)
from ..trust.model import Approver, Trust

AskPassphrase = Callable[[], str]


def open_signer(spec: str, trust: Trust, ask: AskPassphrase) -> tuple[Signer, Approver]:
    """
    Return the key that *spec* names, under its id in *trust*, and the human who owns it.

    *spec* is a private key file (ours or OpenSSH's), `agent` for the ssh-agent, `kms:KEY-ID`, or
    empty: then the one key of this person that the trust file knows. *ask* returns the
    passphrase. Raises `SigningError`.
    """
    if spec.startswith("kms:"):
        return _known(kms_signer("", spec.removeprefix("kms:")), trust)
    if spec == "agent":
        return _in_agent(trust)
    if spec:
        return _known(_from_file(Path(spec), ask), trust)
    return _only_one(trust, ask)


def any_signer(spec: str, ask: AskPassphrase) -> Signer:
    """
    Return the key that *spec* names, whoever's it is: a private key file, or `kms:KEY-ID`.

    For what no approver signs, such as a checkpoint. Raises `SigningError`.
    """
    if spec.startswith("kms:"):
        return kms_signer(spec, spec.removeprefix("kms:"))
    return replace(_from_file(Path(spec), ask), kid=Path(spec).name)  # type: ignore[type-var]  # a dataclass


def _from_file(path: Path, ask: AskPassphrase) -> Signer:
    try:
        head = path.read_bytes()[:200]
    except OSError as error:
        raise SigningError(f"`{path}` cannot be read: {error.strerror}") from None
    if b"OPENSSH PRIVATE KEY" in head:
        return load_ssh_key(path, ask(), kid="")
    return load_key(path, ask(), kid="")


def _in_agent(trust: Trust) -> tuple[Signer, Approver]:
    for line in agent_keys():
        try:
            return _known(AgentSigner("", line), trust)
        except SigningError:
            continue
    raise SigningError("the ssh-agent holds no key of an approver in the trust file")


def _only_one(trust: Trust, ask: AskPassphrase) -> tuple[Signer, Approver]:
    known = {key.raw for approver in trust.approvers for key in approver.keys}
    mine = [key for key in find_keys() if key.raw in known]
    if not mine:
        raise SigningError(
            "neither your ssh-agent nor ~/.ssh holds a key that the trust file knows; name one "
            "with --key"
        )
    first = mine[0]
    if first.source == "ssh-agent":
        return _known(AgentSigner("", first.public), trust)
    return _known(load_ssh_key(first.source, ask(), kid=""), trust)


def _known(signer: Any, trust: Trust) -> tuple[Signer, Approver]:
    """Give *signer* the id that its public half has in the trust file."""
    raw = raw_public(signer.type, signer.public)
    for approver in trust.approvers:
        for key in approver.keys:
            if key.raw == raw and key.type == signer.type:
                return replace(signer, kid=key.kid), approver
    raise SigningError(
        "the trust file knows nobody with this key; an administrator adds it with "
        "`foureyes trust add-approver`"
    )
