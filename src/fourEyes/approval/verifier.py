"""Is this approval genuine, for this very call, and from enough other people?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..call import Caller
from ..errors import ApprovalError, NotEnoughApprovalsError, RejectedError, TooManyTokensError
from ..intent.intent import Intent
from ..policy.requirement import Requirement, names
from ..trust.model import Trust
from .ballot import Ballot, open_ballot
from .case import Case
from .claims import APPROVE, Plan
from .verified import VerifiedApproval

MAX_TOKENS = 40
"""Eight that the agent's side offers, and the 32 that an inbox holds for one request. None of
them may be cut off to fit: the one left out could be the rejection."""

# The checks, in this order. The first that fails refuses the token.
#
#  1  type and size of the token; how many there are
#  2  the envelope is strict JSON: UTF-8, depth, no member twice, no floats
#  3  the envelope's members, its payload type, one signature, canonical base64
#  4  the key, by its exact name in the trust file
#  5  the signature over type and payload, in the one way that key allows
#  6  the payload is strict JSON
#  7  the claims: exactly these members, of exactly these types
#  8  version, type, decision; the issuer owns the key that verified          (ballot.py to here)
#  9  the audience: this ledger, and this process where a rule binds to it
# 10  the times
# 11  the key was valid then; key, approval and approver's tokens still are
# 12  every field of the request equals the live call                        (same_call.py)
# 13  what the approver saw is still so, where a rule asks
# 14  the rules, all that match: the approver is named, and its key is strong enough
# 15  the approver is not the requester, nor a person behind it              (self_approval.py)
# 16  different people with different keys, as many as every rule asks       (case.py to 15)
#
# Not checked here: 17 whether it was spent before (store); 18 whether what leaves the process is
# what was approved, and 19 how it ended (hooks).


@dataclass(frozen=True, slots=True)
class Verifier:
    """
    Tokens in, a `VerifiedApproval` out, or a raise. Pure: time, trust and call are arguments.

    *audience* is that of `claims.audience` for the ledger in use; *process* is this process's
    nonce, where rules may bind approvals to one process.
    """

    trust: Trust
    audience: str
    process: str = ""

    def verify(
        self,
        tokens: Sequence[str | bytes],
        *,
        intent: Intent,
        requester: Caller,
        requirement: Requirement,
        now: int,
        observed: Mapping[str, str] | None = None,
    ) -> VerifiedApproval:
        """
        Return what *tokens* together approve, or raise an `ApprovalError`.

        Tokens come out of an inbox that others may write to, so a token that is refused only
        does not count; it vetoes nothing. A signed rejection by someone whom a rule names does,
        for its request and over all its approvals. Approvals of different requests are not
        added up. Where too few are left, the error is that of the first token refused; if some
        approval counts, it is `NotEnoughApprovalsError` with that one as its `__cause__`.

        *observed* are the digests of what look-ups find now. Not checked: whether the approval
        was spent before, which is the ledger's to say.
        """
        case = Case(
            self.trust,
            self.audience,
            self.process,
            intent,
            requester,
            requirement,
            now,
            observed,
        )
        try:
            if len(tokens) > MAX_TOKENS:
                raise TooManyTokensError(f"more than {MAX_TOKENS} tokens were offered")
            case.check()
            return _count(tokens, case).result(case)
        except ApprovalError:
            raise
        except Exception as error:
            # Whatever went wrong: nothing was verified.
            raise ApprovalError("the approval could not be verified") from error


@dataclass(slots=True)
class _Count:
    """The ballots that count, by request, and the errors of those that do not."""

    approvals: dict[tuple[str, Plan | None], list[Ballot]] = field(default_factory=dict)
    rejections: dict[str, Ballot] = field(default_factory=dict)
    refused: list[ApprovalError] = field(default_factory=list)

    def add(self, token: str | bytes, case: Case) -> None:
        ballot = open_ballot(token, case.trust)
        claims = ballot.claims
        if claims.decision == APPROVE:
            case.admit(ballot)
            self.approvals.setdefault((claims.request_id, claims.plan), []).append(ballot)
        else:
            case.admit_rejection(ballot)
            self.rejections.setdefault(claims.request_id, ballot)

    def result(self, case: Case) -> VerifiedApproval:
        """Return the approval of the first request that has enough, or raise."""
        lacks = []
        for (request_id, plan), ballots in self.approvals.items():
            if request_id in self.rejections:
                continue
            lack = _lack(ballots, case.requirement)
            if lack is None:
                return _approval(request_id, plan, ballots, case.intent)
            lacks.append(lack)
        none = NotEnoughApprovalsError(0, case.requirement.threshold)
        raise self._error(max([none, *lacks], key=lambda error: error.have))

    def _error(self, most: NotEnoughApprovalsError) -> ApprovalError:
        for ballot in self.rejections.values():
            return RejectedError(ballot.approver.id, ballot.claims.reason)
        if self.refused and not most.have:
            return self.refused[0]
        most.__cause__ = self.refused[0] if self.refused else None
        return most


def _count(tokens: Sequence[str | bytes], case: Case) -> _Count:
    count = _Count()
    for token in tokens:
        try:
            count.add(token, case)
        except ApprovalError as error:
            count.refused.append(error)
        except Exception:  # noqa: BLE001 - a token that breaks its reader is refused, no veto
            count.refused.append(ApprovalError("the token could not be read"))
    return count


def _lack(ballots: Sequence[Ballot], requirement: Requirement) -> NotEnoughApprovalsError | None:
    """Return what is missing for the first rule that is not met, or `None`."""
    # 16. INVARIANT: people are counted, and each with a key of its own; never tokens.
    people = _people(ballots)
    if len(people) < max(requirement.threshold, 1):
        return NotEnoughApprovalsError(len(people), requirement.threshold)
    for rule in requirement.rules:
        have = sum(names(rule, ballot.approver) for ballot in people)
        if have < max(rule.threshold, 1):
            return NotEnoughApprovalsError(have, rule.threshold)
    return None


def _people(ballots: Sequence[Ballot]) -> tuple[Ballot, ...]:
    """Keep one ballot of each person and of each key: the first."""
    by_person: dict[str, Ballot] = {}
    for ballot in ballots:
        by_person.setdefault(ballot.approver.id, ballot)
    by_key: dict[bytes, Ballot] = {}
    for ballot in by_person.values():
        by_key.setdefault(ballot.key.raw, ballot)
    return tuple(by_key.values())


def _approval(
    request_id: str, plan: Plan | None, ballots: Sequence[Ballot], intent: Intent
) -> VerifiedApproval:
    votes = tuple(ballot.vote for ballot in _people(ballots))
    if plan is None:
        return VerifiedApproval(request_id, intent.digest, intent.agent, votes)
    place = plan.items.index(intent.digest)
    return VerifiedApproval(
        request_id, intent.digest, intent.agent, votes, place, plan.items, plan.ordered
    )
