"""What is an approver shown of one request?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any

from ..intent import Intent
from ..observe.facts import Fact, Seen
from .about import UNTOLD, About
from .text import age, plain

MAX_PARAMS = 60  # lines


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a card: a label and what stands behind it; every text is plain ASCII."""

    label: str
    text: str
    style: str = ""


NO_FACTS = Seen()


def card(
    intent: Intent,
    *,
    about: About = UNTOLD,
    seen: Seen = NO_FACTS,
    asks: str = "",
    now: int = 0,
) -> list[Line]:
    """
    Return the card of the call that *intent* describes.

    The call is rendered from the request that is signed and from nothing else; *about* and
    *seen* come from the approver's own side; *asks* says what the rules ask for. With *now*, a
    Unix second, times are followed by how long ago they were.
    """
    return [
        *_call(intent),
        *_asked_by(intent, asks),
        *_told(about),
        *_facts(seen, now),
        *_params(intent),
    ]


def summary(intents: Sequence[Intent], seen: Sequence[Seen] = ()) -> list[Line]:
    """Return the card of many calls: how many of what, where, for whom, and each of them."""
    kinds = Counter(_kind(intent) for intent in intents)
    lines = [Line("calls", f"{len(intents)} in all", "bold")]
    lines += [
        Line("", f"{count} x {kind}", _style(kind.split(" ", 1)[0]))
        for kind, count in sorted(kinds.items())
    ]
    for label, values in (
        ("account", [f"{one.account} ({one.environment})" for one in intents]),
        ("agent", [one.agent for one in intents]),
        ("caller", [one.session for one in intents]),
        ("runs as", [one.os_user for one in intents]),
        ("the agent says", [f"{one.claim}  (its claim)" for one in intents if one.claim]),
    ):
        lines += [Line(label, plain(value, 600)) for value in dict.fromkeys(values)]
    # Every one of them: what the approver cannot see cannot be approved.
    for number, intent in enumerate(intents, 1):
        lines.append(Line(f"{number}", plain(_one_line(intent), 1_200), _style(intent.effect)))
        if not intent.resources:
            lines += [Line(f"  {path}", text) for path, text in params_lines(intent.params)]
        if number <= len(seen) and seen[number - 1].facts:
            lines.append(Line("  now", _in_one_line(seen[number - 1])))
    return lines


def _in_one_line(seen: Seen) -> str:
    return plain("; ".join(f"{fact.label}: {fact.value}" for fact in seen.facts), 600)


def _kind(intent: Intent) -> str:
    effect = ", ".join((intent.effect, *intent.hazards))
    return plain(f"{effect}  {intent.service}:{intent.operation}  {intent.region}")


def _one_line(intent: Intent) -> str:
    names = ", ".join(intent.resources) or "no resource is named; its parameters are"
    return f"{intent.service}:{intent.operation}  {names}"


def _call(intent: Intent) -> list[Line]:
    lines = [
        Line("call", plain(f"{intent.service}:{intent.operation}"), "bold"),
        Line("effect", plain(", ".join((intent.effect, *intent.hazards))), _style(intent.effect)),
        *(Line("resource", plain(name, 1_200), "bold") for name in intent.resources[:20]),
    ]
    if len(intent.resources) > 20:
        more = len(intent.resources) - 20
        lines.append(Line("resource", f"... and {more} more, {len(intent.resources)} in all"))
    lines.append(Line("account", plain(f"{intent.account} ({intent.environment})")))
    lines.append(Line("region", plain(intent.region)))
    if intent.endpoint != "aws":
        lines.append(Line("endpoint", plain(intent.endpoint), "red"))
    if intent.presign is not None:
        lines.append(Line("presigned", plain(f"{intent.presign}"), "red"))
    return lines


def _asked_by(intent: Intent, asks: str) -> list[Line]:
    lines = [
        Line("agent", plain(intent.agent)),
        Line("caller", plain(intent.session)),
        Line("runs as", plain(intent.os_user)),
    ]
    if intent.claim:
        lines.append(Line("the agent says", plain(intent.claim, 600) + "  (its claim)", "italic"))
    if asks:
        lines.append(Line("rules", plain(asks, 600)))
    return lines


def _told(about: About) -> list[Line]:
    told = (
        ("why it waits", about.why, ""),
        ("can be undone", about.undo, "red" if about.undo.startswith("no") else ""),
        ("safer", about.safer, "green"),
        ("AWS says", about.documentation, "dim"),
    )
    return [Line(label, plain(text, 600), style) for label, text, style in told if text]


def _facts(seen: Seen, now: int) -> list[Line]:
    return [_fact(fact, age(fact.value, now) if now else "") for fact in seen.facts]


def _fact(fact: Fact, ago: str) -> Line:
    note = f" ({plain(fact.note or ago)})" if fact.note or ago else ""
    style = "" if fact.is_known else "yellow"
    return Line(f"now: {fact.label}", plain(fact.value, 600) + note, style)


def _params(intent: Intent) -> list[Line]:
    return [Line(f"  {path}", text) for path, text in _bounded(params_lines(intent.params))]


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
