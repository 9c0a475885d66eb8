"""How does a second person look at requests, and decide?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ..approval.claims import APPROVE, REJECT, audience, build_claims
from ..intent import Intent
from ..preview.card import card
from ..signing import Signer, make_token
from ..store import Request
from ..trust.model import Approver
from .desk import Desk
from .plain import as_dict, sentence
from .showing import request_table, short_name, show_card
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
ReasonOption = Annotated[str, typer.Option(help="Why; kept in the log, shown to the agent.")]
ToOption = Annotated[Path | None, typer.Option(help="Write the token here; deliver nothing.")]


def add_to(app: typer.Typer) -> None:
    """Add the verbs about requests."""
    for verb in (requests, show, approve, reject):
        app.command(verb.__name__)(verb)


@speaks_plainly
def requests(as_json: JsonFlag = False) -> None:
    """List the open requests."""
    desk = Desk.open()
    found = [desk.standing(request) for request in desk.store.page(now=desk.now)]
    if as_json:
        say_json([as_dict(standing) for standing in found])
        return
    request_table(found, now=desk.now)


@speaks_plainly
def show(request_id: IdArgument, as_json: JsonFlag = False) -> None:
    """Show one request: the very call, and where it stands."""
    desk = Desk.open()
    request = desk.request(request_id)
    intent = desk.intent(request)
    standing = desk.standing(request)
    if as_json:
        say_json({**as_dict(standing), "request": request.document})
        return
    show_card(card(intent))
    say(sentence(standing))


@speaks_plainly
def approve(
    request_id: IdArgument,
    key: KeyOption = "",
    passphrase_file: PassphraseOption = None,
    confirm: Annotated[
        str, typer.Option(help="The resource's name, instead of typing it when asked.")
    ] = "",
    reason: ReasonOption = "",
    lifetime: Annotated[
        int, typer.Option(help="Seconds until the approval must be used.", min=1)
    ] = 86_400,
    to: ToOption = None,
    as_json: JsonFlag = False,
) -> None:
    """Approve one request: shows it, asks, signs."""
    desk = Desk.open()
    request = desk.request(request_id)
    intent = desk.intent(request)
    signer, approver = open_signer(key, desk.trust, lambda: passphrase(passphrase_file))
    desk.refuse_unfit(intent, approver)
    if not as_json:
        show_card(card(intent))
    _confirm(intent, confirm)

    longest = desk.requirement(intent).max_lifetime
    token = _decision(desk, request, signer, approver, APPROVE, min(lifetime, longest), reason)
    _hand_over(desk, request, token, to, as_json=as_json)


@speaks_plainly
def reject(
    request_id: IdArgument,
    reason: ReasonOption,
    key: KeyOption = "",
    passphrase_file: PassphraseOption = None,
    to: ToOption = None,
    as_json: JsonFlag = False,
) -> None:
    """Say no to one request; this wins over every approval of it."""
    desk = Desk.open()
    request = desk.request(request_id)
    signer, approver = open_signer(key, desk.trust, lambda: passphrase(passphrase_file))
    token = _decision(desk, request, signer, approver, REJECT, REJECTION_LIFETIME, reason)
    _hand_over(desk, request, token, to, as_json=as_json)


def _confirm(intent: Intent, given: str) -> None:
    """Ask for the name of what is at stake; an empty answer never means yes."""
    name = short_name(intent)
    typed = given or typer.prompt(f"type `{name}` to approve", default="", show_default=False)
    if typed != name:
        raise UsageError(f"`{typed}` is not `{name}`; nothing was signed")


def _decision(
    desk: Desk,
    request: Request,
    signer: Signer,
    approver: Approver,
    decision: str,
    lifetime: int,
    reason: str,
) -> str:
    """Sign a decision on the very document that was shown."""
    claims = build_claims(
        request.document,
        decision=decision,
        approver=approver.id,
        kid=signer.kid,
        agent=request.agent,
        audience=audience(desk.trust.deployment, desk.store.instance),
        now=desk.now,
        lifetime=lifetime,
        reason=reason,
    )
    return make_token(claims, signer)


def _hand_over(desk: Desk, request: Request, token: str, to: Path | None, *, as_json: bool) -> None:
    if to is not None:
        to.write_text(token + "\n", encoding="ascii")
        if as_json:
            say_json({"request_id": request.id, "token": token, "file": str(to)})
            return
        say(f"wrote the token to {to}; give it to the agent as FOUREYES_APPROVALS")
        return
    desk.store.deliver(request.id, token, now=desk.now)
    standing = desk.standing(desk.request(request.id))
    if as_json:
        say_json({**as_dict(standing), "token": token})
        return
    say(sentence(standing))
