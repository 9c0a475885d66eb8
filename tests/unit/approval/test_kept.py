"""What is kept between two verifications never lets a token of one trust file pass another."""

from __future__ import annotations

import enum

import pytest

from fourEyes.errors import (
    BadSignatureError,
    OtherCallError,
    SelfApprovalError,
    UnknownKeyError,
)
from support.people import (
    approve,
    approver_entry,
    document,
    intent,
    key_entry,
    signer,
    trust,
    verify,
)


def other_people(*keys):
    """Return a trust file in which Bob has other keys, after one with his own was used."""
    token = approve(document())
    assert verify(token).votes[0].kid == "bob-1"
    bob = approver_entry("bob", keys=list(keys))
    return token, trust(approvers=[bob, approver_entry("alice"), approver_entry("carol")])


def test_a_key_of_the_same_name_in_another_trust_file_is_another_key():
    token, believed = other_people(key_entry(signer("bob", 2), kid="bob-1"))

    with pytest.raises(BadSignatureError):
        verify(token, trust=believed)


def test_a_key_that_the_trust_file_no_longer_names_is_unknown():
    token, believed = other_people(key_entry(signer("bob"), kid="bob-2"))

    with pytest.raises(UnknownKeyError):
        verify(token, trust=believed)


def test_who_has_become_an_operator_is_out_at_once():
    token = approve(document())
    assert verify(token)
    agent = {"id": "kiro", "principals": [intent().caller, f"{intent().caller}/*"]}

    with pytest.raises(SelfApprovalError):
        verify(token, trust=trust(agents=[{**agent, "operators": ["bob"]}]))


@pytest.mark.parametrize(
    ("signed", "live"),
    [
        ({"a": True}, {"a": 1}),
        ({"a": ["s:1"]}, {"a": "s:1"}),
        ({"a": None}, {}),
        ({"a": ["s:1", "s:2"]}, {"a": ["s:2", "s:1"]}),
        ({"a": {"m": {}}}, {"a": {"m": None}}),
        ({"a": 0}, {"a": False}),
        ({"a": "s:1"}, {"a": "s:1", "b": "s:2"}),
    ],
)
def test_trees_that_differ_by_type_or_place_are_different_calls(signed, live):
    asked = document(intent(params={"m": live}))
    token = approve({**asked, "params": {"m": signed}})

    assert verify(approve(asked), intent=intent(params={"m": live}))
    with pytest.raises(OtherCallError):
        verify(token, intent=intent(params={"m": live}))


class Region(str, enum.Enum):
    """A name of a region as a program may keep it."""

    FRANKFURT = "eu-central-1"


def test_text_of_a_kind_of_its_own_is_the_same_text():
    live = intent(region=Region.FRANKFURT)

    assert verify(approve(document()), intent=live).digest == live.digest
