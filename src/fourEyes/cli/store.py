"""How does an administrator set up a store, and look after what was left unfinished?"""

from __future__ import annotations

import time
from datetime import datetime, timezone
from typing import Annotated

import typer

from ..errors import StoreError
from ..settings import read_settings
from ..store import Claim, Store, create_store, open_store, store_policy
from .terminal import JsonFlag, UsageError, say, say_json, speaks_plainly

store_app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
ledger_app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)

UrlOption = Annotated[str, typer.Option("--url", help="Instead of FOUREYES_STORE.")]


@store_app.command()
@speaks_plainly
def init(url: UrlOption = "") -> None:
    """Make a new, empty store. One that is there is never touched."""
    store = create_store(_url(url))
    say(f"made a store with the ledger {store.instance}")


@store_app.command()
@speaks_plainly
def policy(
    role: Annotated[str, typer.Argument(help="agent, approver or administrator.")],
    account: Annotated[str, typer.Option(help="The account of the table.")],
    url: UrlOption = "",
) -> None:
    """Print the IAM policy that a role needs on a DynamoDB store, and no more."""
    if role not in {"agent", "approver", "administrator"}:
        raise UsageError(f"`{role}` is not agent, approver or administrator")
    say_json(store_policy(_url(url), role, account))


@ledger_app.command()
@speaks_plainly
def unfinished(as_json: JsonFlag = False) -> None:
    """List approvals whose call has no known end: each may or may not have reached AWS."""
    claims = _store().unfinished()
    if as_json:
        say_json([_as_dict(claim) for claim in claims])
        return
    if not claims:
        say("every call has a known end")
    for claim in claims:
        since = datetime.fromtimestamp(claim.claimed, timezone.utc).isoformat()
        say(f"{claim.request_id}  item {claim.item}  {claim.state:<8} since {since}")


@ledger_app.command()
@speaks_plainly
def settle(
    request_id: Annotated[str, typer.Argument(metavar="ID")],
    state: Annotated[str, typer.Argument(help="done, failed or unknown: what you have found out.")],
    item: Annotated[int, typer.Option(help="Which item of a plan.")] = 0,
) -> None:
    """Write down how an unfinished call ended, after looking at AWS."""
    if state not in {"done", "failed", "unknown"}:
        raise UsageError(f"`{state}` is not done, failed or unknown")
    store = _store()
    for claim in store.unfinished():
        if (claim.request_id, claim.item) == (request_id, item):
            store.settle(claim, state, now=int(time.time()))
            say(f"{request_id} item {item} is {state}")
            return
    raise StoreError(f"`{request_id}` has no unfinished item {item}", "unknown_request")


@ledger_app.command("reset-clock")
@speaks_plainly
def reset_clock() -> None:
    """Believe this machine's clock again, after one that went ahead had been believed."""
    _store().reset_clock(now=int(time.time()))
    say("the ledger believes the present time")


def _url(given: str) -> str:
    return given or read_settings().store_url


def _store() -> Store:
    return open_store(read_settings().store_url)


def _as_dict(claim: Claim) -> dict[str, object]:
    return {
        "request_id": claim.request_id,
        "item": claim.item,
        "state": claim.state,
        "claimed": claim.claimed,
        "jtis": list(claim.jtis),
    }
