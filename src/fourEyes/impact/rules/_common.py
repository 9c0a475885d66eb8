"""How does a parameter rule weigh a call member by member?"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from functools import lru_cache
from typing import Any

from ..row import Params, Row, Rule, State, row

Judge = Callable[[Any, State | None], Row | None]
"""Answer for one member's value: a row where it matters, `None` where it is harmless."""

UNREVIEWED = row("replace", why="carries a member that no rule has reviewed")


def worst(*answers: Row | None) -> Row | None:
    """Return the worst of *answers* with the hazards and the reasons of all harmful ones."""
    rows = tuple([answer for answer in answers if answer is not None])
    if len(rows) < 2:
        return rows[0] if rows else None
    return _joined(rows)


# Rules give the same few answers again and again, also together.
@lru_cache(maxsize=2048)
def _joined(rows: tuple[Row, ...]) -> Row:
    harmful = [one for one in rows if one.needs_approval]
    top = max(rows, key=lambda one: one.effect.rank)
    if not harmful:
        return top
    return top._replace(
        hazards=frozenset().union(*(one.hazards for one in rows)),
        why="; ".join(dict.fromkeys(one.why for one in harmful)),
        safer=next((one.safer for one in harmful if one.safer), None),
        lookup=_shared_lookup(harmful),
    )


def _shared_lookup(rows: Sequence[Row]) -> str | None:
    # One look-up frees a call only if it may answer everything that holds the call.
    lookups = {one.lookup for one in rows}
    return lookups.pop() if len(lookups) == 1 else None


def is_exactly(value: object, *expected: object) -> bool:
    """Tell whether *value* equals one of *expected* and has its type: `1` is not `True`."""
    for one in expected:  # noqa: SIM110 - asked of many members, and a generator costs more
        if type(value) is type(one) and value == one:
            return True
    return False


@lru_cache(maxsize=1024)
def words(members: str) -> frozenset[str]:
    """Return the names in *members*, a list of words as the rules write it."""
    return frozenset(members.split())


def knows_all(params: Params, members: str) -> bool:
    """Tell whether *params* has no member beside those named in *members*."""
    return params.keys() <= words(members)


def always(answer: Row) -> Judge:
    """Judge a member by its presence alone."""
    return lambda value, state: answer


def unless(answer: Row, *harmless: object) -> Judge:
    """Judge a member as *answer* unless it is exactly one of the *harmless* values."""
    return lambda value, state: None if is_exactly(value, *harmless) else answer


def filled(answer: Row) -> Judge:
    """Judge a list, map or text as *answer* unless it is empty."""
    return lambda value, state: None if is_exactly(value, [], {}, "", False) else answer


def emptied(answer: Row) -> Judge:
    """Judge a text as *answer* unless it names something."""
    return lambda value, state: None if isinstance(value, str) and value.strip() else answer


def not_below(fact: str, lower: Row, zero: Row | None = None) -> Judge:
    """
    Judge a number that must not fall below what `state` knows as *fact*.

    Without that fact, or where the value is not a number, the answer is *lower*.
    """

    def judge(value: Any, state: State | None) -> Row | None:
        present = state.get(fact) if state else None
        if type(value) is int and type(present) is int and value >= present:
            return None
        return zero if zero is not None and is_exactly(value, 0) else lower

    return judge


def capacity(fact: str, what: str, lookup: str | None = None) -> Judge:
    """
    Judge a number of *what*: nothing of it, or less than now, takes away what runs.

    *lookup* finds the present number, which it reports as *fact*.
    """
    return not_below(
        fact,
        row("delete", why=f"may lower the number of {what}", lookup=lookup),
        row("delete", why=f"leaves no {what}"),
    )


def inside(judges: Mapping[str, Row | Judge], harmless: str = "") -> Judge:
    """Judge a structure by its own members; one that is not named here counts as unreviewed."""
    known = words(harmless)
    return lambda value, state: _weighed(value, known, judges, state)


def _weighed(
    members: Mapping[str, Any],
    harmless: Container[str],
    judges: Mapping[str, Row | Judge],
    state: State | None,
) -> Row | None:
    answers = []
    for name, value in members.items():
        if name not in harmless:
            judge = judges.get(name, UNREVIEWED)
            answers.append(judge if isinstance(judge, Row) else judge(value, state))
    return worst(*answers)


def each(judge: Judge) -> Judge:
    """Judge every entry of a list."""

    def judge_all(value: Any, state: State | None) -> Row | None:
        return worst(*(judge(entry, state) for entry in value))

    return judge_all


class ByMember:
    """
    A rule that judges a call member by member; the worst answer wins.

    *base* is the answer when every member present is harmless. A member that is neither judged
    nor named as harmless (a newer botocore may have brought it) counts as unreviewed. A call
    without members keeps the operation's default.
    """

    # No dataclass: making one takes longer than all the rest of this module, and the first call
    # of a process pays for it.
    __slots__ = ("base", "harmless", "judges")

    def __init__(self, base: Row, harmless: str, judges: Mapping[str, Row | Judge]) -> None:
        self.base = base
        self.harmless = harmless
        self.judges = judges

    def __call__(self, params: Params, state: State | None) -> Row | None:
        """Judge *params*; see the class."""
        if not params:
            return None
        return worst(self.base, _weighed(params, words(self.harmless), self.judges, state))


def first_of(*rules: Rule) -> Rule:
    """Ask *rules* in turn and take the first answer."""

    def rule(params: Params, state: State | None) -> Row | None:
        answers = (one(params, state) for one in rules)
        return next((answer for answer in answers if answer is not None), None)

    return rule


def or_default(rule: Rule, default: Row) -> Rule:
    """Let *default* be final where *rule* has no answer: its row covers all the members."""

    def judge(params: Params, state: State | None) -> Row | None:
        return rule(params, state) or (default if params else None)

    return judge


def creates(why: str) -> Rule:
    """
    Judge a call as a creation whatever its settings.

    What a new resource is told about deletion, expiry or termination touches nothing that exists.
    """
    created = row("create", why=why)
    return lambda params, state: created if params else None


def create_where_absent(rule_for_content: Row, members: str) -> Rule:
    """
    Judge a whole-document Put as a creation where `state` shows that nothing is there.

    *rule_for_content* is the answer for everything else.
    """
    created = row("create", why="a look-up found nothing there that could be replaced")

    def rule(params: Params, state: State | None) -> Row | None:
        absent = state is not None and state.get("exists") is False
        return created if absent and knows_all(params, members) else rule_for_content

    return rule
