"""How does an administrator write the trust file?"""

from __future__ import annotations

import hashlib
import json
import os
import time
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import typer

from ..envelope.strict_json import NotStrictError, parse_object
from ..errors import FourEyesError, TrustError
from ..preview.text import plain
from ..signing.trust_file import sign_trust
from ..trust import parse_trust
from ..trust.dump import approver_entry, dump, starter, with_entry
from ..trust.model import Rule
from ..trust.parse import parse_file
from ..trust.slips import in_strict_json
from .checks.names import unknown_names
from .signers import any_signer
from .terminal import (
    JsonFlag,
    KeyOption,
    PassphraseOption,
    UsageError,
    passphrase,
    say,
    say_json,
    speaks_plainly,
)

YEAR = 365 * 86_400  # seconds until a new trust file expires
MAX_FILE = 1 << 20  # bytes

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)

FileArgument = Annotated[Path, typer.Argument(metavar="FILE", help="The trust file.")]


@app.command()
@speaks_plainly
def init(
    file: FileArgument,
    deployment: Annotated[str, typer.Option(help="A name that tokens are bound to.")] = "default",
    sts: Annotated[str, typer.Option(help="URL of STS where it is not AWS: an emulator.")] = "",
) -> None:
    """Write a new trust file; add an approver, an agent and a rule to it next."""
    if file.exists():
        raise TrustError(f"`{file}` exists; it is not overwritten", "trust_exists")
    document = starter(deployment, expires=int(time.time()) + YEAR)
    _write(file, {**document, "endpoints": {"sts": sts}} if sts else document)
    say(f"wrote {file}; next: foureyes trust add-approver, add-agent, add-rule, check")


@app.command()
@speaks_plainly
def add_approver(
    file: FileArgument,
    approver_id: Annotated[str, typer.Argument(metavar="ID")],
    key: Annotated[list[Path], typer.Option(help="A public key file, as `keygen` writes it.")],
    alias: Annotated[
        list[str], typer.Option(help="A name this human is known by: ARN, e-mail, os:USER.")
    ],
    name: Annotated[str, typer.Option(help="The human's name.")] = "",
    group: Annotated[list[str], typer.Option(help="A group of approvers.")] = [],
) -> None:
    """Add a human who may approve, or replace one of the same id."""
    keys = [public_key(path) for path in key]
    entry = approver_entry(approver_id, aliases=alias, keys=keys, name=name, groups=group)
    _change(file, "approvers", entry)


@app.command()
@speaks_plainly
def add_agent(
    file: FileArgument,
    agent_id: Annotated[str, typer.Argument(metavar="ID")],
    principal: Annotated[
        list[str], typer.Option(help="ARN or glob of a principal this agent is to use.")
    ],
    operator: Annotated[
        list[str], typer.Option(help="A human behind the agent, who may not approve.")
    ] = [],
) -> None:
    """Add an agent, or replace one of the same id."""
    entry = {"id": agent_id, "principals": principal, "operators": operator}
    _change(file, "agents", entry)


@app.command()
@speaks_plainly
def add_rule(
    file: FileArgument,
    rule_id: Annotated[str, typer.Argument(metavar="ID")],
    approver: Annotated[list[str], typer.Option(help="An approver's id, or group:NAME.")] = [],
    threshold: Annotated[int | None, typer.Option(help="How many people; without it, 1.")] = None,
    max_lifetime: Annotated[
        int | None, typer.Option(help="Seconds from approval to use; without it, 900.")
    ] = None,
    exempt: Annotated[
        bool, typer.Option("--exempt", help="Free what matches; asks for --account and --reason.")
    ] = False,
    own: Annotated[
        bool, typer.Option("--own", help="With --exempt: only what this agent has created.")
    ] = False,
    reason: Annotated[str, typer.Option(help="Why this rule is here.")] = "",
    account: Annotated[list[str], typer.Option(help="Account of 12 digits.")] = [],
    region: Annotated[list[str], typer.Option(help="Region or glob.")] = [],
    resource: Annotated[list[str], typer.Option(help="ARN or glob.")] = [],
    service: Annotated[list[str], typer.Option(help="botocore service name.")] = [],
    operation: Annotated[list[str], typer.Option(help="Operation or glob.")] = [],
    effect: Annotated[list[str], typer.Option(help="delete, replace, …")] = [],
    environment: Annotated[list[str], typer.Option(help="Environment name.")] = [],
    agent: Annotated[list[str], typer.Option(help="Agent's id or glob.")] = [],
) -> None:
    """Say who must approve what, or what is free; without a match: every protected call."""
    asked = {"approvers": approver or None, "threshold": threshold, "max_lifetime": max_lifetime}
    match = {
        "account": account,
        "region": region,
        "resource": resource,
        "service": service,
        "operation": operation,
        "effect": effect,
        "environment": environment,
        "agent": agent,
    }
    entry = {
        "id": rule_id,
        "match": {name: values for name, values in match.items() if values},
        **(_exemption(asked, own=own) if exempt else _demand(asked, own=own)),
        **({"reason": reason} if reason else {}),
    }
    _change(file, "rules", entry)
    if exempt:
        say("what it matches goes ahead without a second person")
    for said in _unknown(file, rule_id):
        say(f"warning: {plain(said)}")


