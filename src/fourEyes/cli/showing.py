"""How do cards and lists look in a terminal?"""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from ..intent import Intent
from ..preview.card import Line
from ..preview.text import plain
from ..standing import Standing
from .terminal import console

_STYLES = {"approved": "green", "rejected": "red", "expired": "dim", "refused": "yellow"}


def show_card(lines: Sequence[Line]) -> None:
    """Print one card: labels left, what they say right."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for line in lines:
        grid.add_row(Text(line.label), Text(line.text, style=line.style))
    console().print(Panel(grid, title="fourEyes", title_align="left", box=box.ROUNDED))


def request_table(found: Sequence[Standing], *, now: int) -> None:
    """Print the open requests, oldest first."""
    if not found:
        console().print("no open requests")
        return
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for name in ("id", "call", "resource", "account", "agent", "votes", "age", "left", "state"):
        table.add_column(name, overflow="fold")
    for standing in found:
        table.add_row(*_row(standing, now))
    console().print(table)


def _row(standing: Standing, now: int) -> list[Text]:
    request = standing.request
    document = request.document
    resources = document.get("resources") or [""]
    more = f" +{len(resources) - 1}" if len(resources) > 1 else ""
    cells = (
        request.id,
        f"{document.get('service', '')}:{document.get('operation', '')}",
        str(resources[0]) + more,
        f"{document.get('account', '')} {document.get('region', '')}",
        request.agent,
        f"{standing.have}/{standing.needed}",
        span(now - request.created),
        span(request.open_until - now),
    )
    state = Text(standing.state, style=_STYLES.get(standing.state, ""))
    return [*(Text(plain(cell)) for cell in cells), state]


def span(seconds: int) -> str:
    """Return a length of time in its largest unit: `5 min`."""
    for unit, size in (("d", 86_400), ("h", 3_600), ("min", 60)):
        if abs(seconds) >= size:
            return f"{seconds // size} {unit}"
    return f"{seconds} s"


def short_name(intent: Intent) -> str:
    """Return what a person types to confirm: the last part of the first resource's name."""
    if not intent.resources:
        return intent.operation
    return intent.resources[0].rsplit(":", 1)[-1].rsplit("/", 1)[-1]
