"""Who may approve what, each test a sentence of the rules."""

from __future__ import annotations

import pytest

from fourEyes.errors import (
    ApprovalError,
    AssuranceTooLowError,
    KeyNotValidError,
    NotEnoughApprovalsError,
    NotInScopeError,
    RejectedError,
    RevokedError,
    SelfApprovalError,
    TrustExpiredError,
)
from fourEyes.policy.requirement import Requirement
from fourEyes.trust.model import Assurance
from support.hardware import SecurityKey
from support.people import (
    NOW,
    approve,
    approver_entry,
    document,
    intent,
    key_entry,
    requirement,
    rule_entry,
    signer,
    trust,
    verify,
)

DBA_AND_SECURITY = {
    "approvers": [
        approver_entry("alice"),
        approver_entry("bob", groups=["dba"]),
        approver_entry("carol", groups=["dba"]),
        approver_entry("dan", groups=["security"]),
    ],
    "rules": [
        rule_entry(id="data", approvers=["group:dba"], threshold=2),
        rule_entry(id="security", approvers=["group:security"]),
    ],
}


def test_two_of_the_dba_and_one_of_security_must_agree():
    believed = trust(**DBA_AND_SECURITY)
    bob, carol, dan = (approve(document(), name) for name in ("bob", "carol", "dan"))
    for too_few in ([bob], [bob, carol], [bob, dan], [dan]):
        with pytest.raises(NotEnoughApprovalsError):
            verify(*too_few, trust=believed)
    approval = verify(bob, carol, dan, trust=believed)
    assert {vote.approver for vote in approval.votes} == {"bob", "carol", "dan"}


def test_the_error_counts_the_people_of_the_rule_that_is_not_met():
    believed = trust(**DBA_AND_SECURITY)
    with pytest.raises(NotEnoughApprovalsError) as caught:
        verify(approve(document(), "bob"), approve(document(), "dan"), trust=believed)
    assert (caught.value.have, caught.value.needed) == (1, 2)


def test_all_matching_rules_apply_and_the_strictest_wins():
    believed = trust(
        rules=[
            rule_entry(id="mild"),
            rule_entry(id="strict", threshold=2, max_lifetime=60, min_assurance="file"),
        ]
    )
    one, other = (approve(document(), name, lifetime=60) for name in ("bob", "carol"))
    assert verify(one, other, trust=believed)
    with pytest.raises(NotEnoughApprovalsError):
        verify(one, trust=believed)
    with pytest.raises(ApprovalError) as caught:
        verify(approve(document(), lifetime=61), trust=believed)
    assert caught.value.code == "lifetime_too_long"


def test_a_call_that_no_rule_matches_cannot_be_approved():
    with pytest.raises(ApprovalError) as caught:
        verify(approve(document()), requirement=Requirement(()))
    assert caught.value.code == "no_rule"


def test_one_human_with_two_keys_is_one_vote():
    believed = trust(
        approvers=[
            approver_entry("bob", keys=[key_entry(signer("bob")), key_entry(signer("bob", 2))]),
            approver_entry("carol"),
        ],
        rules=[rule_entry(threshold=2)],
    )
    first, second = approve(document()), approve(document(), signer("bob", 2))
    with pytest.raises(NotEnoughApprovalsError) as caught:
        verify(first, second, trust=believed)
    assert caught.value.have == 1
    assert len(verify(first, second, approve(document(), "carol"), trust=believed).votes) == 2


def test_one_no_outweighs_every_yes():
    yes = [approve(document(), name) for name in ("bob", "carol")]
    no = approve(document(), "dan", decision="reject", reason="not on a Friday")
    with pytest.raises(RejectedError) as caught:
        verify(*yes, no)
    assert (caught.value.by, caught.value.reason) == ("dan", "not on a Friday")
    assert "Friday" not in str(caught.value)


def test_an_approver_may_take_the_own_approval_back():
    revocation = approve(document(), "bob", decision="revoke")
    with pytest.raises(RejectedError):
        verify(approve(document()), revocation)


def test_a_no_to_one_request_does_not_veto_the_next_one():
    no = approve(document(request_id="req_0"), "dan", decision="reject")
    assert verify(no, approve(document(request_id="req_1"))).request_id == "req_1"


def test_a_no_that_stands_alone_rejects_its_call_only():
    no = approve(document(), "dan", decision="reject")
    with pytest.raises(RejectedError):
        verify(no)
    other = intent(params={"m": {"TableName": "s:customers"}})
    with pytest.raises(ApprovalError) as caught:
        verify(no, intent=other)
    assert caught.value.code == "other_digest"


@pytest.mark.parametrize("junk", ["", "{}", "junk", b"\xff", approve(document(), "alice")])
def test_whoever_can_write_to_the_inbox_cannot_veto(junk):
    good = approve(document())
    assert verify(junk, good) == verify(good, junk) == verify(good)


