"""What a person reads of a refusal: one thought, and the reason that is meant."""

from __future__ import annotations

import pytest

from fourEyes.errors import ApprovalError
from fourEyes.policy.requirement import Requirement
from support.people import (
    approve,
    approver_entry,
    caller,
    document,
    key_entry,
    rule_entry,
    signer,
    trust,
    verify,
)
from vectors.make_tokens import claims, plan_document, sign

GOOD = approve(document())
NO = approve(document(), decision="reject")
ONLY_CAROL = {"trust": trust(rules=[rule_entry(approvers=["carol"])])}
BOUND = {"trust": trust(rules=[rule_entry(bind="process")])}
OBSERVED = {"trust": trust(rules=[rule_entry(observe=True)])}


def bob(**changes):
    keys = [key_entry(signer("bob"), **changes)]
    return {"trust": trust(approvers=[approver_entry("bob", keys=keys)])}


def without(name):
    return {key: value for key, value in claims().items() if key != name}


REFUSALS = {
    "no approver has the key that the token names": (approve(document(), "eve"), {}),
    "what was signed is not a decision on a request": (sign(claims(v=2)), {}),
    "the claims name another person or key than the one that signed": (
        sign(claims(iss="carol")),
        {},
    ),
    "the claims are not strict JSON: `syntax`": (sign(b"junk"), {}),
    "the claim `jti` is missing": (sign(without("jti")), {}),
    "a claim is unknown": (sign(claims(x=1)), {}),
    "the claim `exp` is not of its form": (sign(claims(exp="1")), {}),
    "the member of the request `id` is missing": (sign(claims(req={})), {}),
    "a member of the request is unknown": (sign(claims(req={**document(), "x": 1})), {}),
    "the member of the request `id` is not of its form": (
        sign(claims(req={**document(), "id": 1})),
        {},
    ),
    "the approval was made for another ledger or process": (sign(claims(aud="x")), {}),
    "the approval must name this process, which has no name": (GOOD, BOUND),
    "the approval's own times contradict each other": (sign(claims(iat=0)), {}),
    "the approval lives longer than the strictest rule allows": (
        approve(document(), lifetime=901),
        {},
    ),
    "the approval is dated in the future": (GOOD, {"now": claims()["iat"] - 31}),
    "the approval's time is over": (GOOD, {"now": claims()["exp"]}),
    "the key was not valid when the approval was made": (GOOD, bob(not_after=1)),
    "the key or the approval was revoked": (GOOD, bob(revoked=True)),
    "the approval is for another call: `params` differs": (
        sign(claims(req={**document(), "params": {}})),
        {},
    ),
    "what the approver saw cannot be compared with what is": (GOOD, OBSERVED),
    "what the approver saw has changed since: a, b": (
        approve(document(), observed={"b": "1", "a": "1", "c": "1"}),
        {**OBSERVED, "observed": {"a": "2", "b": "2", "c": "1"}},
    ),
    "the approver is not one of those whom the rules name": (GOOD, ONLY_CAROL),
    "the one who rejected is not named by any rule for this call": (NO, ONLY_CAROL),
    "the approver's kind of key is weaker than the rules ask": (
        GOOD,
        {"trust": trust(rules=[rule_entry(min_assurance="agent")])},
    ),
    "the approver is the requester, or a person behind it": (approve(document(), "alice"), {}),
    "the requester is not known, so neither are its people": (
        GOOD,
        {"requester": caller(agent="x")},
    ),
    "no rule says who may approve this call": (GOOD, {"requirement": Requirement()}),
    "the trust file's time is over": (GOOD, {"now": trust().expires}),
    "rejected by `bob`": (NO, {}),
}


@pytest.mark.parametrize("message", REFUSALS)
def test_the_message_is_the_one_for_this_reason(message):
    token, changes = REFUSALS[message]
    with pytest.raises(ApprovalError) as caught:
        verify(token, **changes)
    assert str(caught.value) == message


def test_the_plan_says_what_is_wrong_with_it():
    request = {**plan_document(), "digest": "0" * 64}
    with pytest.raises(ApprovalError, match=r"^the plan's digest is not that of its items$"):
        verify(sign(claims(req=request)))


def test_counts_and_limits_are_told():
    with pytest.raises(ApprovalError, match=r"^more than 40 tokens were offered$"):
        verify(*[GOOD] * 41)
    with pytest.raises(ApprovalError, match=r"^0 of 1 approvals$"):
        verify()
    believed = trust(rules=[rule_entry(threshold=2)])
    with pytest.raises(ApprovalError, match=r"^1 of 2 approvals$"):
        verify(GOOD, trust=believed)
