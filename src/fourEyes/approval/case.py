"""Does this ballot count for this call, now?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ..call import Caller
from ..errors import (
    AssuranceTooLowError,
    ExpiredError,
    KeyNotValidError,
    LifetimeTooLongError,
    NoRuleError,
    NotInScopeError,
    NotYetValidError,
    OtherCallError,
    RevokedError,
    SelfApprovalError,
    StateChangedError,
    TrustExpiredError,
    UnknownRequesterError,
    WrongAudienceError,
    WrongTimesError,
)
from ..intent.intent import Intent
from ..policy.requirement import Requirement
from ..trust.model import Agent, Trust
from .ballot import Ballot
from .claims import Claims
from .same_call import check_same_call
from .self_approval import RequesterSide

SKEW = 30
"""Seconds by which an approver's clock may be ahead. The spender's own has no such grace."""


class Case(NamedTuple):
    """One call that needs approval, and everything that ballots for it are held against."""

    trust: Trust
    audience: str
    process: str
    intent: Intent
    requester: Caller
    requirement: Requirement
    now: int
    observed: Mapping[str, str] | None

    def check(self) -> None:
        """Refuse what no token could make good."""
        if self.trust.expires and not self.now < self.trust.expires:
            raise TrustExpiredError("the trust file's time is over")
        if not self.requirement.rules:
            raise NoRuleError("no rule says who may approve this call")
        self._agent()

    def admit(self, ballot: Ballot) -> None:
        """Make checks 9 to 15 of `verifier.py` on an approval, or raise an `ApprovalError`."""
        self._check_audience(ballot.claims)
        self._check_times(ballot.claims)
        self._check_key(ballot)
        check_same_call(ballot.claims, self.intent)
        self._check_observed(ballot.claims)
        self._check_rules(ballot)
        self._check_other_person(ballot)

    def admit_rejection(self, ballot: Ballot) -> None:
        """
        Make the checks that a rejection or revocation must pass to stop this call.

        Fewer than for an approval, on purpose: a no does not expire, is good from any key of
        the person, and the requester's own people may say it.
        """
        self._check_audience(ballot.claims)
        self._check_key(ballot)
        if not ballot.claims.covers(self.intent.digest):
            raise OtherCallError("digest")
        if not self.requirement.admits(ballot.approver):
            raise NotInScopeError("the one who rejected is not named by any rule for this call")

    def _check_audience(self, claims: Claims) -> None:
        # 9 exact; where any rule binds to a process, a token for the ledger at large is void
        expected = self.audience
        if self.requirement.binds_process:
            if not self.process:
                raise WrongAudienceError("the approval must name this process, which has no name")
            expected = f"{self.audience}:{self.process}"
        if claims.aud != expected:
            raise WrongAudienceError("the approval was made for another ledger or process")

    def _check_times(self, claims: Claims) -> None:
        # 10 each as what must hold: a clock that is not a number makes none of them true
        if not 0 < claims.iat <= claims.nbf < claims.exp:
            raise WrongTimesError("the approval's own times contradict each other")
        if not claims.exp - claims.iat <= self.requirement.max_lifetime:
            raise LifetimeTooLongError("the approval lives longer than the strictest rule allows")
        if not claims.iat <= claims.nbf <= self.now + SKEW:
            raise NotYetValidError("the approval is dated in the future")
        if not self.now < claims.exp:
            raise ExpiredError("the approval's time is over")

    def _check_key(self, ballot: Ballot) -> None:
        # 11
        key, claims = ballot.key, ballot.claims
        if claims.iat < key.not_before or (key.not_after and claims.iat >= key.not_after):
            raise KeyNotValidError("the key was not valid when the approval was made")
        voided_before = self.trust.tokens_before.get(ballot.approver.id, 0)
        if key.revoked or claims.jti in self.trust.revoked_jti or claims.iat < voided_before:
            raise RevokedError("the key or the approval was revoked")

    def _check_observed(self, claims: Claims) -> None:
        # 13 a fact that one side could not read is left out, since many roles may delete what they
        # may not describe: this finds what changed, not an agent that makes its look-ups fail
        if not self.requirement.observes:
            return
        seen, live = claims.observed, self.observed
        if seen is None or live is None:
            raise StateChangedError("what the approver saw cannot be compared with what is")
        # Only names that our own look-ups gave are said again.
        changed = sorted(fact for fact in seen.keys() & live.keys() if seen[fact] != live[fact])
        if changed:
            raise StateChangedError(
                f"what the approver saw has changed since: {', '.join(changed)}"
            )

    def _check_rules(self, ballot: Ballot) -> None:
        # 14
        if not self.requirement.admits(ballot.approver):
            raise NotInScopeError("the approver is not one of those whom the rules name")
        if ballot.key.assurance < self.requirement.min_assurance:
            raise AssuranceTooLowError("the approver's kind of key is weaker than the rules ask")

    def _check_other_person(self, ballot: Ballot) -> None:
        # 15 both sides: who opened the request, and who would send the call
        request = ballot.claims.request
        side = RequesterSide(
            self._agent(),
            self.requester,
            principal=request["caller"],
            session=request["session"],
            os_user=request["os_user"],
        )
        if side.includes(ballot.approver):
            raise SelfApprovalError("the approver is the requester, or a person behind it")

    def _agent(self) -> Agent:
        caller = self.requester
        agent = self.trust.agent(caller.agent)
        is_known = caller.agent == self.intent.agent and caller.principal and caller.session
        if agent is None or not is_known:
            raise UnknownRequesterError("the requester is not known, so neither are its people")
        return agent
