"""How is one look at what a call would hit written down, and done within two seconds?"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .answer import Params, answer_of, failures, search
from .facts import UNKNOWN, Fact, Seen, Undo
from .words import NONE, Words, text

SECONDS = 2.0
MANY = 5  # things of one call that are looked at one by one

Ask = str | Callable[[Params], Sequence[Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class Item:
    """One fact of an answer: its label, the JMESPath to it, and how it is said."""

    label: str
    path: str
    words: Words = text
    is_volatile: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """
    One read-only call before another call, and what of its answer is shown.

    `api` is `service/Operation`. `ask` makes its arguments out of the call's params: JMESPath,
    or a function that returns the arguments of up to five calls, whose answers then stand under
    `answers`. Error codes in `missing` say that the thing is not there. `run` does more than one
    plain call.
    """

    api: str
    ask: Ask
    items: tuple[Item, ...]
    missing: frozenset[str] = frozenset()
    run: Callable[[Any, Params], Mapping[str, Any] | None] | None = None

    @property
    def service(self) -> str:
        """The service to ask."""
        return self.api.partition("/")[0]

    @property
    def method(self) -> str:
        """The client's method."""
        # Imported here: botocore is there whenever anything is looked up.
        from botocore import xform_name

        return str(xform_name(self.api.partition("/")[2]))

    def answer(self, client: Any, params: Params) -> Mapping[str, Any] | None:
        """Ask; `None` says that the thing is not there."""
        if self.run is not None:
            return self.run(client, params)
        if isinstance(self.ask, str):
            return answer_of(client, _Once(self.method, self.ask, self.missing), params)
        once = _Once(self.method, "@", self.missing)
        several = list(self.ask(params))[:MANY]
        return {"answers": [answer_of(client, once, which) for which in several]}

    def facts(self, answer: Mapping[str, Any] | None) -> list[Fact]:
        """Say what was found; of what is not there, that it is not."""
        return [self._fact(item, answer) for item in self.items]

    def _fact(self, item: Item, answer: Mapping[str, Any] | None) -> Fact:
        if answer is None:
            return Fact(self.api, item.label, _absent(item), "not there", item.is_volatile)
        try:
            value, note = item.words(search(item.path, answer)), ""
        except failures():
            value, note = UNKNOWN, "the answer has another form"
        return Fact(self.api, item.label, value, note, item.is_volatile)

    def unknown(self, why: str) -> list[Fact]:
        """Say that nothing is known, and why."""
        return [Fact(self.api, item.label, UNKNOWN, why, item.is_volatile) for item in self.items]


def _absent(item: Item) -> str:
    said = item.words(None)
    return NONE if said == UNKNOWN else said


@dataclass(frozen=True, slots=True)
class _Once:
    method: str
    ask: str
    missing: frozenset[str]


@dataclass(frozen=True, slots=True)
class Sight:
    """What to look at before one operation, whether it can be undone, and what is safer."""

    looks: tuple[Look, ...]
    undo: Undo
    safer: str = ""


Clients = Callable[[str], Any]
"""Returns a client of a service; only read-only calls are made with it."""


def see(looks: Sequence[Look], params: Params, clients: Clients, seconds: float = SECONDS) -> Seen:
    """
    Do all *looks* at the same time; what has no answer after *seconds* is unknown.

    Never raises for what AWS answers or fails to answer.
    """
    # Clients are made here and not in the threads: that is slow, and not safe for threads.
    asked = [_Asked(look, params).begin(clients) for look in looks]
    deadline = time.monotonic() + seconds
    for one in asked:
        one.thread.join(max(0.0, deadline - time.monotonic()))
    facts: list[Fact] = []
    answers: dict[str, Any] = {}
    for one in asked:
        answer, why = one.outcome or (None, f"no answer within {seconds:g} s")
        facts += one.look.unknown(why) if why else one.look.facts(answer)
        if not why:
            answers[one.look.api] = answer
    return Seen(tuple(facts), answers)


class _Asked:
    """A look under way, in a thread that nobody waits for longer than a person would."""

    def __init__(self, look: Look, params: Params) -> None:
        self.look = look
        self.outcome: tuple[Mapping[str, Any] | None, str] | None = None
        self._params = params
        self._client: Any = None
        self.thread = threading.Thread(target=self._ask, name="foureyes-look", daemon=True)

    def begin(self, clients: Clients) -> _Asked:
        try:
            self._client = clients(self.look.service)
        except Exception as error:  # noqa: BLE001 - an observer: what fails is unknown, however
            self.outcome = (None, _reason(error))
            self.thread = threading.Thread()
        self.thread.start()
        return self

    def _ask(self) -> None:
        try:
            self.outcome = (self.look.answer(self._client, self._params), "")
        except Exception as error:  # noqa: BLE001 - an observer: what fails is unknown, however
            self.outcome = (None, _reason(error))


def _reason(error: Exception) -> str:
    """Return an error's code, or its class: its message may hold anything."""
    response = getattr(error, "response", None)
    if isinstance(response, Mapping):
        return str(response.get("Error", {}).get("Code", "")) or type(error).__name__
    return type(error).__name__
