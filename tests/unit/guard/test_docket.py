"""What a call is about is found out where somebody looks at it, and then always."""

from __future__ import annotations

from itertools import chain, combinations
from typing import Any

import pytest

from fourEyes.call import Call
from fourEyes.docket import offline_subject, subject_of
from fourEyes.impact import Effect, Hazard, Impact
from fourEyes.policy import Policy
from fourEyes.policy.policy import DEFAULT_PROTECT
from support.people import ACCOUNT, AGENT, rule_entry, trust

CALL = Call("dynamodb", "DeleteTable", {"TableName": "orders"}, "eu-central-1")
HAZARDS = list(chain.from_iterable(combinations(Hazard, count) for count in range(3)))


def policy(*rules: dict[str, Any]) -> Policy:
    return Policy(trust(rules=[rule_entry(), *rules]), DEFAULT_PROTECT)


@pytest.mark.parametrize("effect", Effect)
def test_without_rules_of_protection_and_exemption_it_decides_nothing(effect: Effect) -> None:
    believed = policy(rule_entry(id="two", threshold=2, match={"resource": ["arn:*"]}))
    for hazards in HAZARDS:
        impact = Impact(effect, frozenset(hazards))
        short = offline_subject(CALL, impact, AGENT, believed)
        whole = subject_of(CALL, impact, AGENT)
        assert believed.is_protected(short) == believed.is_protected(whole)
        assert believed.exemption(short, lambda _: True) is None
        assert believed.exemption(whole, lambda _: True) is None


@pytest.mark.parametrize(
    "rule",
    [
        rule_entry(id="more", protect=True, match={"resource": ["arn:*:table/orders"]}),
        rule_entry(
            id="free",
            exempt=True,
            approvers=[],
            reason="scratch",
            match={
                "account": [ACCOUNT],
                "resource": [f"arn:aws:dynamodb:eu-central-1:{ACCOUNT}:table/orders"],
            },
        ),
    ],
    ids=lambda rule: rule["id"],
)
def test_where_a_rule_protects_or_frees_the_call_is_named(rule: dict[str, Any]) -> None:
    impact = Impact(Effect.DELETE)
    named = offline_subject(CALL, impact, AGENT, policy(rule))
    assert named == subject_of(CALL, impact, AGENT)
    assert named.resources
