"""How is one look at what a call would hit written down, and done within two seconds?"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
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
    pool = ThreadPoolExecutor(max_workers=max(1, len(looks)), thread_name_prefix="foureyes-look")
    try:
        started = [_start(pool, look, params, clients) for look in looks]
        wait([one for one in started if isinstance(one, Future)], timeout=seconds)
        found = [_finish(one, seconds) for one in started]
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
    facts: list[Fact] = []
    answers: dict[str, Any] = {}
    for look, (answer, why) in zip(looks, found, strict=True):
        facts += look.unknown(why) if why else look.facts(answer)
        if not why:
            answers[look.api] = answer
    return Seen(tuple(facts), answers)


def _start(
    pool: ThreadPoolExecutor, look: Look, params: Params, clients: Clients
) -> Future[Mapping[str, Any] | None] | Exception:
    try:
        # Made here and not in the threads: making clients is slow, and not safe for threads.
        client = clients(look.service)
    except Exception as error:  # noqa: BLE001 - an observer: what fails is unknown, however
        return error
    return pool.submit(look.answer, client, params)


def _finish(
    started: Future[Mapping[str, Any] | None] | Exception, seconds: float
) -> tuple[Any, str]:
    if isinstance(started, Exception):
        return None, _reason(started)
    if not started.done():
        return None, f"no answer within {seconds:g} s"
    try:
        return started.result(), ""
    except Exception as error:  # noqa: BLE001 - an observer: what fails is unknown, however
        return None, _reason(error)


def _reason(error: Exception) -> str:
    """Return an error's code, or its class: its message may hold anything."""
    response = getattr(error, "response", None)
    if isinstance(response, Mapping):
        return str(response.get("Error", {}).get("Code", "")) or type(error).__name__
    return type(error).__name__
