"""What is known of a call before anybody is asked about it?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import offers
from .identity import account_of_key
from .impact import Effect, Hazard, Impact, classify
from .intent import Intent, resources_of_call
from .policy import Subject
from .verdict import Case

if TYPE_CHECKING:
    from .call import Call, Caller
    from .policy import Policy
    from .trust.model import Trust

ELSEWHERE = Impact(
    Effect.UNKNOWN,
    rule="unknown/address",
    why="its URL leads to another thing than its params name: give the client the endpoint alone, "
    "with no bucket in its host or path",
)
TAG_CHANGE = Impact(
    Effect.UPDATE,
    frozenset({Hazard.ACCESS}),
    "policy/watched_tag",
    "changes a tag that a rule of the trust file rests on",
)


def classified(call: Call, policy: Policy) -> Impact:
    """Return what *call* would do, to AWS and to the rules of *policy*."""
    impact = classify(call.service, call.operation, call.params, model=call.model)
    if call.is_elsewhere:
        impact = impact.joined(ELSEWHERE)
    return impact.joined(TAG_CHANGE) if policy.changes_watched_tag(call) else impact


def offline_subject(call: Call, impact: Impact, agent: str, policy: Policy) -> Subject:
    """
    Return what rules of protection and exemption are matched against, before STS is asked.

    Where *policy* has none, it names no resources: nobody would look at them.
    """
    if policy.asks_for_resources:
        return subject_of(call, impact, agent)
    return Subject(call, impact.traits, "", agent, ())


def subject_of(call: Call, impact: Impact, agent: str, account: str | None = None) -> Subject:
    """
    Return what rules are matched against.

    Without *account*, as STS names it, the access key's id has to tell; an empty one is unlisted.
    """
    if account is None:
        account = account_of_key(call.access_key) or ""
    resources = resources_of_call(call, account)
    return Subject(call, impact.traits, account, agent, resources.names, resources.is_exact)


def case_of(
    call: Call,
    impact: Impact,
    caller: Caller,
    *,
    trust: Trust,
    policy: Policy,
    secret_key: bytes,
    process: str,
) -> Case:
    """
    Return all that a second person and the verifier need to know of a protected call.

    *secret_key* is the ledger's; *process* this process's nonce, for rules that bind to it.
    Raises `IntentError` where the call has no canonical form.
    """
    subject = subject_of(call, impact, caller.agent, caller.account)
    requirement = policy.requirement(subject)
    intent = Intent.of(
        call,
        caller,
        effect=impact.effect.value,
        hazards=[hazard.value for hazard in impact.hazards],
        environment=trust.environment_of(caller.account),
        resources=subject.resources,
        secret_key=secret_key,
        claim=offers.claim(),
        process=process if requirement.binds_process else None,
    )
    return Case(call, impact, caller, intent, requirement)
