"""Bob at his terminal: the real command, with a key file and a passphrase."""

from __future__ import annotations

import json
from typing import Any

from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
)
from typer.testing import CliRunner

from fourEyes.cli.app import app

from . import people
from .stage import Stage

WORD = "correct horse"
SIGNING = ("approve", "reject", "revoke")


class Approver:
    """Runs `foureyes` as *name* would; the passphrase is typed, once for each command."""

    def __init__(self, stage: Stage, name: str = "bob") -> None:
        self.stage = stage
        self.key = stage.folder / f"{name}.key"
        sealed = BestAvailableEncryption(WORD.encode())
        pem = people.signer(name).key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, sealed)
        self.key.touch(mode=0o600)
        self.key.write_bytes(pem)

    def __call__(self, verb: str, *arguments: str, code: int = 0, typed: str = "") -> str:
        """Run one verb, expect its exit *code*, and return what it printed."""
        signs = verb in SIGNING
        words = [verb, *arguments, *(["--key", str(self.key)] if signs else [])]
        ran = CliRunner().invoke(app, words, input=(f"{WORD}\n" if signs else "") + typed)
        assert ran.exit_code == code, (ran.output, ran.exception)
        return ran.output

    def json(self, verb: str, *arguments: str) -> Any:
        """Run one verb with `--json` and return what it says."""
        said = self(verb, *arguments, "--json")
        return json.loads(said[min(said.find(c) % len(said) for c in "[{") :])
