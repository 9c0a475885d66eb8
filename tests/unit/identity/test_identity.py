"""Who is calling follows from STS and the trust file, never from the environment."""

from __future__ import annotations

import pytest
from botocore.credentials import Credentials

from fourEyes.call import Call
from fourEyes.errors import IdentityError, UnexpectedPrincipalError
from fourEyes.identity import Identifier, account_of_key, principal_of, session_name_of
from fourEyes.identity.identify import ROOM
from fourEyes.trust.model import Agent, Trust, UnguardedPrincipal

AGENT_ARN = "arn:aws:sts::123456789012:assumed-role/agent-ops/run-1"


def trust(**changes) -> Trust:
    agent = Agent("kiro", ("arn:aws:sts::123456789012:assumed-role/agent-ops/*",), ("alice",))
    members = {"version": 1, "deployment": "d", "expires": 2_000_000_000, "approvers": ()}
    return Trust(**{**members, "agents": (agent,), "rules": (), **changes})


def call(access_key: str = "testing", signed: bool = True) -> Call:
    credentials = Credentials(access_key, "secret") if signed else None
    return Call("s3", "DeleteBucket", {"Bucket": "b"}, "eu-west-1", credentials=credentials)


def identify(arn: str, *, access_key: str = "testing", **changes):
    asked = []

    def ask(credentials, **where):
        asked.append(where)
        return arn

    identifier = Identifier(trust(**changes), "kiro", ask=ask)
    return identifier.identify(call(access_key)), identifier, asked


def test_the_principal_leaves_out_the_session_name() -> None:
    caller, _, _ = identify(AGENT_ARN)
    assert caller.principal == "arn:aws:sts::123456789012:assumed-role/agent-ops"
    assert caller.session == AGENT_ARN


def test_a_credential_of_a_person_is_an_unexpected_principal() -> None:
    """The December incident: the agent ran on its operator's credential."""
    arn = "arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Admin_0123/alice@example.com"
    with pytest.raises(UnexpectedPrincipalError):
        identify(arn)


def test_only_the_trust_file_makes_a_principal_unguarded() -> None:
    ci = UnguardedPrincipal("arn:aws:sts::123456789012:assumed-role/ci", "reviewed pipeline")
    arn = "arn:aws:sts::123456789012:assumed-role/ci/build-7"
    caller, _, _ = identify(arn, unguarded_principals=(ci,))
    assert caller.is_unguarded


def test_sts_is_asked_once_for_a_key() -> None:
    _, identifier, asked = identify(AGENT_ARN)
    identifier.identify(call())
    assert len(asked) == 1


def test_who_passed_lets_nobody_else_pass() -> None:
    """Callers are remembered by key, by what STS said of it and by the user of the host."""
    arns = {"agent": AGENT_ARN, "person": "arn:aws:iam::123456789012:user/alice"}

    def ask(credentials, **where):
        return arns[credentials.access_key]

    identifier = Identifier(trust(), "kiro", ask=ask)
    for _ in range(2):
        assert identifier.identify(call("agent")).session == AGENT_ARN
        with pytest.raises(UnexpectedPrincipalError):
            identifier.identify(call("person"))


def test_a_process_that_changes_its_user_calls_as_the_new_one(monkeypatch) -> None:
    _, identifier, _ = identify(AGENT_ARN)
    monkeypatch.setattr("os.getuid", lambda: 4_000_000_000)
    assert identifier.identify(call()).os_user == "uid-4000000000"


def test_many_keys_do_not_fill_the_memory() -> None:
    _, identifier, _ = identify(AGENT_ARN)
    for number in range(2 * ROOM):
        identifier.identify(call(f"key-{number}"))
    assert len(identifier._expected) <= ROOM


def test_an_unsigned_call_has_no_caller() -> None:
    with pytest.raises(IdentityError, match="not signed"):
        Identifier(trust(), "kiro", ask=lambda *_, **__: AGENT_ARN).identify(call(signed=False))


def test_an_agent_the_trust_file_does_not_know_is_nobody() -> None:
    with pytest.raises(IdentityError, match="other"):
        Identifier(trust(), "other", ask=lambda *_, **__: AGENT_ARN).identify(call())


def test_key_id_and_sts_must_agree_on_the_account() -> None:
    with pytest.raises(IdentityError, match="different accounts"):
        identify(AGENT_ARN, access_key="ASIAQNZGKIQY56JQ7WML")


def test_a_failure_is_remembered_and_still_refuses() -> None:
    asked = []

    def ask(credentials, **where):
        asked.append(1)
        raise IdentityError("no answer")

    identifier = Identifier(trust(), "kiro", ask=ask)
    for _ in range(2):
        with pytest.raises(IdentityError, match="no answer"):
            identifier.identify(call())
    assert len(asked) == 1


def test_sts_is_asked_where_the_trust_file_says() -> None:
    _, _, asked = identify(AGENT_ARN, endpoints={"sts": "http://127.0.0.1:1"})
    assert asked[0]["endpoint"] == "http://127.0.0.1:1"


def test_sts_that_cannot_be_reached_leaves_the_caller_unknown(monkeypatch) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL_STS", "http://127.0.0.1:9")
    identifier = Identifier(trust(endpoints={"sts": "http://127.0.0.1:1"}), "kiro")
    with pytest.raises(IdentityError, match="EndpointConnectionError"):
        identifier.identify(call())


@pytest.mark.parametrize(
    ("key", "account"),
    [
        ("ASIAQNZGKIQY56JQ7WML", "029608264753"),
        ("testing", None),
        ("AKIA!!!!!!!!!!!!!!!!", None),
        (None, None),
    ],
)
def test_an_access_key_id_carries_its_account(key, account) -> None:
    assert account_of_key(key) == account


@pytest.mark.parametrize(
    ("arn", "principal", "name"),
    [
        ("arn:aws:iam::1:user/team/bob", "arn:aws:iam::1:user/team/bob", "bob"),
        (AGENT_ARN, AGENT_ARN.rsplit("/", 1)[0], "run-1"),
        ("arn:aws:iam::1:root", "arn:aws:iam::1:root", "arn:aws:iam::1:root"),
    ],
)
def test_arns_are_split(arn, principal, name) -> None:
    assert (principal_of(arn), session_name_of(arn)) == (principal, name)
