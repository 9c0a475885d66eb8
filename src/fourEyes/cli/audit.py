"""What does the log say, is it whole, and does CloudTrail agree?"""

from __future__ import annotations

import json
import time
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from ..assembly import read_trust
from ..audit.checkpoint import Checkpoint, message, open_checkpoint, seal
from ..audit.cloudtrail import read_cloudtrail
from ..audit.read import family, records
from ..audit.reconcile import reconcile as compare
from ..audit.report import Group, quieting, report_on
from ..audit.story import story_of
from ..audit.verify import Verification, verify_files
from ..envelope.keys import raw_public
from ..errors import LogError
from ..preview.text import plain
from ..settings import read_settings
from ..trust.model import Assurance, Key
from .exits import Exit
from .signers import any_signer
from .terminal import (
    JsonFlag,
    PassphraseOption,
    UsageError,
    passphrase,
    say,
    say_json,
    speaks_plainly,
)
from .trust import public_key

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)

Files = Annotated[
    list[Path] | None,
    typer.Argument(metavar="FILE", help="Log files; without one, FOUREYES_LOG."),
]
Checkpoints = Annotated[
    list[Path], typer.Option("--checkpoint", help="A file of checkpoints, one a line.")
]
PublicKey = Annotated[
    Path | None, typer.Option(help="The public key that signed them, as `keygen` writes it.")
]


@app.command()
@speaks_plainly
def verify(
    files: Files = None,
    checkpoint: Checkpoints = [],
    public_key: PublicKey = None,
    as_json: JsonFlag = False,
) -> None:
    """Check that nothing was edited, removed, added or moved, and say where if it was."""
    found = verify_files(_log(files), _checkpoints(checkpoint, public_key))
    if as_json:
        say_json(_verification(found, has_checkpoint=bool(checkpoint)))
    else:
        _show_verification(found, has_checkpoint=bool(checkpoint))
    raise typer.Exit(Exit.OK if found.is_intact else Exit.ERROR)


@app.command()
@speaks_plainly
def checkpoint(
    key: Annotated[str, typer.Option(help="A private key file, or `kms:KEY-ID`.")],
    files: Files = None,
    previous: Annotated[
        list[Path], typer.Option("--previous", help="Earlier checkpoints, which must hold.")
    ] = [],
    public_key: PublicKey = None,
    passphrase_file: PassphraseOption = None,
) -> None:
    """
    Sign how far the log has come; print it as one line, to be kept where the agent cannot write.

    Run it as another user than the agent, or from a timer. A log that does not verify is not
    signed.
    """
    found = verify_files(_log(files), _checkpoints(previous, public_key))
    if not found.is_intact:
        _show_verification(found, has_checkpoint=bool(previous))
        raise typer.Exit(Exit.ERROR)
    signer = any_signer(key, lambda: passphrase(passphrase_file))
    for head in found.heads:
        seen = Checkpoint.at(head, now=int(time.time()))
        say(seal(seen, kid=signer.kid, signature=signer.sign(message(seen))))


@app.command()
@speaks_plainly
def tail(
    files: Files = None,
    count: Annotated[int, typer.Option("-n", help="How many events.")] = 20,
    as_json: JsonFlag = False,
) -> None:
    """Show the last events."""
    for record in deque(records(_log(files)), maxlen=max(count, 0)):
        if as_json:
            say_json(record)
        else:
            say(_event_line(record))


@app.command()
@speaks_plainly
def show(
    request_id: Annotated[str, typer.Argument(metavar="ID")],
    files: Files = None,
    as_json: JsonFlag = False,
) -> None:
    """Tell what became of one request; its ID may also stand behind the FILE."""
    request_id, files = _id_first(request_id, files or [])
    story = story_of(request_id, records(_log(files)))
    if story is None:
        raise LogError(f"the log knows no request `{plain(request_id)}`")
    if as_json:
        say_json(story.to_dict())
        return
    say(f"{story.request_id}  {plain(story.call)}  {plain(', '.join(story.resources))}")
    for step in story.steps:
        by = f" by {plain(step.by)}" if step.by else ""
        detail = f" ({plain(step.detail)})" if step.detail else ""
        say(f"  {plain(step.time)}  {step.says}{by}{detail}")


@app.command()
@speaks_plainly
def report(files: Files = None, as_json: JsonFlag = False) -> None:
    """Say what was blocked, or would have been in observe mode, and which rules would quiet it."""
    found = report_on(records(_log(files)))
    if as_json:
        say_json(found.to_dict())
        return
    observed = sum(group.count for group in found.groups if group.decision == "observe")
    would = f"{observed} would have been (observe mode), " if observed else ""
    say(f"held: {found.held - observed}; {would}{found.went_ahead} went ahead")
    for group in found.groups:
        _show_group(group)


