"""How are many calls asked for as one, and approved with one signature?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from .errors import PlanError

if TYPE_CHECKING:
    from .call import Call
    from .intent import Intent
    from .verdict import Case

MAX_ITEMS = 1_000
_SIGNED_ONCE = ("session", "os_user", "claim", "process")


class Collector:
    """Takes in the calls of a plan instead of letting them be sent."""

    __slots__ = ("awaited", "cases")

    def __init__(self) -> None:
        self.cases: list[Case] = []
        self.awaited: tuple[str, str] | None = None

    def takes(self, call: Call) -> bool:
        """Tell whether *call* is the one that is being planned, and not one that it makes."""
        return self.awaited == (call.service, call.operation)


_COLLECTOR: ContextVar[Collector | None] = ContextVar("fourEyes.plan", default=None)


@contextmanager
def collecting() -> Iterator[Collector]:
    """Collect the calls made in this context."""
    collector = Collector()
    reset = _COLLECTOR.set(collector)
    try:
        yield collector
    finally:
        _COLLECTOR.reset(reset)


# Asked before every read, so it is the variable's own method: `None` where nobody collects.
current_collector = _COLLECTOR.get


def collector_of(call: Call) -> Collector | None:
    """Return who collects *call*, or `None`: then it is made, not planned."""
    collector = _COLLECTOR.get()
    return collector if collector is not None and collector.takes(call) else None


def plan_document(cases: Sequence[Case], *, ordered: bool) -> dict[str, Any]:
    """
    Return the request for all of *cases*: what is signed, and under `calls` what is shown.

    Each call's digest follows from its members, so an approver's tool checks that what it shows
    is what the signed digests stand for. Raises `PlanError`.
    """
    # Here and below, not above: few processes have plans, and all of them ask if they have one.
    from .approval import plan_digest

    digests = [case.intent.digest for case in cases]
    if len(digests) > MAX_ITEMS:
        raise PlanError(f"a plan has at most {MAX_ITEMS} calls, not {len(digests)}")
    if len(set(digests)) != len(digests):
        raise PlanError("a plan cannot hold the same call twice: each item is used once")
    first = cases[0].intent
    callers = {(case.intent.partition, case.intent.account, case.intent.caller) for case in cases}
    if len(callers) != 1:
        raise PlanError("all calls of a plan must be made with one principal")
    if len({case.intent.process for case in cases}) != 1:
        raise PlanError(
            "rules bind some of these calls to this process and others not: ask for two plans"
        )
    bound = {} if first.process is None else {"process": first.process}
    return {
        **bound,
        "partition": first.partition,
        "account": first.account,
        "caller": first.caller,
        "digest": plan_digest(digests, ordered=ordered),
        "session": first.session,
        "os_user": first.os_user,
        "claim": first.claim,
        "plan": {"ordered": ordered, "items": digests},
        "calls": [case.intent.to_request() for case in cases],
    }


def intents_of(document: dict[str, Any], agent: str) -> tuple[Intent, ...]:
    """
    Return the calls that a request is about: one, or those of its plan in their order.

    Raises `ValueError` where they do not add up to what would be signed.
    """
    from .approval import plan_digest
    from .intent import Intent

    calls, digests = [document], [document["digest"]]
    if "plan" in document:
        calls, digests = document["calls"], document["plan"]["items"]
        whole = plan_digest(digests, ordered=document["plan"]["ordered"])
        if document["digest"] != whole:
            raise ValueError("the plan's digest is not that of its items")
    # Of a plan, these are signed once and for all calls; what each call says of them is not.
    signed = {name: document.get(name) for name in _SIGNED_ONCE}
    intents = tuple(Intent.from_request({**call, **signed}, agent) for call in calls)
    if [intent.digest for intent in intents] != digests:
        raise ValueError("the calls shown are not those that would be signed")
    if not all(intent.is_consistent() for intent in intents):
        raise ValueError("a call does not match its own digest")
    return intents
