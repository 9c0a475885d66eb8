"""A call is protected by what it would do or by a rule, and nothing lowers that by accident."""

from __future__ import annotations

import pytest

from fourEyes import variables
from fourEyes.call import Call
from fourEyes.impact import PROTECTED_BY_DEFAULT, Effect, Hazard
from fourEyes.policy import Policy, Subject
from fourEyes.policy.policy import ALWAYS_PROTECTED, DEFAULT_PROTECT, MAX_DEPTH
from support.people import ACCOUNT, AGENT, rule_entry, trust


def policy(*rules, protect=DEFAULT_PROTECT):
    return Policy(trust(rules=[rule_entry(), *rules]), frozenset(protect))


def subject(*traits, params=None, resources=()):
    call = Call("s3", "DeleteObject", params or {}, "eu-central-1")
    return Subject(call, frozenset(traits), ACCOUNT, AGENT, tuple(resources))


@pytest.mark.parametrize("trait", sorted(DEFAULT_PROTECT))
def test_each_protected_trait_protects(trait):
    assert policy().is_protected(subject(trait))
    assert not policy().is_harmless(frozenset({trait}))


def test_other_traits_do_not():
    assert not policy().is_protected(subject("create", "secret"))
    assert policy().is_harmless(frozenset({"create", "secret"}))


def test_where_a_rule_protects_nothing_is_harmless_beforehand():
    protecting = policy(rule_entry(id="more", protect=True, match={"effect": ["create"]}))
    assert not protecting.is_harmless(frozenset({"read"}))
    assert protecting.is_protected(subject("create"))
    assert not protecting.is_protected(subject("read"))


def nested(depth):
    params = {"RoleArn": "x"}
    for _ in range(depth):
        params = {"Inner": [params]}
    return params


@pytest.mark.parametrize("depth", [0, 1, 20, MAX_DEPTH // 2, MAX_DEPTH])
def test_members_are_found_however_deep_they_lie(depth):
    handing_on = policy(rule_entry(id="roles", protect=True, match={"member": ["*RoleArn"]}))
    assert handing_on.is_protected(subject("create", params=nested(depth)))


@pytest.mark.parametrize(("depth", "is_protected"), [(MAX_DEPTH, False), (MAX_DEPTH + 1, True)])
def test_params_too_deep_to_look_into_count_as_found(depth, is_protected):
    handing_on = policy(rule_entry(id="roles", protect=True, match={"member": ["*RoleArn"]}))
    for empty, wrap in (({}, lambda inner: {"Inner": inner}), ([], lambda inner: [inner])):
        params = empty
        for _ in range(depth - 1):
            params = wrap(params)
        asked = subject("create", params={"Inner": params})
        assert handing_on.is_protected(asked) is is_protected


def test_brackets_in_a_pattern_are_brackets():
    """A class of characters would let one pattern name many buckets."""
    rule = {
        "id": "own",
        "exempt": True,
        "reason": "its files",
        "match": {"account": [ACCOUNT], "resource": ["arn:aws:s3:::[ab]/x"]},
    }
    for resource, is_free in (("arn:aws:s3:::[ab]/x", True), ("arn:aws:s3:::a/x", False)):
        asked = subject("delete", resources=[resource])
        asked = Subject(
            asked.call, asked.traits, ACCOUNT, AGENT, asked.resources, has_exact_resources=True
        )
        assert bool(policy(rule).exemption(asked, lambda _: False)) is is_free


def test_an_own_rule_with_resources_frees_only_those():
    rule = {
        "id": "own",
        "exempt": True,
        "own": True,
        "reason": "it made them",
        "match": {"account": [ACCOUNT], "resource": ["arn:aws:s3:::scratch/*"]},
    }
    scratch, orders = "arn:aws:s3:::scratch/x", "arn:aws:s3:::orders/x"
    for resources, is_free in (((scratch,), True), ((orders,), False), ((scratch, orders), False)):
        call = Call("s3", "DeleteObject", {}, "eu-central-1")
        asked = Subject(call, frozenset({"delete"}), ACCOUNT, AGENT, resources, True)
        assert bool(policy(rule).exemption(asked, lambda _: True)) is is_free


def test_every_room_means_the_same_by_protected():
    """Rooms that may not import each other each say it; `variables` must be cheap to import."""
    assert DEFAULT_PROTECT == PROTECTED_BY_DEFAULT
    assert variables.ALWAYS_PROTECTED == ALWAYS_PROTECTED
    assert {effect.value for effect in Effect} | {hazard.value for hazard in Hazard} == {
        *variables.PROTECTABLE,
        "read",
    }