def _unknown(file: Path, rule_id: str) -> list[str]:
    """Return what a rule names that nobody knows; nothing of a file that is not complete yet."""
    try:
        trust = parse_file(file.read_bytes(), file, origin="unsafe", now=int(time.time()))
    except TrustError:
        return []
    return [said for named, said in unknown_names(trust) if named == rule_id]


def _exemption(asked: dict[str, Any], *, own: bool) -> dict[str, Any]:
    if any(value is not None for value in asked.values()):
        raise UsageError("--exempt asks nobody: no --approver, --threshold or --max-lifetime")
    return {"exempt": True, "own": True} if own else {"exempt": True}


def _demand(asked: dict[str, Any], *, own: bool) -> dict[str, Any]:
    if own:
        raise UsageError("--own goes with --exempt")
    if asked["approvers"] is None:
        raise UsageError("say who may approve (--approver), or that nobody is asked (--exempt)")
    usual = {"threshold": 1, "max_lifetime": 900}
    return {name: usual[name] if value is None else value for name, value in asked.items()}


@app.command()
@speaks_plainly
def check(file: FileArgument, as_json: JsonFlag = False) -> None:
    """Check a trust file and print what it asks for, and its SHA-256 for FOUREYES_TRUST_SHA256."""
    data = file.read_bytes()
    trust = parse_file(data, file, origin="unsafe", now=int(time.time()))
    found: dict[str, Any] = {
        "sha256": hashlib.sha256(data).hexdigest(),
        "deployment": trust.deployment,
        "version": trust.version,
        "expires": time.strftime("%Y-%m-%d", time.gmtime(trust.expires)),
        "approvers": [approver.id for approver in trust.approvers],
        "agents": [agent.id for agent in trust.agents],
        "rules": [f"{rule.id} ({_asks(rule)})" for rule in trust.rules],
    }
    unknown = [f"rule `{rule_id}`: {said}" for rule_id, said in unknown_names(trust)]
    if as_json:
        rules = [rule.id for rule in trust.rules]
        say_json({**found, "rules": rules, "warnings": unknown})
        return
    for label, value in found.items():
        say(f"{label:<11}{', '.join(value) if isinstance(value, list) else value}")
    for said in unknown:
        say(f"warning    {plain(said)}")


def _asks(rule: Rule) -> str:
    """Say in a few words what a rule asks for."""
    return "exempt" if rule.exempt else f"{rule.threshold} of {', '.join(rule.approvers)}"


@app.command()
@speaks_plainly
def sign(
    file: FileArgument,
    key: KeyOption,
    kid: Annotated[str, typer.Option("--id", help="The root key's id in roots.json.")],
    passphrase_file: PassphraseOption = None,
) -> None:
    """Add a root key's signature to a trust file; run it once for each root key."""
    signer: Any = any_signer(key, lambda: passphrase(passphrase_file))
    signer = replace(signer, kid=kid)
    _replace(file, sign_trust(file.read_bytes(), signer, now=int(time.time())) + "\n")
    say(f"signed {file} with `{kid}`")


def _change(file: Path, part: str, entry: dict[str, Any]) -> None:
    before = _read(file)
    try:
        document = with_entry(before, part, entry)
    except (AttributeError, TypeError):
        # Not yet complete is no obstacle; a list that is none is.
        raise _fault(before) or TrustError(f"`{file}` is no trust file") from None
    fault = _fault(document)
    if fault is not None and _fault(before) is None:
        raise TrustError(f"{fault} (nothing was written)", fault.code)
    _write(file, document)
    say(f"{part[:-1]} `{entry['id']}` is in {file}, version {document['version']}")
    if fault is not None:
        say(f"not complete yet: {fault}")


def _fault(document: dict[str, Any]) -> FourEyesError | None:
    """Return why *document* is no trust file yet, or `None`."""
    try:
        parse_trust(dump(document).encode(), origin="unsafe", now=int(time.time()))
    except FourEyesError as error:
        return error
    return None


def _read(file: Path) -> dict[str, Any]:
    try:
        data = file.read_bytes()
        return parse_object(data, limit=MAX_FILE)
    except FileNotFoundError:
        raise TrustError(f"`{file}` is not there; `foureyes trust init {file}`") from None
    except NotStrictError as error:
        said = f"`{file}`: {in_strict_json(data, error.fault)}"
        raise TrustError(said, "trust_malformed") from None


def _write(file: Path, document: dict[str, Any]) -> None:
    _replace(file, dump(document))


def _replace(file: Path, text: str) -> None:
    """Replace the file in one step, so that nobody ever reads half of it."""
    beside = file.with_name(f".{file.name}.{os.getpid()}")
    beside.write_text(text, encoding="ascii")
    beside.chmod(0o644)
    beside.replace(file)


def public_key(path: Path) -> dict[str, Any]:
    """Read a public key file: our own JSON, or an OpenSSH `.pub` line."""
    text = path.read_text(encoding="utf-8", errors="replace").strip()
    if "PRIVATE KEY" in text:
        # Not only useless: the trust file is for everybody to read.
        raise UsageError(f"`{path}` is a private key; name its public half, `{path}.pub`")
    if not text.startswith("{"):
        return {"kid": path.stem, "type": "ssh", "public": text}
    try:
        entry: dict[str, Any] = json.loads(text)
    except ValueError:
        entry = {}
    if not entry.keys() >= {"kid", "type", "public"}:
        raise UsageError(f"`{path}` is no public key file, as `foureyes keygen` writes")
    return entry
