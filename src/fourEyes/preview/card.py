"""What is an approver shown of one request, before any look at AWS?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any

from ..intent import Intent
from .text import plain

MAX_PARAMS = 60  # lines


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a card: a label and what stands behind it; every text is plain ASCII."""

    label: str
    text: str
    style: str = ""


def card(intent: Intent, *, why: str = "", safer: str = "") -> list[Line]:
    """
    Return the card of the call that *intent* describes.

    Rendered from the request that is signed and from nothing else.
    """
    account = f"{intent.account} ({intent.environment})"
    lines = [
        Line("call", plain(f"{intent.service}:{intent.operation}"), "bold"),
        Line("effect", plain(", ".join((intent.effect, *intent.hazards))), _style(intent.effect)),
        *(Line("resource", plain(name, 1_200), "bold") for name in intent.resources[:20]),
    ]
    if len(intent.resources) > 20:
        lines.append(
            Line(
                "resource",
                f"... and {len(intent.resources) - 20} more, {len(intent.resources)} in all",
            )
        )
    if why:
        lines.append(Line("why", plain(why, 600)))
    lines += [Line("account", plain(account)), Line("region", plain(intent.region))]
    if intent.endpoint != "aws":
        lines.append(Line("endpoint", plain(intent.endpoint), "red"))
    if intent.presign is not None:
        lines.append(Line("presigned", plain(f"{intent.presign}"), "red"))
    lines += [
        Line("agent", plain(intent.agent)),
        Line("caller", plain(intent.session)),
        Line("runs as", plain(intent.os_user)),
    ]
    if intent.claim:
        lines.append(Line("the agent says", plain(intent.claim, 600) + "  (its claim)", "italic"))
    if safer:
        lines.append(Line("safer", plain(safer, 600), "green"))
    lines += [Line(f"  {path}", text) for path, text in _bounded(params_lines(intent.params))]
    return lines


def params_lines(tree: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield each leaf of a typed params tree as its path and its value, both plain."""
    if isinstance(tree, Mapping) and set(tree) == {"m"}:
        for name, value in tree["m"].items():
            yield from params_lines(value, f"{path}.{plain(name, 80)}" if path else plain(name, 80))
    elif isinstance(tree, list):
        for place, value in enumerate(tree):
            yield from params_lines(value, f"{path}[{place}]")
    else:
        yield path, plain(_leaf(tree))


def _leaf(tree: Any) -> str:
    if isinstance(tree, str):
        return _written(tree)
    if isinstance(tree, Mapping) and "hmac_sha256" in tree:
        return "(hidden: sensitive)"
    if isinstance(tree, Mapping) and "sha256" in tree:
        return f"({str(tree['length']).removeprefix('i:')} bytes, sha256 {tree['sha256']})"
    return str(tree)


def _written(tree: str) -> str:
    kind, _, value = tree.partition(":")
    if kind != "t":
        return value
    moment = datetime.fromtimestamp(int(value) / 1e6, timezone.utc)
    return moment.isoformat().replace("+00:00", "Z")


def _bounded(lines: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    listed = list(lines)
    yield from listed[:MAX_PARAMS]
    if len(listed) > MAX_PARAMS:
        yield "...", f"{len(listed) - MAX_PARAMS} more of {len(listed)} parameters"


def _style(effect: str) -> str:
    return "bold red" if effect in {"delete", "unknown"} else "bold yellow"
