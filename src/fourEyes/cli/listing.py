"""Which requests are open? As a table, live, or as JSON."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

import typer
from rich.live import Live

from ..errors import StoreError
from ..standing import Standing
from ..store import Request
from .desk import Desk
from .plain import as_dict
from .showing import WIDE, calls_of, names_of, request_table
from .terminal import JsonFlag, UsageError, console, say, say_json, speaks_plainly

EVERY = 2.0  # seconds between two looks at the inbox


@dataclass(frozen=True, slots=True)
class Filter:
    """What a request must be about to be listed; empty means anything."""

    service: str = ""
    account: str = ""
    effect: str = ""
    agent: str = ""
    batch: str = ""

    def keeps(self, request: Request) -> bool:
        """Tell whether *request* is to be listed: any one call of a plan is enough."""
        if (self.agent and request.agent != self.agent) or (
            self.batch and request.batch != self.batch
        ):
            return False
        return any(self._fits(call) for call in calls_of(request))

    def _fits(self, call: dict[str, Any]) -> bool:
        hazards = call.get("hazards")
        traits = [call.get("effect"), *(hazards if isinstance(hazards, list) else [])]
        return (
            self.service in ("", call.get("service"))
            and self.account in ("", call.get("account"))
            and (not self.effect or self.effect in traits)
        )


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("requests")(requests)


@speaks_plainly
def requests(
    watch: Annotated[bool, typer.Option("--watch", help="Keep the table up to date.")] = False,
    service: Annotated[str, typer.Option(help="Only calls of this service.")] = "",
    account: Annotated[str, typer.Option(help="Only calls in this account.")] = "",
    effect: Annotated[str, typer.Option(help="Only this effect or hazard.")] = "",
    agent: Annotated[str, typer.Option(help="Only this agent's.")] = "",
    batch: Annotated[str, typer.Option(help="Only one process's requests.")] = "",
    as_json: JsonFlag = False,
) -> None:
    """List the open requests, oldest first."""
    desk = Desk.open()
    wanted = Filter(service, account, effect, agent, batch)
    if watch and as_json:
        raise UsageError("--watch is for people; poll with --json instead")
    if watch:
        follow(desk, wanted, time.sleep)
        return
    found = standings(desk, wanted)
    if as_json:
        say_json([{**as_dict(one), **described(one.request)} for one in found])
        return
    if not found:
        # An empty inbox is often another one than the agent's, so it is named.
        say(f"no open requests in {desk.settings.store_url}")
        return
    out = console(WIDE)
    out.print(request_table(found, now=desk.now, width=out.width))


def standings(desk: Desk, wanted: Filter) -> list[Standing]:
    """Say where each of the wanted requests stands; one that cannot be read is listed as such."""
    return [_standing(desk, request) for request in desk.open_requests(wanted.keeps)]


def follow(desk: Desk, wanted: Filter, pause: Callable[[float], None]) -> None:
    """Show the table until the person has seen enough (Ctrl-C)."""
    out = console(WIDE)
    with Live(console=out, auto_refresh=False, screen=False) as live:
        try:
            while True:
                table = request_table(standings(desk, wanted), now=desk.now, width=out.width)
                live.update(table, refresh=True)
                pause(EVERY)
        except KeyboardInterrupt:
            return


def described(request: Request) -> dict[str, Any]:
    """Return what a request is about, as JSON."""
    calls = calls_of(request)
    first = calls[0]
    names = ("service", "operation", "account", "region", "environment", "effect", "hazards")
    return {
        "agent": request.agent,
        "batch": request.batch,
        "created": request.created,
        "calls": len(calls),
        "resources": [name for call in calls for name in names_of(call)],
        **{name: first.get(name) for name in names},
    }


def _standing(desk: Desk, request: Request) -> Standing:
    try:
        return desk.standing(request)
    except StoreError as error:
        return Standing(request, "malformed", code=error.code)