def test_a_refusal_beside_a_good_approval_is_told_as_the_cause():
    believed = trust(rules=[rule_entry(threshold=2)])
    with pytest.raises(NotEnoughApprovalsError) as caught:
        verify(approve(document()), approve(document(), "alice"), trust=believed)
    assert isinstance(caught.value.__cause__, SelfApprovalError)


def test_an_approver_who_left_before_the_use_is_dropped():
    token = approve(document())
    assert verify(token)
    without_bob = trust(approvers=[approver_entry(name) for name in ("alice", "carol")])
    with pytest.raises(ApprovalError) as caught:
        verify(token, trust=without_bob)
    assert caught.value.code == "unknown_key"


def test_a_key_revoked_between_approval_and_use_voids_the_approval():
    revoked = approver_entry("bob", keys=[key_entry(signer("bob"), revoked=True)])
    with pytest.raises(RevokedError):
        verify(approve(document()), trust=trust(approvers=[revoked]))


def test_one_approval_can_be_voided_by_its_id_and_all_of_a_time_by_their_approver():
    token = approve(document(), jti="j" * 24)
    with pytest.raises(RevokedError):
        verify(token, trust=trust(revoked_jti=["j" * 24]))
    with pytest.raises(RevokedError):
        verify(token, trust=trust(tokens_before={"bob": NOW + 1}))
    assert verify(token, trust=trust(tokens_before={"bob": NOW, "carol": NOW + 1}))


def test_keys_rotate_without_a_gap_and_without_an_overlap_in_votes():
    keys = [
        key_entry(signer("bob"), not_after=NOW),
        key_entry(signer("bob", 2), not_before=NOW),
    ]
    believed = trust(approvers=[approver_entry("bob", keys=keys)])
    with pytest.raises(KeyNotValidError):
        verify(approve(document()), trust=believed)
    with pytest.raises(KeyNotValidError):
        verify(approve(document(), signer("bob", 2), now=NOW - 1), trust=believed)
    assert verify(approve(document(), now=NOW - 1), trust=believed)
    assert verify(approve(document(), signer("bob", 2)), trust=believed)


def test_nobody_approves_beyond_the_rule_that_names_them():
    believed = trust(rules=[rule_entry(approvers=["carol"])])
    with pytest.raises(NotInScopeError):
        verify(approve(document()), trust=believed)
    assert verify(approve(document(), "carol"), trust=believed)


@pytest.mark.parametrize(
    ("level", "file_is_enough"),
    [("file", True), ("agent", False), ("kms", False), ("presence", False), ("verified", False)],
)
def test_a_rule_may_ask_for_better_keys_than_files(level, file_is_enough):
    keys = [key_entry(signer("bob")), key_entry(SecurityKey("bob-sk"), uv=True)]
    believed = trust(
        approvers=[approver_entry("bob", keys=keys)], rules=[rule_entry(min_assurance=level)]
    )
    if file_is_enough:
        assert verify(approve(document()), trust=believed)
    else:
        with pytest.raises(AssuranceTooLowError):
            verify(approve(document()), trust=believed)
    touched = SecurityKey("bob-sk", flags=5)
    vote = verify(approve(document(), touched), trust=believed).votes[0]
    assert vote.assurance is Assurance.VERIFIED


def test_when_the_trust_file_is_over_nobody_is_trusted():
    believed = trust(expires=NOW + 10)
    token = approve(document())
    assert verify(token, trust=believed, now=NOW + 9)
    with pytest.raises(TrustExpiredError):
        verify(token, trust=believed, now=NOW + 10)
    assert verify(token, trust=trust(expires=0), now=NOW + 10)


def test_an_approval_counts_until_the_first_of_its_votes_is_over():
    believed = trust(rules=[rule_entry(threshold=2)])
    tokens = [approve(document(), lifetime=60), approve(document(), "carol", lifetime=600)]
    approval = verify(*tokens, trust=believed)
    assert approval.expires == NOW + 60
    with pytest.raises(NotEnoughApprovalsError):
        verify(*tokens, trust=believed, now=NOW + 60)


def test_what_was_verified_says_all_that_the_ledger_and_the_log_need():
    token = approve(document(), reason="INC-4711", jti="j" * 24)
    approval = verify(token)
    vote = approval.votes[0]
    assert (approval.request_id, approval.digest, approval.agent) == (
        "req_1",
        intent().digest,
        "kiro",
    )
    assert approval.jtis == ("j" * 24,)
    assert (vote.approver, vote.kid, vote.reason) == ("bob", "bob-1", "INC-4711")
    assert (vote.issued, vote.expires) == (NOW, NOW + 900)
    assert (approval.plan, approval.item) == ((), 0)


def test_every_rule_of_the_usual_requirement_is_in_force():
    believed = trust(**DBA_AND_SECURITY)
    assert [rule.id for rule in requirement(believed).rules] == ["data", "security"]
