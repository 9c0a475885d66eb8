"""Which calls need a second person, how many, and who may be one?"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from ..call import AWS, Call
from ..trust.glob import matches
from ..trust.model import Match, Rule, Trust
from .requirement import Requirement

DEFAULT_PROTECT = frozenset(
    {"delete", "replace", "execute", "unknown", "disrupt", "unguard", "access", "commit"}
)
ALWAYS_PROTECTED = frozenset({"unknown", "execute"})
_TAGGING = r"[Tt]ag(s|ging)?(?=[A-Z]|$)"
_READING = ("List", "Get", "Describe", "Search")
# These replace or remove every tag, whether they name it or not.
_ALL_TAGS = frozenset(
    {"PutBucketTagging", "DeleteBucketTagging", "PutObjectTagging", "DeleteObjectTagging"}
)
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
MAX_DEPTH = 64  # deeper params are refused later; until then they match every member


def protected_traits(trust: Trust, wanted: frozenset[str] | None) -> frozenset[str]:
    """
    Return the effects and hazards that are protected.

    What the trust file's floor sets, *wanted* (the environment) can only add to; where the file
    is silent, *wanted* replaces the default.
    """
    if trust.floor.protect is not None:
        return trust.floor.protect | (wanted or frozenset()) | ALWAYS_PROTECTED
    return (wanted or DEFAULT_PROTECT) | ALWAYS_PROTECTED


def mode_of(trust: Trust, wanted: str | None) -> str:
    """Return the mode: the file's, or a stricter one that is *wanted*; `enforce` by default."""
    if "enforce" in (trust.floor.mode, wanted):
        return "enforce"
    return trust.floor.mode or wanted or "enforce"


class Subject(NamedTuple):
    """What rules are matched against: one call, with what is known of it offline."""

    call: Call
    traits: frozenset[str]
    account: str
    agent: str
    resources: tuple[str, ...]
    has_exact_resources: bool = False


class Policy:
    """
    The rules of one trust file, under one set of settings.

    `asks_for_resources` tells whether it matters to `is_protected` and `exemption` what a call is
    about: where no rule adds to what is protected, or takes from it, only traits count.
    """

    def __init__(self, trust: Trust, protect: frozenset[str]) -> None:
        self._trust = trust
        self._protect = protect
        self._left_out = DEFAULT_PROTECT - protect
        self._protecting = tuple(rule for rule in trust.rules if rule.protect)
        self._exempting = tuple(rule for rule in trust.rules if rule.exempt)
        self._watched = frozenset(key for rule in trust.rules for key, _ in rule.match.tag)
        self.asks_for_resources = bool(self._protecting or self._exempting)
        self.remembers_creations = any(rule.own for rule in self._exempting)
        self._approving = tuple(rule for rule in trust.rules if not rule.exempt)

    def is_harmless(self, traits: frozenset[str]) -> bool:
        """Tell whether a call of these traits is free whatever else is known of it."""
        return not self._protecting and traits.isdisjoint(self._protect)

    def is_protected(self, subject: Subject) -> bool:
        """Tell whether a call needs a second person."""
        if not subject.traits.isdisjoint(self._protect):
            return True
        return any(self._matches(rule.match, subject, caseless=True) for rule in self._protecting)

    def is_narrow_for(self, traits: frozenset[str]) -> bool:
        """Tell whether *traits* have one that is protected by default, and is not here."""
        return not traits.isdisjoint(self._left_out)

    def changes_watched_tag(self, call: Call) -> bool:
        """
        Tell whether *call* changes a tag that a rule rests on.

        Whoever may take such a tag away could take the protection away with it.
        """
        if not self._watched or not re.search(_TAGGING, call.operation):
            return False
        if call.operation.startswith(_READING):
            return False
        names_tags = any("tag" in str(name).lower() for name in call.params)
        # Where no tags are named, all of a resource's tags are meant.
        if call.operation in _ALL_TAGS or not names_tags:
            return True
        return not self._watched.isdisjoint(_texts(call.params))

    def exemption(self, subject: Subject, is_own: Callable[[str], bool]) -> Rule | None:
        """
        Return the rule that frees a protected call, or `None`.

        Every resource of the call must be covered by the rule, and be known exactly: an exemption
        of half a call frees none of it. *is_own* tells whether the agent created a resource; it
        is asked only where a rule rests on that.
        """
        if not (self._exempting and subject.has_exact_resources and subject.resources):
            return None
        # `https://prod.s3.amazonaws.com` makes a key's first part of the bucket's name.
        if subject.call.is_elsewhere or not _is_where_arns_hold(subject.call.endpoint):
            return None
        rules = (rule for rule in self._exempting if self._covers(rule, subject))
        return next(
            (rule for rule in rules if not rule.own or all(map(is_own, subject.resources))), None
        )

    def requirement(self, subject: Subject) -> Requirement:
        """
        Return every rule that matches a protected call; none means nobody may approve.

        Many services do not tell names apart by case. So where a rule gives a call approvers, those
        rules join it that name its resources in another case: each rule makes it stricter.
        """
        if not any(self._matches(rule.match, subject) for rule in self._approving):
            return Requirement(())
        return Requirement(
            tuple(
                rule
                for rule in self._approving
                if self._matches(rule.match, subject, caseless=True)
            )
        )

    def _covers(self, rule: Rule, subject: Subject) -> bool:
        patterns = rule.match.resource
        return self._matches(rule.match, subject) and all(
            (rule.own and not patterns) or _any_glob(patterns, resource)
            for resource in subject.resources
        )

    def _matches(self, match: Match, subject: Subject, caseless: bool = False) -> bool:
        call = subject.call
        return (
            self._matches_account(match, subject.account)
            and (not match.region or _any_glob(match.region, call.region))
            and (not match.service or _any_glob(match.service, call.service))
            and (not match.operation or _any_glob(match.operation, call.operation))
            and (not match.agent or _any_glob(match.agent, subject.agent))
            and _admits_traits(match, subject.traits)
            and (
                not match.resource or _admits_resources(match.resource, subject.resources, caseless)
            )
            and (not match.member or _has_member(match.member, call.params))
        )

    def _matches_account(self, match: Match, account: str) -> bool:
        if match.environment:
            environment = self._trust.environment_of(account)
            # An account nobody listed gets every environment's rules, so the strictest one's.
            if not (environment == "unlisted" or _any_glob(match.environment, environment)):
                return False
        return not match.account or _any_glob(match.account, account)


