"""Does the trust file contradict itself, or give away what it is there to keep?"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations

from ..errors import TrustError
from .glob import folded, is_glob, matches
from .model import Approver, Key, Rule, Trust

# Not compiled until a file has exemptions.
_ACCOUNT = r"[0-9]{12}\Z"
# Everything up to the resource of an ARN; the region may be a wildcard, nothing else.
_ARN = r"arn:[a-z-]+:[a-z0-9-]+:(?:[a-z0-9-]*|\*):(?:[0-9]{12}|aws)?:[^:*?]"


def check(trust: Trust) -> None:
    """Raise `TrustError` with a code of its own for the first rule that *trust* breaks."""
    for rule_holds in _CHECKS:
        rule_holds(trust)


def _ids_are_unique(trust: Trust) -> None:
    _refuse_repeated((folded(one.id) for one in trust.approvers), "trust_duplicate_person")
    _refuse_repeated((agent.id for agent in trust.agents), "trust_duplicate_agent")
    _refuse_repeated((rule.id for rule in trust.rules), "trust_duplicate_rule")
    _refuse_repeated((key.kid for _, key in _keys(trust)), "trust_duplicate_key_id")
    accounts = (name for members in trust.environments.values() for name in members)
    _refuse_repeated(accounts, "trust_duplicate_account")
    if "unlisted" in trust.environments:
        raise TrustError("`unlisted` names the accounts that no environment lists", "trust_bad_id")


def _keys_are_sound(trust: Trust) -> None:
    # INVARIANT: compared as raw public bytes; one key can be spelled in several ways.
    owners: dict[bytes, str] = {}
    for approver, key in _keys(trust):
        if key.raw in owners:
            message = f"`{approver.id}` and `{owners[key.raw]}` have one key"
            raise TrustError(message, "trust_shared_key")
        owners[key.raw] = approver.id
        if 0 < key.not_after <= key.not_before:
            raise TrustError(f"key `{key.kid}` ends before it begins", "trust_malformed")
        is_passkey = key.type == "webauthn-es256"
        if is_passkey != bool(key.rp_id) or is_passkey != bool(key.origins):
            message = f"key `{key.kid}`: passkeys, and only they, need `rp_id` and `origins`"
            raise TrustError(message, "trust_malformed")


def _aliases_name_one_human(trust: Trust) -> None:
    for approver in trust.approvers:
        for alias in approver.aliases:
            if _names_anyone(alias):
                message = f"`{approver.id}` has an alias that fits anyone: `{alias}`"
                raise TrustError(message, "trust_alias_wildcard")
    for one, other in combinations(trust.approvers, 2):
        shared = next((a for a in _names(one) for b in _names(other) if overlap(a, b)), None)
        if shared is not None:
            message = f"`{one.id}` and `{other.id}` are both known as `{shared}`"
            raise TrustError(message, "trust_shared_alias")


def _no_agent_approves(trust: Trust) -> None:
    for agent in trust.agents:
        own = (agent.id, *agent.principals)
        for approver in trust.approvers:
            if any(overlap(a, b) for a in own for b in _names(approver)):
                message = f"approver `{approver.id}` is a principal of agent `{agent.id}`"
                raise TrustError(message, "trust_approver_is_agent")


def _rules_can_be_met(trust: Trust) -> None:
    ids = {approver.id for approver in trust.approvers}
    ids |= {f"group:{group}" for approver in trust.approvers for group in approver.groups}
    for rule in trust.rules:
        if rule.exempt:
            continue
        if not rule.approvers:
            raise TrustError(f"rule `{rule.id}` names no approvers", "trust_no_approvers")
        unknown = next((name for name in rule.approvers if name not in ids), None)
        if unknown is not None:
            message = f"rule `{rule.id}` names `{unknown}`, who is no approver of this file"
            raise TrustError(message, "trust_unknown_approver")
        if rule.threshold > len(_people(rule, trust)):
            message = f"rule `{rule.id}` asks for more people than it names"
            raise TrustError(message, "trust_bad_threshold")
    strangers = set(trust.tokens_before) - {approver.id for approver in trust.approvers}
    if strangers:
        raise TrustError("`tokens_before` names nobody's id", "trust_unknown_approver")


def _exemptions_are_narrow(trust: Trust) -> None:
    """
    An exemption names account and resource in words that the agent cannot turn elsewhere.

    Tags cannot: whoever may tag a resource could exempt it.
    """
    for rule in trust.rules:
        if not rule.exempt:
            if rule.own:
                raise TrustError(f"rule `{rule.id}`: `own` goes with `exempt`", "trust_malformed")
            continue
        if not rule.reason.strip() or rule.match.tag or rule.protect:
            raise _bad_exemption(rule, "needs a reason, and no tag")
        accounts = rule.match.account
        if not accounts or not all(re.match(_ACCOUNT, account) for account in accounts):
            raise _bad_exemption(rule, "needs accounts of 12 digits")
        wide = next((name for name in rule.match.resource if not _is_pinned(name)), None)
        if wide is not None:
            raise _bad_exemption(
                rule,
                f"covers too much with `{wide}`: an ARN has one `*` at the end at most, behind a "
                "part of the name, and in S3 behind the bucket's whole name and `/`",
            )
        # What the agent has made itself (`own`) needs no name.
        if not (rule.match.resource or rule.own):
            raise _bad_exemption(rule, "needs ARNs of what it frees")


def _is_pinned(resource: str) -> bool:
    """Tell whether a glob of ARNs stays within one bucket, or behind one name or prefix."""
    if not re.match(_ARN, resource):
        return False
    service, name = resource.split(":", 5)[2::3]
    head = name.removesuffix("*")
    if is_glob(head):
        return False
    # A bucket's name is everybody's to take: `my-*` would cover the next one that is made.
    if service == "s3":
        return head == name or "/" in head
    return bool(re.search(r"[A-Za-z0-9]", re.split("[/:]", head, maxsplit=1)[-1]))


def _bad_exemption(rule: Rule, why: str) -> TrustError:
    return TrustError(f"exempt rule `{rule.id}` {why}", "trust_bad_exemption")


def _unguarded_are_named(trust: Trust) -> None:
    for entry in trust.unguarded_principals:
        account = (entry.principal.split(":", 5) + [""] * 5)[4]
        if _names_anyone(entry.principal) or is_glob(account):
            message = f"unguarded `{entry.principal}` fits principals that nobody has in mind"
            raise TrustError(message, "trust_unguarded_wildcard")


def overlap(one: str, other: str) -> bool:
    """Tell whether two names, globs where they are ARNs, may be the same principal."""
    one, other = folded(one), folded(other)
    return matches(one, other) or matches(other, one)


def _names_anyone(alias: str) -> bool:
    if not is_glob(alias):
        return False
    parts = alias.split(":", 5)
    if parts[0] != "arn" or len(parts) != 6:
        return True
    resource = parts[5].partition("/")[2]
    return not re.search(r"[A-Za-z0-9]", resource)


def _names(approver: Approver) -> tuple[str, ...]:
    return (approver.id, *approver.aliases)


def _people(rule: Rule, trust: Trust) -> set[str]:
    return {
        approver.id
        for approver in trust.approvers
        if not {approver.id, *(f"group:{group}" for group in approver.groups)}.isdisjoint(
            rule.approvers
        )
    }


def _keys(trust: Trust) -> Iterator[tuple[Approver, Key]]:
    return ((approver, key) for approver in trust.approvers for key in approver.keys)


def _refuse_repeated(names: Iterable[str], code: str) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise TrustError(f"`{name}` stands twice in the trust file", code)
        seen.add(name)


_CHECKS: tuple[Callable[[Trust], None], ...] = (
    _ids_are_unique,
    _keys_are_sound,
    _aliases_name_one_human,
    _no_agent_approves,
    _rules_can_be_met,
    _exemptions_are_narrow,
    _unguarded_are_named,
)
