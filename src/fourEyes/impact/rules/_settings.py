"""How do rules raise a call for single settings, or lower it for exactly the ones they know?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .. import predicates
from ..effects import Effect
from ..row import Params, Row, Rule, State, row
from ._common import Judge, is_exactly, knows_all, worst

SETTINGS = row("update", why="changes settings")
ADDED = row("create", why="adds something new")
_CREATED = row("create", why="a look-up found nothing there that could be replaced")


class Raising:
    """
    A rule that raises a call for the settings in *judges*, and is final for those.

    The keys are dotted paths; a path enters lists and, at `*`, every value of a map. *base* is
    the operation's default, so that no call becomes milder than it. What the call has beside
    these settings the general predicates judge; a call without any of them keeps its default.
    """

    # No dataclass, as in `_common`: the first call of a process would pay for making it.
    __slots__ = ("base", "judges")

    def __init__(self, judges: Mapping[str, Row | Judge], base: Row = SETTINGS) -> None:
        self.judges = judges
        self.base = base

    def __call__(self, params: Params, state: State | None) -> Row | None:
        """Judge *params*; see the class."""
        paths = {path: path.split(".") for path in self.judges}
        values = [(path, value) for path in paths for value in found(params, paths[path])]
        if not values:
            return None
        answers = [self._judge(path, value, state) for path, value in values]
        rest = without(params, list(paths.values()))
        verb = "Create" if self.base.effect is Effect.CREATE else "Update"
        general = predicates.judge(rest, self.base, verb, state)
        return worst(self.base, *answers, *(answer for _, answer in general))

    def _judge(self, path: str, value: Any, state: State | None) -> Row | None:
        judge = self.judges[path]
        return judge if isinstance(judge, Row) else judge(value, state)


def found(value: Any, path: list[str]) -> Iterator[Any]:
    """Yield every value at *path*, through lists; the last member is yielded whole."""
    if isinstance(value, list | tuple):
        for entry in value:
            yield from found(entry, path)
    elif isinstance(value, Mapping):
        name, *rest = path
        inner = value.values() if name == "*" else [value[name]] if name in value else []
        for one in inner:
            if rest:
                yield from found(one, rest)
            else:
                yield one


def without(value: Any, paths: list[list[str]]) -> Any:
    """Return *value* without what stands at one of *paths*."""
    if isinstance(value, list | tuple):
        return [without(entry, paths) for entry in value]
    if not isinstance(value, Mapping):
        return value
    kept = {}
    for name, inner in value.items():
        rest = [path[1:] for path in paths if path[0] in (name, "*")]
        if [] not in rest:
            kept[name] = without(inner, rest) if rest else inner
    return kept


class Lowering:
    """
    A rule that answers *answer* where the call says exactly this and nothing else.

    Each member of *exact* must be there with that value; where a type stands in its place,
    with any value of exactly that type; where a mapping does, with these members and no other.
    Beside them only the members named in *also* may be there. Everything else keeps the
    operation's default.
    """

    __slots__ = ("also", "answer", "exact")

    def __init__(self, answer: Row, exact: Mapping[str, object], also: str = "") -> None:
        self.answer = answer
        self.exact = exact
        self.also = also

    def __call__(self, params: Params, state: State | None) -> Row | None:
        """Judge *params*; see the class."""
        if not knows_all(params, f"{' '.join(self.exact)} {self.also}"):
            return None
        asked = self._asked(params)
        fits = all(_fits(params.get(name), self.exact[name]) for name in asked)
        return self.answer if asked and fits else None

    def _asked(self, params: Params) -> list[str]:
        return list(self.exact)


class LoweringAny(Lowering):
    """
    A rule that answers *answer* where the call says some of this and nothing else.

    As `Lowering`, but that one member of *exact* is enough. Those that are there must all fit.
    """

    __slots__ = ()

    def _asked(self, params: Params) -> list[str]:
        return [name for name in self.exact if name in params]


def _fits(value: object, wanted: object) -> bool:
    if isinstance(wanted, type):
        return type(value) is wanted
    if not isinstance(wanted, Mapping):
        return is_exactly(value, wanted)
    if not isinstance(value, Mapping) or value.keys() != wanted.keys():
        return False
    return all(_fits(value[name], wanted[name]) for name in wanted)


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
