"""How do cards and lists look in a terminal?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich import box
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from ..intent import Intent
from ..preview.card import Line
from ..preview.text import plain, span
from ..standing import Standing
from ..store import Request
from .terminal import console

_STYLES = {
    "approved": "green",
    "rejected": "red",
    "expired": "dim",
    "refused": "yellow",
    "malformed": "red",
}
MAX_LABEL = 28  # columns
ROOM_FOR_TABLE = 110  # columns
WIDE = 180  # columns from which on every column has room
MAX_TYPED = 64  # characters that a person is asked to type


def show_card(lines: Sequence[Line]) -> None:
    """Print one card."""
    console().print(card_panel(lines))


def card_panel(lines: Sequence[Line]) -> RenderableType:
    """Return one card: labels left, what they say right."""
    grid = Table.grid(padding=(0, 2))
    # Labels can be names that an agent chose: they fold, so that what they say keeps its room.
    grid.add_column(style="dim", overflow="fold", max_width=MAX_LABEL)
    grid.add_column(overflow="fold", min_width=MAX_LABEL)
    for line in lines:
        grid.add_row(Text(line.label), Text(line.text, style=line.style))
    return Panel(grid, title="fourEyes", title_align="left", box=box.ROUNDED)


def request_table(found: Sequence[Standing], *, now: int, width: int = WIDE) -> RenderableType:
    """
    Return the open requests, oldest first; where there is the *width*, with their batches.

    80 columns have no room for a table: there, each request has four lines.
    """
    if not found:
        return Text("no open requests")
    if width < ROOM_FOR_TABLE:
        return Group(*(_entry(standing, now) for standing in found))
    wide = width >= WIDE
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("id", no_wrap=True)
    for name in ("call", "resource", "where", "agent", *(("batch",) if wide else ())):
        table.add_column(name, overflow="fold")
    for name in ("votes", "age", "left", "state"):
        table.add_column(name, no_wrap=True)
    for standing in found:
        table.add_row(*_row(standing, now, wide))
    return table


def _entry(standing: Standing, now: int) -> Text:
    request_id, what, resource, where, *who, votes, age, left, state = _row(standing, now, True)
    gap = Text("  ")
    lines = (
        gap.join([request_id, state, votes, Text(f"{age.plain} old"), Text(f"{left.plain} left")]),
        gap.join([what, where]),
        resource,
        gap.join(who),
    )
    return Text("\n  ").join(lines)


def _row(standing: Standing, now: int, wide: bool) -> list[Text]:
    request = standing.request
    calls = calls_of(request)
    first = calls[0]
    resources = [name for call in calls for name in names_of(call)] or [""]
    more = f" +{len(resources) - 1}" if len(resources) > 1 else ""
    what = f"{first.get('effect', '')} {first.get('service', '')}:{first.get('operation', '')}"
    cells = (
        request.id,
        what if len(calls) == 1 else f"plan of {len(calls)}: {what} ...",
        (resources[0] if wide else _tail(resources[0])) + more,
        f"{first.get('account', '')} {first.get('region', '')}",
        request.agent,
        *((request.batch,) if wide else ()),
        f"{standing.have}/{standing.needed}",
        span(now - request.created),
        span(request.open_until - now),
    )
    state = Text(standing.state, style=_STYLES.get(standing.state, ""))
    return [*(Text(plain(cell)) for cell in cells), state]


def _tail(name: str) -> str:
    """Return what an ARN says beside account and region, which have a column of their own."""
    parts = name.split(":", 5)
    return parts[5] if len(parts) == 6 and parts[0] == "arn" else name


def calls_of(request: Request) -> list[dict[str, Any]]:
    """Return the calls in a request's document, unchecked: for lists, not for decisions."""
    listed = request.document.get("calls", [request.document])
    calls = [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
    return calls or [request.document]


def names_of(call: dict[str, Any]) -> list[str]:
    """Return the resources in a call's document, whatever else stands there."""
    listed = call.get("resources")
    return [str(name) for name in listed] if isinstance(listed, list) else []


def short_name(intent: Intent) -> str:
    """
    Return what a person types to confirm: the last part of the first resource's name.

    Never empty, so that ENTER never means yes; where the name is long or holds letters that
    cannot be typed, it is the operation's, or the verb's where that is no better.
    """
    whole = intent.resources[0].rstrip("/:") if intent.resources else ""
    name = whole.rsplit(":", 1)[-1].rsplit("/", 1)[-1].strip()
    words = (name, intent.operation, "approve")
    return next(word for word in words if 0 < len(word) <= MAX_TYPED and plain(word) == word)
