"""How does somebody begin? A few questions, a trust file, settings, a key, and a self-test."""

from __future__ import annotations

import hashlib
import json
import time
from pathlib import Path
from typing import Annotated, Any

import typer

from ..settings import read_settings
from ..signing import Signer, generate_key, load_key
from ..trust.dump import approver_entry, dump, starter, with_entry
from . import selftest
from .checks.keys import key_folder
from .terminal import PassphraseOption, UsageError, passphrase, say, speaks_plainly
from .trust import public_key as read_public_key

YEAR = 365 * 86_400  # seconds until the trust file expires


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("init")(init)


def _arn(given: str) -> str:
    """Refuse what is no ARN, before anything else is asked."""
    if not given.startswith("arn:"):
        raise typer.BadParameter(f"`{given}` is no ARN; `aws sts get-caller-identity` tells it")
    return given


@speaks_plainly
def init(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Where the files go.")],
    agent: Annotated[str, typer.Option(prompt="What is the agent called?")],
    principal: Annotated[
        str,
        typer.Option(
            prompt="Which principal does it use (ARN; * for session names)?", callback=_arn
        ),
    ],
    operator: Annotated[
        str, typer.Option(prompt="Who operates it? That person may not approve (id or e-mail)")
    ],
    approver: Annotated[str, typer.Option(prompt="Who is the second person (a short id)?")],
    alias: Annotated[
        str,
        typer.Option(
            prompt="Under which other names is that person known (ARN, e-mail, os:USER; commas)?"
        ),
    ],
    key: Annotated[
        Path | None,
        typer.Option("--key", help="The second person's public key; else one is made."),
    ] = None,
    store: Annotated[str, typer.Option(help="FOUREYES_STORE; default: a file in FOLDER.")] = "",
    deployment: Annotated[str, typer.Option(help="A name that tokens are bound to.")] = "default",
    sts: Annotated[str, typer.Option(help="URL of STS where it is not AWS: an emulator.")] = "",
    passphrase_file: PassphraseOption = None,
) -> None:
    """Set up a first trust file and settings, and show that they work."""
    folder = folder.resolve()
    trust_path = folder / "trust.json"
    if trust_path.exists():
        raise UsageError(f"`{trust_path}` exists; change it with `foureyes trust`")
    names = [name.strip() for name in alias.split(",") if name.strip()]
    if operator in (approver, *names):
        raise UsageError(f"`{operator}` operates the agent, so somebody else has to approve")
    folder.mkdir(parents=True, exist_ok=True)

    signer: Signer | None = None
    key = key or _known_key(approver)
    if key is None:
        signer, entry = _new_key(approver, passphrase_file)
    else:
        entry = read_public_key(key)

    document = _document(deployment, agent, _principal(principal), operator, approver, names, entry)
    if sts:
        document["endpoints"] = {"sts": sts}
    if store:
        document["stores"] = [store]
    trust_path.write_text(dump(document), encoding="ascii")
    variables = {
        "FOUREYES_AUTO": "1",
        "FOUREYES_AGENT": agent,
        "FOUREYES_TRUST": str(trust_path),
        "FOUREYES_TRUST_SHA256": hashlib.sha256(trust_path.read_bytes()).hexdigest(),
        "FOUREYES_STORE": store or f"sqlite://{folder / 'store' / 'store.sqlite3'}",
    }
    settings_path = _write_settings(folder, variables)
    say(f"trust file: {trust_path}\nsettings:   {settings_path}")

    for line in selftest.run(read_settings(variables), signer, approver):
        say(f"self-test:  {line}")
    say(f"next: start the agent with these settings: set -a; . {settings_path}; set +a")
    say("(or as a systemd EnvironmentFile, or docker run --env-file);")
    say("then run `foureyes doctor` as the agent's user, with the same settings")


def _known_key(approver: str) -> Path | None:
    """Return the public half of the key that `keygen` made for *approver* here, if it did."""
    path = key_folder() / approver
    if not path.exists():
        return None
    public = path.with_name(path.name + ".pub")
    if not public.exists():
        raise UsageError(f"`{path}` exists without `{public.name}`; name a public key with --key")
    say(f"key:        {public}, which was there")
    return public


def _new_key(approver: str, given: Path | None) -> tuple[Signer, dict[str, Any]]:
    """Make the second person's first key, under a passphrase that only that person knows."""
    secret = passphrase(given, confirm=True)
    path = key_folder() / approver
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    entry = {"kid": f"{approver}-1", "type": "ed25519", "public": generate_key(path, secret)}
    path.with_name(path.name + ".pub").write_text(json.dumps(entry) + "\n", encoding="ascii")
    say(f"key:        {path}; it belongs on the second person's machine, so move it there")
    return load_key(path, secret, kid=entry["kid"]), entry


def _principal(arn: str) -> str:
    """Return what STS calls the sessions of a role, where *arn* is the role itself."""
    head, separator, name = arn.partition(":role/")
    if not separator:
        return arn
    return f"{head.replace(':iam:', ':sts:')}:assumed-role/{name.rpartition('/')[2]}/*"


def _write_settings(folder: Path, variables: dict[str, str]) -> Path:
    """Write a file that a shell can source (`set -a`), and that Docker and systemd can read."""
    path = folder / "foureyes.env"
    lines = [f"{name}={value}\n" for name, value in variables.items()]
    path.write_text("".join(lines), encoding="utf-8")
    return path


def _document(
    deployment: str,
    agent: str,
    principal: str,
    operator: str,
    approver: str,
    aliases: list[str],
    key: dict[str, Any],
) -> dict[str, Any]:
    """Return a trust file with one agent, one approver, and one rule for everything."""
    document = starter(deployment, expires=int(time.time()) + YEAR)
    person = approver_entry(approver, aliases=aliases, keys=[key])
    document = with_entry(document, "approvers", person)
    entry = {"id": agent, "principals": [principal], "operators": [operator]}
    document = with_entry(document, "agents", entry)
    rule = {"id": "everything", "match": {}, "approvers": [approver], "threshold": 1}
    return with_entry(document, "rules", rule)
