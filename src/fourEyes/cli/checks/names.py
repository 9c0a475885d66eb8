"""Do the rules of a trust file speak of what there is? A typo in one protects nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from ...impact import names, signed
from ...trust import Trust
from ...trust.glob import is_glob, matches
from ...trust.model import Rule
from .finding import Finding, warn
from .patient import Patient


def named(patient: Patient) -> Iterator[Finding]:
    """Say which rules name a service, operation or environment that nobody knows."""
    if patient.trust is not None:
        for rule_id, said in unknown_names(patient.trust):
            yield warn(
                "trust file", f"rule `{rule_id}`: {said}", "until then the rule matches nothing"
            )


def unknown_names(trust: Trust) -> list[tuple[str, str]]:
    """
    List what the rules of *trust* name that nobody knows, each with its rule's id.

    It may be right: a service newer than this fourEyes. So it is told, never refused.
    """
    known = (*trust.environments, "unlisted")
    return [(rule.id, said) for rule in trust.rules for said in _unknown(rule, known)]


def _unknown(rule: Rule, environments: Iterable[str]) -> Iterator[str]:
    match = rule.match
    yield from _missing("service", match.service, names.services())
    # What is signed by hand goes by the name that its signature has, which is no list's.
    services = [name for name in names.services() if _is_any(match.service, name)]
    if match.operation and services:
        operations = {name for service in services for name in names.operations_of(service)}
        yield from _missing("operation", match.operation, operations | {signed.OPERATION})
    yield from _missing("environment", match.environment, environments)


def _missing(kind: str, wanted: Iterable[str], known: Iterable[str]) -> Iterator[str]:
    known = tuple(known)
    for name in wanted:
        if any(matches(name, each) for each in known):
            continue
        near = () if is_glob(name) else get_close_matches(name, known, 1)
        hint = f"; did you mean `{near[0]}`?" if near else ""
        yield f"there is no {kind} `{name}`{hint}"


def _is_any(patterns: tuple[str, ...], name: str) -> bool:
    return not patterns or any(matches(pattern, name) for pattern in patterns)
