"""How does a second person look at requests, and decide?"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from ..approval.claims import APPROVE, REJECT, REVOKE
from ..errors import StoreError
from ..preview.text import plain
from ..signing import Signer
from ..trust.model import Approver
from .carrying import pack, request_path, write_file
from .desk import Desk
from .exits import OF_STATE, Exit
from .handing import Way, decision_on, report
from .looking import EASY, Matter, lines_of, looked_at, matters, must_look
from .plain import as_dict, sentence
from .showing import short_name, show_card
from .signers import open_signer
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

REJECTION_LIFETIME = 30 * 86_400  # seconds; a no holds for as long as its request can be open

IdsArgument = Annotated[list[str] | None, typer.Argument(metavar="ID...")]
ReasonOption = Annotated[str, typer.Option(help="Why; kept in the log, shown to the agent.")]
BatchOption = Annotated[str, typer.Option(help="All open requests of one process, instead of ids.")]
FromOption = Annotated[Path | None, typer.Option("--from", help="A request file, instead of ids.")]
ToOption = Annotated[
    Path | None, typer.Option(help="Write it here (`-`: stdout) and deliver nothing.")
]
DropOption = Annotated[
    Path | None, typer.Option(help="A folder that both sides reach: requests/ and tokens/.")
]
LookOption = Annotated[
    bool, typer.Option("--look/--no-look", help="Look at AWS with your own credential.")
]


def add_to(app: typer.Typer) -> None:
    """Add the verbs about requests."""
    for verb in (show, approve, reject, revoke):
        app.command(verb.__name__)(verb)
    plan = typer.Typer(no_args_is_help=True)
    plan.command("show")(show)
    app.add_typer(plan, name="plan", help="Requests for several calls at once.")


@speaks_plainly
def show(
    request_id: Annotated[str, typer.Argument(metavar="ID")] = "",
    look: LookOption = True,
    source: FromOption = None,
    to: ToOption = None,
    drop: DropOption = None,
    as_json: JsonFlag = False,
) -> None:
    """Show one request: the very call, what it would hit, and where it stands."""
    desk = Desk.open()
    ids = [request_id] if request_id else []
    matter = matters(desk, ids, file=source)[0]
    if to is not None or drop is not None:
        _pack(matter, to, drop)
        return
    matter = looked_at(matter, look=look and len(matter.intents) <= EASY)
    standing = None if source else desk.standing(matter.request)
    if as_json:
        say_json(
            {
                **({} if standing is None else as_dict(standing)),
                "request": matter.request.document,
                "about": asdict(matter.about()),
                "facts": [[asdict(fact) for fact in seen.facts] for seen in matter.seen],
            }
        )
        return
    show_card(lines_of(desk, [matter]))
    if standing is not None:
        say(sentence(standing))


@speaks_plainly
def approve(
    request_ids: IdsArgument = None,
    batch: BatchOption = "",
    key: KeyOption = "",
    passphrase_file: PassphraseOption = None,
    confirm: Annotated[
        str, typer.Option(help="The resource's name (or the count), instead of typing it.")
    ] = "",
    reason: ReasonOption = "",
    lifetime: Annotated[
        int, typer.Option(help="Seconds until the approval must be used.", min=1)
    ] = 86_400,
    look: LookOption = True,
    source: FromOption = None,
    to: ToOption = None,
    drop: DropOption = None,
    as_json: JsonFlag = False,
) -> None:
    """Approve requests: shows them on one card, asks, signs each of them."""
    desk, way = Desk.open(), Way(source, to, drop)
    found = way.matters(desk, request_ids, batch)
    _refuse_decided(desk, found, has_store=way.is_store)
    if as_json and not confirm:
        raise UsageError("--json asks nothing and shows nothing: give --confirm as well")
    bound = must_look(desk, found)
    if bound and not look:
        raise UsageError("a rule binds this approval to what is seen now: leave out --no-look")
    few = sum(len(matter.intents) for matter in found) <= EASY
    found = [looked_at(matter, look=look and (bound or few)) for matter in found]
    if not as_json:
        show_card(lines_of(desk, found))

    signer, approver = open_signer(key, desk.trust, lambda: passphrase(passphrase_file))
    for matter in found:
        desk.refuse_unfit(matter.intents, approver)
    _confirm(found, confirm)

    said = []
    for matter in found:
        requirement = desk.requirement(matter.intents)
        token = decision_on(
            matter,
            signer,
            approver,
            APPROVE,
            desk.now,
            lifetime=min(lifetime, requirement.max_lifetime),
            reason=reason,
            observed=matter.observed if requirement.observes else None,
        )
        said.append(way.hand_over(desk, matter, token, signer.kid))
    report(said, as_json=as_json)


@speaks_plainly
def reject(
    request_ids: IdsArgument = None,
    reason: ReasonOption = "",
    batch: BatchOption = "",
    key: KeyOption = "",
    passphrase_file: PassphraseOption = None,
    source: FromOption = None,
    to: ToOption = None,
    drop: DropOption = None,
    as_json: JsonFlag = False,
) -> None:
    """Say no to requests; a no wins over every approval."""
    desk, way = Desk.open(), Way(source, to, drop)
    found = way.matters(desk, request_ids, batch)
    if not reason:
        raise UsageError("say why: --reason TEXT; the agent is told")
    signer, approver = open_signer(key, desk.trust, lambda: passphrase(passphrase_file))
    report(_say_no(REJECT, desk, found, signer, approver, reason, way), as_json=as_json)


@speaks_plainly
def revoke(
    request_ids: IdsArgument = None,
    reason: ReasonOption = "",
    batch: BatchOption = "",
    key: KeyOption = "",
    passphrase_file: PassphraseOption = None,
    source: FromOption = None,
    to: ToOption = None,
    drop: DropOption = None,
    as_json: JsonFlag = False,
) -> None:
    """Take approvals back that have not been used yet."""
    desk, way = Desk.open(), Way(source, to, drop)
    found = way.matters(desk, request_ids, batch)
    signer, approver = open_signer(key, desk.trust, lambda: passphrase(passphrase_file))
    report(_say_no(REVOKE, desk, found, signer, approver, reason, way), as_json=as_json)


def _say_no(
    decision: str,
    desk: Desk,
    found: Sequence[Matter],
    signer: Signer,
    approver: Approver,
    reason: str,
    way: Way,
) -> list[dict[str, Any]]:
    said = []
    for matter in found:
        decide = functools.partial(decision_on, matter, signer, approver, decision, desk.now)
        token = decide(lifetime=REJECTION_LIFETIME, reason=reason)
        said.append(way.hand_over_no(desk, matter, token, approver, signer.kid))
    return said


def _refuse_decided(desk: Desk, found: Sequence[Matter], *, has_store: bool) -> None:
    """End where a signature could change nothing: with the exit code of where it stands."""
    for matter in found:
        request = matter.request
        state = "pending" if desk.now < request.open_until else "expired"
        if has_store:
            standing = desk.standing(request)
            state = standing.state
        if state == "expired":
            say(f"{plain(request.id)} has expired: nothing was signed")
            raise typer.Exit(Exit.EXPIRED)
        if state == "rejected":
            say(f"{sentence(standing)}; nothing was signed")
            raise typer.Exit(OF_STATE[state])
        if state == "used":
            raise StoreError(f"`{plain(request.id)}` was used already; nothing was signed", "used")


def _confirm(found: Sequence[Matter], given: str) -> None:
    """Ask for the name of what is at stake, or how many; an empty answer never means yes."""
    count = sum(len(matter.intents) for matter in found)
    wanted = short_name(found[0].intents[0]) if count == 1 else str(count)
    what = f"type `{wanted}` to approve" + ("" if count == 1 else f" all {count} calls")
    typed = given or typer.prompt(what, default="", show_default=False)
    if typed != wanted:
        raise UsageError(f"that is not `{wanted}`; nothing was signed")


def _pack(matter: Matter, to: Path | None, drop: Path | None) -> None:
    text = pack(matter.request, matter.audience)
    path = to if drop is None else request_path(drop, matter.request.id)
    assert path is not None
    write_file(path, text)
    if str(path) != "-":
        say(f"wrote the request to {path}; its token comes back from `foureyes approve --from`")
