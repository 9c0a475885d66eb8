"""Whatever is offered, the answer is a verified approval of this very call, or a refusal."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fourEyes.approval import is_meant_for
from fourEyes.approval.claims import encode_claims, parse_claims
from fourEyes.envelope.strict_json import NotStrictError, parse_object
from fourEyes.errors import ApprovalError, ClaimsMalformedError
from support.people import NOW, approve, document, intent, trust, verify
from vectors.make_tokens import claims, envelope, sign

BELIEVED = trust()
TOKEN = approve(document(), jti="j" * 24)

scalars = st.none() | st.booleans() | st.integers(-(10**15), 10**15) | st.text(max_size=20)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=10,
)
names = st.sampled_from(sorted(claims()))
fields = st.sampled_from(sorted(document()))


def refused(*tokens):
    with pytest.raises(ApprovalError) as caught:
        verify(*tokens, trust=BELIEVED)
    return caught.value.code


@given(st.binary(max_size=300) | st.text(max_size=300))
def test_arbitrary_bytes_and_text_are_refused(token):
    assert refused(token) == "token_malformed"
    assert is_meant_for(token, intent())


@given(st.sampled_from(["payload", "payloadType", "signatures", "other"]), values)
def test_an_envelope_with_one_member_replaced_is_refused(name, value):
    assert refused(envelope(**{name: value})) != "approval_invalid"


@given(names, values)
def test_a_signed_claim_replaced_by_anything_is_refused_or_changes_nothing(name, value):
    said = {**claims(), name: value}
    try:
        approval = verify(sign(said), trust=BELIEVED)
    except ApprovalError as error:
        assert error.code != "approval_invalid"
        return
    assert approval.digest == intent().digest
    assert approval.votes[0].approver == said["iss"] == "bob"
    assert said["iat"] <= said["nbf"] <= NOW + 30 and said["exp"] > NOW


@given(fields, values)
def test_a_signed_field_of_the_request_replaced_by_anything_is_refused_or_is_evidence(name, value):
    said = {**claims(), "req": {**document(), name: value}}
    try:
        verify(sign(said), trust=BELIEVED)
    except ApprovalError as error:
        assert error.code != "approval_invalid"
        return
    same = json.dumps(value) == json.dumps(document()[name])
    assert same or name in {"id", "session", "os_user", "claim"}


@given(
    st.sampled_from(["region", "service", "operation", "endpoint", "account", "caller"]), st.text()
)
def test_a_token_fits_no_call_that_differs_in_one_field(name, value):
    live = intent()._replace(**{name: value})
    if live == intent():
        return
    with pytest.raises(ApprovalError):
        verify(TOKEN, trust=BELIEVED, intent=live)


@given(st.text(st.characters(codec="utf-8"), max_size=500), st.integers(1, 900))
def test_claims_survive_the_journey_to_bytes_and_back(reason, lifetime):
    token = approve(document(), reason=reason, lifetime=lifetime)
    vote = verify(token, trust=BELIEVED).votes[0]
    assert (vote.reason, vote.expires) == (reason, NOW + lifetime)


@given(values)
def test_arbitrary_payloads_are_no_claims(value):
    with pytest.raises(ClaimsMalformedError):
        parse_claims(encode_claims(value) if not isinstance(value, str) else value.encode())


@given(st.dictionaries(st.text(max_size=8), values))
def test_strict_json_reads_what_json_writes(value):
    data = json.dumps(value).encode()
    try:
        assert parse_object(data, limit=100_000, depth=64) == value
    except NotStrictError as error:
        assert error.fault == "surrogate"


@given(st.binary(max_size=200))
def test_strict_json_never_accepts_what_json_refuses(data):
    try:
        value = parse_object(data, limit=200)
    except NotStrictError:
        return
    assert json.loads(data) == value
