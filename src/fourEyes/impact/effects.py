"""What can a call do to what exists? The words every other room uses for it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache


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


@dataclass(frozen=True, slots=True)
class Impact:
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
        return not self.traits.isdisjoint(PROTECTED_BY_DEFAULT)

    @property
    def traits(self) -> frozenset[str]:
        """The effect and the hazards as the plain words that settings and rules use."""
        return _words(self.effect, self.hazards)

    def joined(self, other: Impact) -> Impact:
        """Return the worse of two impacts on one call, with the hazards of both."""
        worse, milder = (other, self) if other.effect.rank > self.effect.rank else (self, other)
        hazards = worse.hazards | milder.hazards
        if hazards == worse.hazards:
            return worse
        return replace(worse, hazards=hazards)


@lru_cache(maxsize=256)
def _words(effect: Effect, hazards: frozenset[Hazard]) -> frozenset[str]:
    # Asked of every call, reads too, and there are few combinations.
    return frozenset({effect.value, *(hazard.value for hazard in hazards)})
