"""How does an approver get a key?"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from ..signing import generate_key
from .terminal import JsonFlag, PassphraseOption, passphrase, say, say_json, speaks_plainly


def add_to(app: typer.Typer) -> None:
    """Add the verbs about keys."""
    app.command("keygen")(keygen)


@speaks_plainly
def keygen(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where the private key goes.")],
    kid: Annotated[str, typer.Option("--id", help="The key's id in the trust file.")],
    passphrase_file: PassphraseOption = None,
    as_json: JsonFlag = False,
) -> None:
    """Make an Ed25519 key: FILE (mode 0600, under a passphrase) and FILE.pub."""
    secret = passphrase(passphrase_file, confirm=True)
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    public = {"kid": kid, "type": "ed25519", "public": generate_key(file, secret)}
    beside = file.with_name(file.name + ".pub")
    beside.write_text(json.dumps(public) + "\n", encoding="ascii")
    if as_json:
        say_json({"private": str(file), "public": str(beside), **public})
        return
    say(f"private key: {file}")
    say(f"public key:  {beside} (for `foureyes trust add-approver --key`)")