def _is_where_arns_hold(endpoint: str) -> bool:
    """Tell whether a call's params name at *endpoint* what they name at AWS, or nothing at all."""
    parts = urlsplit(endpoint)
    return endpoint == AWS or (parts.hostname in _LOOPBACK and not parts.path)


def _texts(params: Any) -> Iterator[str]:
    """Yield every text in *params*, names of members included."""
    if isinstance(params, str):
        yield params
    elif isinstance(params, Mapping):
        for name, value in params.items():
            yield str(name)
            yield from _texts(value)
    elif isinstance(params, (list, tuple)):
        for value in params:
            yield from _texts(value)


def _has_member(patterns: tuple[str, ...], params: Any, depth: int = 0) -> bool:
    """Tell whether any member of *params*, or of what it holds, bears one of these names."""
    if depth > MAX_DEPTH:
        return True
    if isinstance(params, Mapping):
        return any(
            _any_glob(patterns, str(name)) or _has_member(patterns, value, depth + 1)
            for name, value in params.items()
        )
    if isinstance(params, (list, tuple)):
        return any(_has_member(patterns, value, depth + 1) for value in params)
    return False


def _any_glob(patterns: tuple[str, ...], value: str) -> bool:
    return any(matches(pattern, value) for pattern in patterns)


def _admits_traits(match: Match, traits: frozenset[str]) -> bool:
    """A rule that names effects and hazards matches a call that has any one of them."""
    names_any = match.effect or match.hazards
    return not (names_any and traits.isdisjoint(match.effect) and traits.isdisjoint(match.hazards))


def _admits_resources(
    patterns: tuple[str, ...], resources: tuple[str, ...], caseless: bool
) -> bool:
    """A rule that names resources matches a call whose resources are unknown, too."""
    if not resources or any(_any_glob(patterns, name) for name in resources):
        return True
    if not caseless:
        return False
    patterns = tuple(pattern.lower() for pattern in patterns)
    return any(_any_glob(patterns, name.lower()) for name in resources)
