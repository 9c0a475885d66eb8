"""How is a reviewed answer about one operation written down?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from .effects import Effect, Hazard, Impact, effect_and_hazards, is_protected

Params = Mapping[str, Any]
State = Mapping[str, Any]


class Row(NamedTuple):
    """One reviewed answer: an effect, its hazards, and the reason a person can check."""

    effect: Effect
    hazards: frozenset[Hazard]
    why: str
    safer: str | None = None
    lookup: str | None = None

    def named(self, rule: str) -> Impact:
        """Return this answer as the impact that *rule* found."""
        return _named(self, rule)

    @property
    def needs_approval(self) -> bool:
        """Tell whether a second person is needed under the default settings."""
        return is_protected(self.effect, self.hazards)


# Rules give the same few answers again and again.
@lru_cache(maxsize=2048)
def _named(answer: Row, rule: str) -> Impact:
    return Impact(answer.effect, answer.hazards, rule, answer.why, answer.safer, answer.lookup)


def row(
    effect: str, *hazards: str, why: str, safer: str | None = None, lookup: str | None = None
) -> Row:
    """
    Write one row of a table, or the answer of one rule.

    *effect* and *hazards* are the plain words of `Effect` and `Hazard`; *why* is one lower-case
    clause without a full stop; *safer* names a call to make instead; *lookup* the id of the
    read-only look-up whose facts (the rule's `state`) could prove less harm.
    """
    return Row(*effect_and_hazards(effect, *hazards), why, safer, lookup)


def rows(effect: str, *hazards: str, why: Mapping[str, str]) -> dict[str, Row]:
    """Write several rows of one effect and the same hazards, each with its own reason."""
    return {operation: row(effect, *hazards, why=reason) for operation, reason in why.items()}


Rule = Callable[[Params, State | None], Row | None]
"""
A parameter rule: judges one operation's params, and `state` where a look-up has run.

It returns `None` to keep the operation's default. It may lower the default only where the named
member is present with exactly the named value and type; what it raises, it raises on presence.
An exception in a rule makes the impact `unknown`.
"""
