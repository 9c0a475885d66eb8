"""Nobody approves for themselves: not by id, alias, operator, session, host user or second key."""

from __future__ import annotations

import pytest

from fourEyes.approval.self_approval import RequesterSide
from fourEyes.errors import SelfApprovalError
from fourEyes.trust.model import Agent, Approver
from support.people import (
    ACCOUNT,
    PRINCIPAL,
    SESSION,
    approve,
    approver_entry,
    caller,
    document,
    intent,
    key_entry,
    signer,
    trust,
    verify,
)

AGENT = Agent("kiro", (PRINCIPAL + "/*",), ())


def includes(aliases=(), approver="bob", groups=(), operators=(), **side):
    """Tell whether a person of *aliases* stands on the requester's side."""
    person = Approver(approver, approver, tuple(groups), tuple(aliases), ())
    sides = {"principal": PRINCIPAL, "session": SESSION, "os_user": "agent", **side}
    live = {name.removeprefix("live_"): sides.pop(name) for name in list(sides) if "live_" in name}
    agent = Agent("kiro", AGENT.principals, tuple(operators))
    return RequesterSide(agent, caller(**live), **sides).includes(person)


def test_somebody_else_is_not_included():
    assert not includes(
        ["bob@example.com", "os:bob", f"arn:aws:iam::{ACCOUNT}:user/bob"], groups=["dba"]
    )


@pytest.mark.parametrize("where", ["principal", "session", "live_principal", "live_session"])
@pytest.mark.parametrize(
    ("alias", "arn"),
    [
        ("arn:aws:iam::1:user/bob", "arn:aws:iam::1:user/bob"),
        ("arn:aws:iam::*:user/bob", "arn:aws:iam::1:user/bob"),
        ("arn:aws:iam::1:user/team/bob", "arn:aws:iam::1:user/team/bob"),
        ("arn:aws:sts::*:assumed-role/SSO_*/bob", "arn:aws:sts::1:assumed-role/SSO_x/bob"),
        ("arn:aws:sts::1:assumed-role/bob/*", "arn:aws:sts::1:assumed-role/bob/any"),
        ("arn:aws:iam::1:role/bob", "arn:aws:sts::1:assumed-role/bob/any"),
        ("arn:aws:iam::1:role/path/to/bob", "arn:aws:sts::1:assumed-role/bob/any"),
        ("arn:aws-cn:iam::1:role/bob", "arn:aws-cn:sts::1:assumed-role/bob"),
        ("ARN:aws:iam::1:user/Bob", "arn:aws:iam::1:user/bob"),
    ],
)
def test_principals_of_either_side_are_included(where, alias, arn):
    assert includes([alias], approver="b0b", **{where: arn})


@pytest.mark.parametrize(
    ("alias", "arn"),
    [
        ("arn:aws:iam::1:user/bob", "arn:aws:iam::2:user/bob"),
        ("arn:aws:iam::1:user/bob", "arn:aws:iam::1:user/bobby"),
        ("arn:aws:iam::1:role/bob", "arn:aws:sts::1:assumed-role/bobby/any"),
        ("arn:aws:iam::1:role/bob", "arn:aws:sts::2:assumed-role/bob/any"),
        ("arn:aws:iam::1:role/bob", "arn:aws-cn:sts::1:assumed-role/bob/any"),
        ("arn:aws:sts::1:assumed-role/bob/?", "arn:aws:sts::1:assumed-role/bob/any"),
    ],
)
def test_other_principals_are_not(alias, arn):
    assert not includes([alias], approver="b0b", live_session=arn)


@pytest.mark.parametrize("where", ["session", "live_session"])
@pytest.mark.parametrize("name", ["bob", "BOB", "bob@example.com", "\uff42\uff4f\uff42"])
def test_names_of_sessions_are_included(where, name):
    assert includes(["bob@example.com"], **{where: f"{PRINCIPAL}/{name}"})


@pytest.mark.parametrize("where", ["principal", "live_principal"])
def test_names_of_users_are_included_and_names_of_roles_are_not(where):
    assert includes(["bob@example.com"], **{where: "arn:aws:iam::1:user/path/bob"})
    assert not includes(["agent-ops"], **{where: PRINCIPAL})


def test_the_name_of_an_arn_without_a_path_is_what_follows_the_last_colon():
    assert includes(["root"], live_session="arn:aws:iam::1:root")
    assert includes(["bob"], approver="b0b", live_session="arn:aws:sts::1:federated-user/bob")


@pytest.mark.parametrize("where", ["os_user", "live_os_user"])
@pytest.mark.parametrize("alias", ["os:robert", "OS:Robert", "robert", "os:ROBERT"])
def test_users_of_the_host_are_included(where, alias):
    assert includes([alias], **{where: "robert"})
    assert includes([alias], **{where: "Robert"})
    assert not includes([alias], **{where: "roberta"})


def test_the_alias_of_a_host_user_is_not_a_session_name():
    assert not includes(["os:robert"], live_session=f"{PRINCIPAL}/robert")


def test_the_id_of_the_approver_counts_as_a_name_too():
    assert includes([], approver="kiro")
    assert includes([], approver="agent")
    assert includes([], live_os_user="bob")


@pytest.mark.parametrize(
    "operator",
    [
        "bob",
        "Bob",
        "bob@example.com",
        "os:bob",
        "group:dba",
        "arn:aws:iam::*:user/bob",
        "arn:aws:sts::1:assumed-role/SSO_x/bob",
    ],
)
def test_operators_are_included_by_whatever_name(operator):
    aliases = [
        "bob@example.com",
        "os:bob",
        "arn:aws:iam::1:user/bob",
        "arn:aws:sts::*:assumed-role/SSO_*/bob",
    ]
    assert includes(aliases, groups=["dba"], operators=[operator])


@pytest.mark.parametrize("operator", ["alice", "group:ops", "arn:aws:iam::1:user/alice", "bo"])
def test_operators_of_other_names_are_not(operator):
    aliases = ["bob@example.com", "arn:aws:iam::1:user/bob"]
    assert not includes(aliases, groups=["dba"], operators=[operator])


def test_it_is_refused_end_to_end_for_the_one_who_spends_and_the_one_who_asked():
    token = approve(document())
    for requester in (caller(os_user="bob"), caller(session=f"{PRINCIPAL}/bob@example.com")):
        with pytest.raises(SelfApprovalError):
            verify(token, requester=requester)
    for asked in (intent(os_user="bob"), intent(session=f"{PRINCIPAL}/bob")):
        with pytest.raises(SelfApprovalError):
            verify(approve(document(asked)))


def test_a_second_key_does_not_make_a_second_person():
    keys = [key_entry(signer("alice")), key_entry(signer("alice", 2))]
    believed = trust(approvers=[approver_entry("alice", keys=keys), approver_entry("bob")])
    with pytest.raises(SelfApprovalError):
        verify(approve(document(), signer("alice", 2)), trust=believed)


def test_evidence_in_the_request_cannot_bring_anyone_in():
    """The request says that another session asked; the live one still excludes its person."""
    lying = {**document(), "session": f"{PRINCIPAL}/carol", "os_user": "carol"}
    with pytest.raises(SelfApprovalError):
        verify(approve(lying), requester=caller(os_user="bob"))
