"""Which requests does a person mean, and what does AWS show about them?"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from ..errors import StoreError
from ..intent import Intent
from ..observe.facts import Seen, digests
from ..preview.about import About, about
from ..preview.card import Line, card, summary
from ..preview.eyes import Eyes
from ..preview.text import plain
from ..store import Request
from .carrying import read_file, request_path, unpack
from .desk import Desk
from .terminal import UsageError

EASY = 5  # so many calls are looked at even where no rule asks for it


@dataclass(frozen=True, slots=True)
class Matter:
    """One request to look at or decide on, its calls, and what was seen of each."""

    request: Request
    intents: tuple[Intent, ...]
    audience: str
    seen: tuple[Seen, ...] = ()

    @property
    def observed(self) -> dict[str, str]:
        """What an approval is bound to beside the call: the digests of what was seen."""
        if len(self.intents) == 1 and "plan" not in self.request.document:
            return digests(self.seen[0].facts)
        pairs = zip(self.intents, self.seen, strict=True)
        return {
            name: digest
            for intent, seen in pairs
            for name, digest in digests(seen.facts, intent.digest).items()
        }

    def about(self) -> About:
        """Return what this side's own tables say of the (first) call."""
        return about(self.intents[0], self.seen[0] if self.seen else Seen())


def matters(
    desk: Desk,
    ids: Sequence[str],
    *,
    batch: str = "",
    file: Path | None = None,
    drop: Path | None = None,
) -> list[Matter]:
    """Return what a person asks about: by ids, by the name of a batch, or in a file."""
    if bool(ids) + bool(batch) + bool(file) != 1:
        raise UsageError("name requests by their ids, or --batch, or --from")
    if file is not None:
        return [_of_file(desk, file)]
    if drop is not None:
        return [_of_file(desk, request_path(drop, one)) for one in dict.fromkeys(ids)]
    audience = desk.audience()
    if batch:
        found = desk.open_requests(lambda request: request.batch == batch)
        if not found:
            raise StoreError(f"no request of the batch `{batch}` is open", "unknown_request")
    else:
        found = [desk.request(one) for one in dict.fromkeys(ids)]
    return [Matter(request, desk.intents(request), audience) for request in found]


def _of_file(desk: Desk, path: Path) -> Matter:
    request, audience = unpack(read_file(path))
    if not audience.startswith(f"foureyes:{desk.trust.deployment}:"):
        raise StoreError("the request is of another deployment than your trust file", "other_aud")
    return Matter(request, desk.intents(request), audience)


def looked_at(matter: Matter, *, look: bool = True) -> Matter:
    """Look at what the calls would hit, and say on a terminal that this is going on."""
    if not look:
        return Matter(matter.request, matter.intents, matter.audience, _unseen(matter))
    progress = Console(stderr=True)
    with (
        progress.status("looking at AWS with your credential") if sys.stderr.isatty() else _Quiet()
    ):
        seen = tuple(Eyes().see(intent) for intent in matter.intents)
    return Matter(matter.request, matter.intents, matter.audience, seen)


def _unseen(matter: Matter) -> tuple[Seen, ...]:
    return tuple(Seen() for _ in matter.intents)


def must_look(desk: Desk, found: Sequence[Matter]) -> bool:
    """Tell whether a rule binds an approval of any of these to what is seen."""
    return any(desk.requirement(matter.intents).observes for matter in found)


def lines_of(desk: Desk, found: Sequence[Matter]) -> list[Line]:
    """Return the one card on which everything that is decided stands."""
    intents = [intent for matter in found for intent in matter.intents]
    if len(intents) > 1:
        asks = dict.fromkeys(asks_of(desk, matter) for matter in found)
        seen_of_each = [seen for matter in found for seen in matter.seen]
        orders = [line for matter in found for line in _order(matter)]
        return [*(Line("rules", one) for one in asks), *orders, *summary(intents, seen_of_each)]
    matter = found[0]
    seen = matter.seen[0] if matter.seen else Seen()
    asked = asks_of(desk, matter)
    return card(intents[0], about=matter.about(), seen=seen, asks=asked, now=desk.now)


def _order(matter: Matter) -> list[Line]:
    """Say of a plan in which order its calls may be made, since that is signed as well."""
    if "plan" not in matter.request.document:
        return []
    how = "in this order" if matter.request.document["plan"]["ordered"] else "in any order"
    return [Line("plan", f"{plain(matter.request.id)}: {len(matter.intents)} calls, {how}")]


def asks_of(desk: Desk, matter: Matter) -> str:
    """Say in words what the rules ask for."""
    requirement = desk.requirement(matter.intents)
    if not requirement.rules:
        return "nobody may approve: no rule matches"
    names = ", ".join(rule.id for rule in requirement.rules)
    people = "1 person" if requirement.threshold == 1 else f"{requirement.threshold} people"
    bound = "; bound to what is seen now" if requirement.observes else ""
    return f"{names}: {people}, to be used within {requirement.max_lifetime} s{bound}"


class _Quiet:
    def __enter__(self) -> None: ...

    def __exit__(self, *_: object) -> None: ...
