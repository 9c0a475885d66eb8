"""What can a call do to what exists? The words every other room uses for it."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from typing import NamedTuple


class Effect(str, Enum):
    """The one effect of a call; where several apply, the worst wins."""

    READ = "read"
    CREATE = "create"
    UPDATE = "update"
    EXECUTE = "execute"
    REPLACE = "replace"
    DELETE = "delete"
    UNKNOWN = "unknown"

    @property
    def rank(self) -> int:
        """Position in the order of harm; `unknown` ranks above everything that has a name."""
        return _RANK[self]


class Hazard(str, Enum):
    """What a call endangers beside its effect on content."""

    DISRUPT = "disrupt"
    UNGUARD = "unguard"
    ACCESS = "access"
    COMMIT = "commit"
    SECRET = "secret"  # noqa: S105 - the name of a hazard, not a password


_RANK = {effect: rank for rank, effect in enumerate(Effect)}

PROTECTED_BY_DEFAULT: frozenset[str] = frozenset(
    {"delete", "replace", "execute", "unknown", "disrupt", "unguard", "access", "commit"}
)


class Impact(NamedTuple):
    """
    What one call would do, with the reason in one line.

    `rule` is the stable id of the rule that decided (`verb/delete`, `s3/PutObject`), `why` its
    sentence, `safer` a call to make instead. `lookup` names the read-only look-up that could
    prove less harm, where there is one.
    """

    effect: Effect
    hazards: frozenset[Hazard] = frozenset()
    rule: str = ""
    why: str = ""
    safer: str | None = None
    lookup: str | None = None

    @property
    def needs_approval(self) -> bool:
        """Tell whether a second person is needed under the default settings."""
        return is_protected(self.effect, self.hazards)

    @property
    def traits(self) -> frozenset[str]:
        """The effect and the hazards as the plain words that settings and rules use."""
        return words_of(self.effect, self.hazards)

    def joined(self, other: Impact) -> Impact:
        """Return the worse of two impacts on one call, with the hazards of both."""
        worse, milder = (other, self) if other.effect.rank > self.effect.rank else (self, other)
        hazards = worse.hazards | milder.hazards
        if hazards == worse.hazards:
            return worse
        return worse._replace(hazards=hazards)


# Asked of every call, reads too, and there are few combinations.
@lru_cache(maxsize=256)
def words_of(effect: Effect, hazards: frozenset[Hazard]) -> frozenset[str]:
    """Return an effect and hazards as the plain words that settings and rules use."""
    return frozenset({effect.value, *(hazard.value for hazard in hazards)})


@lru_cache(maxsize=256)
def is_protected(effect: Effect, hazards: frozenset[Hazard]) -> bool:
    """Tell whether a call of this effect and hazards is protected under the default settings."""
    return not words_of(effect, hazards).isdisjoint(PROTECTED_BY_DEFAULT)


# Thousands of rows are written in plain words, with a few dozen combinations among them.
@lru_cache(maxsize=256)
def effect_and_hazards(effect: str, *hazards: str) -> tuple[Effect, frozenset[Hazard]]:
    """Return what the plain words *effect* and *hazards* name. Raises `ValueError`."""
    return Effect(effect), frozenset(map(Hazard, hazards))
