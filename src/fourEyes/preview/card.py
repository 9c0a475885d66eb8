"""What is an approver shown of one request?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..intent import Intent
from ..observe.facts import Fact, Seen
from .about import UNTOLD, About
from .params import compact_lines, params_lines
from .text import age, plain


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
        Line("", plain(f"{count} x {kind}"), _style(kind.split(" ", 1)[0]))
        for kind, count in sorted(kinds.items())
    ]
    common = [_common(intent) for intent in intents]
    labels = dict.fromkeys(label for one in common for label in one)
    found = {label: dict.fromkeys(one.get(label, "") for one in common) for label in labels}
    lines += [Line(label, text) for label in labels for text in found[label] if text]
    # Every one of them: what the approver cannot see cannot be approved.
    for number, (intent, one) in enumerate(zip(intents, common, strict=True), 1):
        own = {label: text for label, text in one.items() if len(found[label]) > 1}
        lines.append(Line(f"{number}", plain(_one_line(intent), 1_200), _style(intent.effect)))
        lines += [Line(f"  {line.label}", line.text, line.style) for line in _details(intent, own)]
        if number <= len(seen) and seen[number - 1].facts:
            lines.append(Line("  now", _in_one_line(seen[number - 1])))
    return lines


def _details(intent: Intent, own: Mapping[str, str]) -> list[Line]:
    """Return what is to be said of one call of many; *own* is what not all have in common."""
    return [
        *(Line(label, text) for label, text in own.items()),
        *_way(intent),
        *(Line(path, text) for path, text in compact_lines(intent.params)),
    ]


def _common(intent: Intent) -> dict[str, str]:
    """Return what many calls mostly have in common, so that it is said once."""
    lines = [*_place(intent), *_asked_by(intent, "")]
    return {line.label: line.text for line in lines}


def _in_one_line(seen: Seen) -> str:
    return plain("; ".join(f"{fact.label}: {fact.value}" for fact in seen.facts), 600)


def _kind(intent: Intent) -> str:
    return f"{', '.join((intent.effect, *intent.hazards))}  {intent.service}:{intent.operation}"


def _one_line(intent: Intent) -> str:
    names = ", ".join(intent.resources) or "no resource is named; its parameters are"
    return f"{_kind(intent)}  {names}"


def _call(intent: Intent) -> list[Line]:
    lines = [
        Line("call", plain(f"{intent.service}:{intent.operation}"), "bold"),
        Line("effect", plain(", ".join((intent.effect, *intent.hazards))), _style(intent.effect)),
        *(Line("resource", plain(name, 1_200), "bold") for name in intent.resources[:20]),
    ]
    if len(intent.resources) > 20:
        more = len(intent.resources) - 20
        lines.append(Line("resource", f"... and {more} more, {len(intent.resources)} in all"))
    return [*lines, *_place(intent), *_way(intent)]


def _place(intent: Intent) -> list[Line]:
    partition = "" if intent.partition == "aws" else f", partition {intent.partition}"
    account = f"{intent.account} ({intent.environment}){partition}"
    return [Line("account", plain(account)), Line("region", plain(intent.region))]


def _way(intent: Intent) -> list[Line]:
    """Return what is unusual about the way that the call takes: most calls have nothing."""
    lines = []
    if intent.endpoint != "aws":
        lines.append(Line("endpoint", plain(intent.endpoint), "red"))
    if intent.presign is not None:
        lines.append(Line("presigned", _presigned(intent.presign), "red"))
    return lines


def _presigned(presign: Mapping[str, Any]) -> str:
    method, seconds = presign.get("method"), presign.get("expires_in")
    return plain(f"for anybody who has it: {method}, good for {seconds} s")


def _asked_by(intent: Intent, asks: str) -> list[Line]:
    lines = [Line("agent", plain(intent.agent)), Line("caller", plain(intent.session))]
    if intent.caller != intent.session:
        # The session is evidence; this is who must make the call.
        lines.append(Line("principal", plain(intent.caller)))
    lines.append(Line("runs as", plain(intent.os_user)))
    if intent.process is not None:
        lines.append(Line("usable by", "the process that asks, and no other"))
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
    return [Line(f"  {path}", text) for path, text in params_lines(intent.params)]


def _style(effect: str) -> str:
    return "bold red" if effect in {"delete", "unknown"} else "bold yellow"
