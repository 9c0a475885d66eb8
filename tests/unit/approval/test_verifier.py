"""Every refusal is an `ApprovalError`, and it gives nothing away."""

from __future__ import annotations

import json
import pickle

import pytest

from fourEyes.approval import Verifier, audience, is_meant_for, named_requests
from fourEyes.approval.claims import build_claims, encode_claims, parse_claims, plan_digest
from fourEyes.approval.peek import is_like, peek
from fourEyes.errors import (
    ApprovalError,
    ClaimsMalformedError,
    NotEnoughApprovalsError,
    OtherCallError,
    StateChangedError,
    UnknownRequesterError,
    WrongAudienceError,
)
from support.people import (
    AUDIENCE,
    NOW,
    PRINCIPAL,
    approve,
    caller,
    document,
    intent,
    requirement,
    rule_entry,
    trust,
    verify,
)
from vectors.make_tokens import ITEMS, claims, plan_document, sign


def test_the_audience_names_deployment_ledger_and_process():
    assert audience("prod", "abc") == "foureyes:prod:abc"
    assert audience("prod", "abc", "n") == "foureyes:prod:abc:n"


def test_no_tokens_are_no_approval():
    with pytest.raises(NotEnoughApprovalsError) as caught:
        verify(trust=trust(rules=[rule_entry(threshold=2)]))
    assert (caught.value.have, caught.value.needed) == (0, 2)


@pytest.mark.parametrize("tokens", [None, 5, [None], [5], [["x"]], [{}], "text"])
def test_what_are_no_tokens_at_all_is_refused(tokens):
    believed = trust()
    with pytest.raises(ApprovalError):
        Verifier(believed, AUDIENCE).verify(
            tokens,
            intent=intent(),
            requester=caller(),
            requirement=requirement(believed),
            now=NOW,
        )


@pytest.mark.parametrize("now", [None, "now", float("nan")])
def test_a_clock_that_is_none_approves_nothing(now):
    with pytest.raises(ApprovalError):
        verify(approve(document()), now=now)


def test_an_exception_inside_a_check_is_a_refusal():
    broken = intent()._replace(hazards=object())
    with pytest.raises(ApprovalError, match=r"^the token could not be read$") as caught:
        verify(approve(document()), intent=broken)
    assert caught.value.code == "approval_invalid"


def test_an_exception_around_the_checks_is_a_refusal():
    with pytest.raises(ApprovalError, match=r"^the approval could not be verified$") as caught:
        verify(approve(document()), requirement=None)
    assert isinstance(caught.value.__cause__, AttributeError)


def test_params_may_nest_as_deep_as_any_shape_of_botocore():
    params = {"m": {}}
    for _ in range(64):
        params = {"m": {"x": params}}
    deep = intent(params=params)
    assert verify(approve(document(deep)), intent=deep)


@pytest.mark.parametrize(("seconds", "good"), [(9_999_999_999, True), (10_000_000_000, False)])
def test_seconds_end_before_they_could_be_milliseconds(seconds, good):
    data = encode_claims({**claims(), "exp": seconds})
    if good:
        assert parse_claims(data).exp == seconds
    else:
        with pytest.raises(ClaimsMalformedError):
            parse_claims(data)


@pytest.mark.parametrize(
    "requester",
    [
        caller(agent="stranger"),
        caller(agent=""),
        caller(principal=""),
        caller(session=""),
    ],
)
def test_an_unknown_caller_gets_no_approval(requester):
    with pytest.raises(UnknownRequesterError) as caught:
        verify(approve(document()), requester=requester)
    assert caught.value.code == "unknown_caller"


def test_the_intent_must_be_that_of_the_requester():
    agents = [
        {"id": name, "principals": [PRINCIPAL + "/*"], "operators": ["alice"]}
        for name in ("kiro", "other")
    ]
    with pytest.raises(UnknownRequesterError):
        verify(approve(document()), requester=caller(agent="other"), trust=trust(agents=agents))


@pytest.mark.parametrize(
    "tampered",
    [
        claims(reason="SECRET", v=2),
        claims(sub="SECRET"),
        claims(aud="SECRET"),
        claims(SECRET=1),
        claims(decision="SECRET"),
        claims(iss="SECRET"),
        claims(req={**document(), "region": "SECRET"}),
        claims(req={**document(), "SECRET": "x"}),
        claims(req={**document(), "params": {"m": {"TableName": "s:SECRET"}}}),
        b'{"SECRET"',
    ],
)
def test_refusals_do_not_repeat_what_the_token_said(tampered):
    with pytest.raises(ApprovalError) as caught:
        verify(sign(tampered))
    error = caught.value
    told = str(error) + repr(vars(error)) + repr(error.__cause__)
    assert "SECRET" not in told


