"""How the demo speaks: in colour where a terminal is there, plainly everywhere else."""

from __future__ import annotations

import sys

from rich.console import Console
from rich.table import Table

console = Console(
    highlight=False, markup=False, emoji=False, width=None if sys.stdout.isatty() else 110
)


def act(title: str) -> None:
    """Begin an act."""
    console.print(f"\n{title}", style="bold cyan")


def say(text: str, style: str = "") -> None:
    """Say one thing."""
    console.print(text.rstrip(), style=style)


def fail(what: str) -> None:
    """End the story: it did not come out as told."""
    console.print(f"THE STORY WENT WRONG, expected: {what}", style="bold red")
    sys.exit(1)


def table(events: list[dict]) -> None:
    """Show the audit trail."""
    shown = Table("#", "event", "call", "resource", "reason", "approvers", box=None, pad_edge=False)
    for event in events:
        people = ", ".join(vote["approver"] for vote in event.get("approvals") or ())
        resources = event.get("resources") or [""]
        name = resources[0].rsplit(":", 1)[-1].rsplit("/", 1)[-1]
        call = event.get("eventName") or ""
        shown.add_row(
            str(event["seq"]), event["event"], call, name, str(event.get("reason") or ""), people
        )
    console.print(shown)
