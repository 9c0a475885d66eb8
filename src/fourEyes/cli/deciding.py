"""How does a second person look at requests, and decide?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from ..approval.claims import APPROVE, REJECT, REVOKE, build_claims
from ..errors import StoreError
from ..signing import Signer, make_token
from ..trust.model import Approver
from .carrying import pack, request_path, token_path, write_file
from .desk import Desk
from .exits import OF_STATE, Exit
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

IdArgument = Annotated[str, typer.Argument(metavar="ID")]
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
    desk = Desk.open()
    found = matters(desk, request_ids or [], batch=batch, file=source, drop=drop)
    _check_way(found, source, to, drop)
    _refuse_decided(desk, found, has_store=source is None and drop is None)
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
        token = _decision(
            matter,
            signer,
            approver,
            APPROVE,
            desk.now,
            lifetime=min(lifetime, requirement.max_lifetime),
            reason=reason,
            observed=matter.observed if requirement.observes else None,
        )
        said.append(_hand_over(desk, matter, token, signer, to, drop))
    _report(said, as_json=as_json)


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
    desk = Desk.open()
    found = matters(desk, request_ids or [], batch=batch, file=source, drop=drop)
    if not reason:
        raise UsageError("say why: --reason TEXT; the agent is told")
    _say_no(REJECT, desk, found, key, passphrase_file, reason, source, to, drop, as_json)


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
    desk = Desk.open()
    found = matters(desk, request_ids or [], batch=batch, file=source, drop=drop)
    _say_no(REVOKE, desk, found, key, passphrase_file, reason, source, to, drop, as_json)


def _say_no(
    decision: str,
    desk: Desk,
    found: Sequence[Matter],
    key: str,
    passphrase_file: Path | None,
    reason: str,
    source: Path | None,
    to: Path | None,
    drop: Path | None,
    as_json: bool,
) -> None:
    _check_way(found, source, to, drop)
    signer, approver = open_signer(key, desk.trust, lambda: passphrase(passphrase_file))
    said = []
    for matter in found:
        token = _decision(
            matter,
            signer,
            approver,
            decision,
            desk.now,
            lifetime=REJECTION_LIFETIME,
            reason=reason,
        )
        said.append(_hand_over(desk, matter, token, signer, to, drop))
    _report(said, as_json=as_json)


def _check_way(
    found: Sequence[Matter], source: Path | None, to: Path | None, drop: Path | None
) -> None:
    """Refuse before anybody types anything what would have nowhere to go."""
    if to is not None and drop is not None:
        raise UsageError("--to or --drop, not both")
    if to is not None and len(found) > 1:
        raise UsageError("--to takes one token; use --drop for several")
    if source is not None and to is None and drop is None:
        raise UsageError("the request came as a file: say where the token goes, --to or --drop")


def _refuse_decided(desk: Desk, found: Sequence[Matter], *, has_store: bool) -> None:
    """End where a signature could change nothing: with the exit code of where it stands."""
    for matter in found:
        request = matter.request
        state = "pending" if desk.now < request.open_until else "expired"
        if has_store:
            standing = desk.standing(request)
            state = standing.state
        if state == "expired":
            say(f"{request.id} has expired: nothing was signed")
            raise typer.Exit(Exit.EXPIRED)
        if state == "rejected":
            say(f"{sentence(standing)}; nothing was signed")
            raise typer.Exit(OF_STATE[state])
        if state == "used":
            raise StoreError(f"`{request.id}` was used already; nothing was signed", "used")


def _confirm(found: Sequence[Matter], given: str) -> None:
    """Ask for the name of what is at stake, or how many; an empty answer never means yes."""
    count = sum(len(matter.intents) for matter in found)
    wanted = short_name(found[0].intents[0]) if count == 1 else str(count)
    what = f"type `{wanted}` to approve" + ("" if count == 1 else f" all {count} calls")
    typed = given or typer.prompt(what, default="", show_default=False)
    if typed != wanted:
        raise UsageError(f"that is not `{wanted}`; nothing was signed")


def _decision(
    matter: Matter,
    signer: Signer,
    approver: Approver,
    decision: str,
    now: int,
    *,
    lifetime: int,
    reason: str,
    observed: dict[str, str] | None = None,
) -> str:
    """Sign a decision on the very document that was shown."""
    claims = build_claims(
        matter.request.document,
        decision=decision,
        approver=approver.id,
        kid=signer.kid,
        agent=matter.request.agent,
        audience=matter.audience,
        now=now,
        lifetime=lifetime,
        reason=reason,
        observed=observed,
    )
    return make_token(claims, signer)


def _hand_over(
    desk: Desk, matter: Matter, token: str, signer: Signer, to: Path | None, drop: Path | None
) -> dict[str, Any]:
    """Deliver one token, and return what to say about it."""
    request = matter.request
    path = to if drop is None else token_path(drop, request.id, signer.kid)
    if path is not None:
        write_file(path, token + "\n")
        said = f"wrote the token to {path}; the agent's side takes it as FOUREYES_APPROVALS"
        return {"said": said, "request_id": request.id, "token": token, "file": str(path)}
    desk.store.deliver(request.id, token, now=desk.now)
    standing = desk.standing(desk.request(request.id))
    return {"said": sentence(standing), **as_dict(standing), "token": token}


def _report(said: list[dict[str, Any]], *, as_json: bool) -> None:
    if as_json:
        told = [{name: value for name, value in one.items() if name != "said"} for one in said]
        say_json(told[0] if len(told) == 1 else told)
        return
    for one in said:
        if one.get("file") != "-":
            say(one["said"])


def _pack(matter: Matter, to: Path | None, drop: Path | None) -> None:
    text = pack(matter.request, matter.audience)
    path = to if drop is None else request_path(drop, matter.request.id)
    assert path is not None
    write_file(path, text)
    if str(path) != "-":
        say(f"wrote the request to {path}; its token comes back from `foureyes approve --from`")