def test_unverified_names_of_keys_are_not_repeated():
    token = json.loads(approve(document()))
    token["signatures"][0]["keyid"] = "SECRET"
    with pytest.raises(ApprovalError) as caught:
        verify(json.dumps(token))
    assert "SECRET" not in str(caught.value)


@pytest.mark.parametrize(
    "error",
    [OtherCallError("region"), NotEnoughApprovalsError(1, 2), UnknownRequesterError("x")],
)
def test_refusals_pickle(error):
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), again.code) == (type(error), str(error), error.code)


@pytest.mark.parametrize("place", range(3))
def test_each_item_of_a_plan_is_found_at_its_place(place):
    live = intent()._replace(digest=ITEMS[place])
    approval = verify(approve(plan_document()), intent=live)
    assert (approval.item, approval.plan, approval.ordered) == (place, tuple(ITEMS), True)
    assert (approval.request_id, approval.digest) == ("req_1", ITEMS[place])
    assert (approval.agent, approval.votes[0].approver) == ("kiro", "bob")


def test_a_plan_may_leave_the_order_open():
    assert verify(approve(plan_document(ordered=False))).ordered is False


def test_a_plan_does_not_approve_what_it_does_not_list():
    with pytest.raises(OtherCallError) as caught:
        verify(approve(plan_document()), intent=intent()._replace(digest="d" * 64))
    assert caught.value.code == "other_digest"


def test_the_digest_of_a_plan_depends_on_items_and_order():
    digests = {
        plan_digest(ITEMS, ordered=True),
        plan_digest(ITEMS, ordered=False),
        plan_digest(ITEMS[::-1], ordered=True),
        plan_digest(ITEMS[:2], ordered=True),
    }
    assert len(digests) == 4


def test_an_approval_bound_to_one_process_is_void_in_another():
    believed = trust(rules=[rule_entry(bind="process")])
    token = approve({**document(), "process": "nonce"})
    assert verify(token, trust=believed, process="nonce")
    for process in ("", "other"):
        with pytest.raises(WrongAudienceError):
            verify(token, trust=believed, process=process)
    with pytest.raises(WrongAudienceError):
        verify(approve(document()), trust=believed, process="nonce")
    with pytest.raises(WrongAudienceError):
        verify(token, process="nonce")


def test_what_the_approver_saw_must_still_be_so_where_a_rule_asks():
    believed = trust(rules=[rule_entry(observe=True)])
    token = approve(document(), observed={"items": "1", "size": "2"})
    assert verify(token, trust=believed, observed={"items": "1", "size": "2"})
    assert verify(token, trust=believed, observed={"items": "1"})
    for changed in ({"items": "2"}, None):
        with pytest.raises(StateChangedError):
            verify(token, trust=believed, observed=changed)
    with pytest.raises(StateChangedError):
        verify(approve(document()), trust=believed, observed={})


def test_only_tokens_for_this_call_are_worth_offering():
    other = intent(params={"m": {"TableName": "s:customers"}})
    assert is_meant_for(approve(document()), intent())
    assert not is_meant_for(approve(document(other)), intent())
    assert is_meant_for(approve(plan_document()), intent()._replace(digest=ITEMS[2]))
    assert not is_meant_for(approve(plan_document()), other)
    assert is_meant_for("unreadable", intent())
    assert peek("unreadable") is None


def test_a_token_for_the_same_operation_is_like_it():
    other = intent(params={"m": {"TableName": "s:customers"}})
    assert is_like(approve(document(other)), intent())
    assert not is_like(approve(document(intent(operation="UpdateTable"))), intent())
    assert not is_like(approve(document(intent(service="s3"))), intent())
    assert not is_like(approve(plan_document()), intent())
    assert not is_like("unreadable", intent())


@pytest.mark.parametrize("name", ["req_1", "REQ-1.a", "0", "x" * 128])
def test_ids_of_requests_are_taken_as_stores_make_them(name):
    assert verify(approve(document(request_id=name))).request_id == name


def test_the_requests_that_tokens_name_are_each_named_once():
    tokens = [approve(document(request_id=name)) for name in ("req_2", "req_1", "req_2")]
    assert named_requests(["junk", *tokens]) == ("req_2", "req_1")


def test_no_claims_are_built_that_no_verifier_would_read():
    with pytest.raises(ClaimsMalformedError):
        build_claims(
            {"id": "req_1"},
            decision="approve",
            approver="bob",
            kid="bob-1",
            agent="kiro",
            audience=AUDIENCE,
            now=NOW,
            lifetime=60,
        )


def test_ids_of_approvals_are_random():
    first, second = (peek(approve(document())) for _ in range(2))
    assert first.jti != second.jti
    # 144 bits, four characters for three bytes.
    assert len(first.jti) == len(second.jti) == 24
