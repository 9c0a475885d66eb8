"""How do rules raise a call for single settings, or lower it for exactly the ones they know?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .. import predicates
from ..row import Params, Row, Rule, State, row
from ._common import Judge, is_exactly, knows_all, worst

SETTINGS = row("update", why="changes settings")
ADDED = row("create", why="adds something new")
_CREATED = row("create", why="a look-up found nothing there that could be replaced")


@dataclass(frozen=True, slots=True)
class Raising:
    """
    A rule that raises a call for the settings in *judges* and else keeps its default.

    The keys are dotted paths; a path enters lists and, at `*`, every value of a map. *base* is
    the operation's default, so that a raised call is never milder than it.
    """

    judges: Mapping[str, Row | Judge]
    base: Row = SETTINGS

    def __call__(self, params: Params, state: State | None) -> Row | None:
        """Judge *params*; see the class."""
        raised = worst(
            *(
                judge if isinstance(judge, Row) else judge(value, state)
                for path, judge in self.judges.items()
                for value in found(params, path.split("."))
            )
        )
        if raised is None:
            return None
        # A look-up may free the call of what this rule holds it for; the general predicates
        # then have their say. Without one, they say now what else the call does.
        if raised.lookup is not None:
            return worst(self.base, raised)
        general = predicates.judge(params, self.base, "Update", state)
        return worst(self.base, raised, *(answer for _, answer in general))


def found(value: Any, path: list[str]) -> Iterator[Any]:
    """Yield every value at *path*, through lists."""
    if isinstance(value, list | tuple):
        for entry in value:
            yield from found(entry, path)
    elif not path:
        yield value
    elif isinstance(value, Mapping):
        name, *rest = path
        inner = value.values() if name == "*" else [value[name]] if name in value else []
        for one in inner:
            yield from _found_last(one) if not rest else found(one, rest)


def _found_last(value: Any) -> Iterator[Any]:
    # The last member of a path is judged whole: an empty list is a value like another.
    yield value


@dataclass(frozen=True, slots=True)
class Lowering:
    """
    A rule that answers *answer* where the call says exactly this and nothing else.

    Each member of *exact* must be there with that value; where a type stands in its place,
    with any value of exactly that type. Beside them only the members named in *also* may be
    there. Everything else keeps the operation's default.
    """

    answer: Row
    exact: Mapping[str, object]
    also: str = ""

    def __call__(self, params: Params, state: State | None) -> Row | None:
        """Judge *params*; see the class."""
        if not knows_all(params, f"{' '.join(self.exact)} {self.also}"):
            return None
        fits = all(_fits(params.get(name), wanted) for name, wanted in self.exact.items())
        return self.answer if fits else None


def _fits(value: object, wanted: object) -> bool:
    return type(value) is wanted if isinstance(wanted, type) else is_exactly(value, wanted)


def created_where_absent(members: str) -> Rule:
    """Answer create where `state` shows that nothing is there and only *members* are sent."""

    def rule(params: Params, state: State | None) -> Row | None:
        absent = state is not None and state.get("exists") is False
        return _CREATED if absent and knows_all(params, members) else None

    return rule


def among(answer: Row, *harmful: str) -> Judge:
    """Judge a text as *answer* where it is one of *harmful*, or no text at all."""
    return lambda value, state: answer if not isinstance(value, str) or value in harmful else None


def keeps(fact: str, lower: Row, *endless: int) -> Judge:
    """
    Judge a retention as *lower* unless it is *endless* or no shorter than what `state` knows.

    *fact* is the name in `state`; what is kept for ever now is shortened by any retention.
    """

    def judge(value: Any, state: State | None) -> Row | None:
        now = state.get(fact) if state else None
        if is_exactly(value, *endless):
            return None
        if type(now) is int and type(value) is int and now not in endless and value >= now:
            return None
        return lower

    return judge