@app.command()
@speaks_plainly
def reconcile(
    cloudtrail: Annotated[list[Path], typer.Option(help="A CloudTrail export.")],
    files: Files = None,
    principal: Annotated[
        list[str], typer.Option(help="ARN or glob; without one, the agent's in the trust file.")
    ] = [],
    store_table: Annotated[
        str | None, typer.Option(help="The DynamoDB table of the store, if it is one.")
    ] = None,
    as_json: JsonFlag = False,
) -> None:
    """List what the agent's principal changed without the guard."""
    events = (event for path in cloudtrail for event in read_cloudtrail(path))
    found = compare(
        records(_log(files)), events, principal or _principals(), store_table=store_table
    )
    if as_json:
        say_json(found.to_dict())
    else:
        for stray in found.strays:
            error = f" ({stray.error})" if stray.error else ""
            call = f"{stray.source} {stray.name} {stray.region}{error}"
            who = f"{stray.principal} {stray.access_key}"
            say(plain(f"{stray.time}  {call}  {who}  event {stray.event_id}", 1000))
            say(f"    {stray.says}")
        say(
            f"{len(found.strays)} not accounted for, {found.matched} matched, "
            f"{found.repeated} delivered again, {found.ignored} of no concern, "
            f"{found.unseen} of the log not in the export"
        )
    raise typer.Exit(Exit.OK if found.is_clean else Exit.ERROR)


def _id_first(given: str, files: list[Path]) -> tuple[str, list[Path]]:
    """Find the request's id among what was typed: the other verbs take the file first."""
    words = [Path(given), *files]
    found = next((word for word in words if str(word).startswith("req_")), None)
    if found is None:
        raise UsageError(f"`{given}` is no request id: foureyes audit show req_… FILE")
    words.remove(found)
    return str(found), words


def _log(files: list[Path] | None) -> list[str]:
    """Return the files named, each with those that were set aside before it."""
    if not files:
        named = read_settings().log
        if named is None:
            raise UsageError("name a log file, or set FOUREYES_LOG")
        files = [Path(named)]
    return list(dict.fromkeys(path for file in files for path in family(file)))


def _checkpoints(files: list[Path], public: Path | None) -> list[Checkpoint]:
    if not files:
        return []
    if public is None:
        raise UsageError("checkpoints need --public-key: who signed them?")
    entry = public_key(public)
    key = Key(
        entry["kid"],
        entry["type"],
        entry["public"],
        raw_public(entry["type"], entry["public"]),
        Assurance.FILE,
    )
    return [open_checkpoint(line, key) for line in _lines(files)]


def _lines(files: list[Path]) -> Iterator[str]:
    for file in files:
        yield from filter(str.strip, file.read_text(encoding="utf-8").splitlines())


def _principals() -> list[str]:
    settings = read_settings()
    agent = read_trust(settings).agent(settings.agent)
    if agent is None:
        raise UsageError(f"the trust file knows no agent `{settings.agent}`; name --principal")
    return list(agent.principals)


def _verification(found: Verification, *, has_checkpoint: bool) -> dict[str, Any]:
    return {
        "is_intact": found.is_intact,
        "records": found.records,
        "has_checkpoint": has_checkpoint,
        "heads": [
            {"chain": head.chain, "seq": head.seq, "hash": head.hash} for head in found.heads
        ],
        "findings": [
            {
                "kind": finding.kind,
                "file": finding.file,
                "line": finding.line,
                "seq": finding.seq,
                "says": finding.says,
            }
            for finding in found.findings
        ],
    }


def _show_verification(found: Verification, *, has_checkpoint: bool) -> None:
    for finding in found.findings:
        say(f"{plain(finding.file)}:{finding.line}: {finding.kind}: {plain(finding.says)}")
    state = "intact" if found.is_intact else f"{len(found.findings)} findings"
    say(f"{found.records} records, {state}")
    if not has_checkpoint:
        say("without a checkpoint, a log cut off or rewritten up to its end cannot be told apart")


def _event_line(record: dict[str, Any]) -> str:
    call = f"{record.get('service', '')}:{record['eventName']}" if "eventName" in record else ""
    resources = ", ".join(record.get("resources") or ())
    cells = (record["time"], record["event"], record.get("reason", ""), call, resources)
    return plain("  ".join(filter(None, map(str, cells))), 400)


def _show_group(group: Group) -> None:
    traits = ", ".join((group.effect, *group.hazards))
    say(
        plain(
            f"{group.count:>6}x {group.service}:{group.operation}  {group.region}  "
            f"{group.account}  {traits}  {group.rule}  {group.decision}: {group.reason}",
            1000,
        )
    )
    say(plain(f"        by {group.agent} as {', '.join(group.principals)}", 1000))
    for resource in group.resources:
        say(f"        {plain(resource)}")
    for rule in quieting(group):
        kind = "frees it" if rule.get("exempt") else "says who approves it"
        say(f"        {kind}: {json.dumps(rule)}")
