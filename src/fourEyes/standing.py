"""Where does one request stand: how many have approved, has somebody said no, is it over?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .approval import Verifier, audience
from .call import Call, Caller
from .errors import ApprovalError, NoRuleError, NotEnoughApprovalsError, RejectedError
from .impact import Effect, Hazard, Impact
from .intent import Intent
from .plans import intents_of
from .policy import Policy, Requirement, Subject
from .store import Request, Store
from .trust.model import Trust

SPENT = frozenset({"claimed", "sent", "done", "failed", "unknown"})


@dataclass(frozen=True, slots=True)
class Standing:
    """
    Where a request stands.

    `state` is `pending`, `approved`, `rejected`, `expired`, `used` or `refused`. `code` is the
    reason of a refusal; `reason` what the person who rejected it gave.
    """

    request: Request
    state: str
    have: int = 0
    needed: int = 1
    code: str = ""
    by: str = ""
    reason: str = ""
    approvers: tuple[str, ...] = ()


def standing(request: Request, *, trust: Trust, policy: Policy, store: Store, now: int) -> Standing:
    """Verify what was delivered for *request*, as the guard would now, and say where it stands."""
    if request.state in SPENT:
        return Standing(request, "used", code=request.state)
    if request.state == "withdrawn":
        # Whatever was delivered for it: a new request is what the caller needs, as after expiry.
        return Standing(request, "expired", code=request.state)
    intents = intents_of(request.document, request.agent)
    intent, requirement = intents[0], requirement_of(intents, policy)
    needed = requirement.threshold
    verifier = Verifier(trust, audience(trust.deployment, store.instance), intent.process or "")
    try:
        approval = verifier.verify(
            request.tokens,
            intent=intent,
            requester=requester_of(intent),
            requirement=_without_looking(requirement),
            now=now,
        )
    except RejectedError as error:
        return Standing(request, "rejected", 0, needed, error.code, error.by, error.reason)
    except (NotEnoughApprovalsError, NoRuleError) as error:
        have = error.have if isinstance(error, NotEnoughApprovalsError) else 0
        state = "pending" if now < request.open_until else "expired"
        return Standing(request, state, have, needed, error.code)
    except ApprovalError as error:
        state = "refused" if now < request.open_until else "expired"
        return Standing(request, state, 0, needed, error.code)
    people = tuple(vote.approver for vote in approval.votes)
    return Standing(request, "approved", len(people), needed, approvers=people)


def _without_looking(requirement: Requirement) -> Requirement:
    """Return what *requirement* asks of people; what AWS shows by then is the guard's to see."""
    return Requirement(tuple(rule._replace(observe=False) for rule in requirement.rules))


def requirement_of(intents: Sequence[Intent], policy: Policy) -> Requirement:
    """Return what the rules ask for all of *intents* together; nobody may, if nobody may one."""
    each = [policy.requirement(_subject(intent)) for intent in intents]
    if not all(requirement.rules for requirement in each):
        return Requirement()
    rules = {rule.id: rule for requirement in each for rule in requirement.rules}
    return Requirement(tuple(rules.values()))


def _subject(intent: Intent) -> Subject:
    impact = Impact(Effect(intent.effect), frozenset(map(Hazard, intent.hazards)))
    # The typed tree has the members' names, which is all that rules ask of params.
    call = Call(intent.service, intent.operation, intent.params, intent.region, intent.partition)
    return Subject(call, impact.traits, intent.account, intent.agent, intent.resources)


def requester_of(intent: Intent) -> Caller:
    """Return the caller whose call *intent* describes."""
    return Caller(
        agent=intent.agent,
        partition=intent.partition,
        account=intent.account,
        principal=intent.caller,
        session=intent.session,
        os_user=intent.os_user,
    )
