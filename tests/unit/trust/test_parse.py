"""Each fault of a trust file is refused with a code of its own."""

from __future__ import annotations

import base64
import copy
import hashlib
import json
import pickle

import pytest

from fourEyes.errors import SettingsError, TrustError
from fourEyes.signing.ssh_file import SshFileSigner
from fourEyes.trust import parse_trust
from fourEyes.trust.model import Assurance
from support.hardware import P256Signer, Passkey, SecurityKey, SshEcdsaSigner, ed25519_key
from support.people import (
    ACCOUNT,
    NOW,
    PRINCIPAL,
    approver_entry,
    key_entry,
    rule_entry,
    signer,
    trust,
    trust_dict,
)


def code_of(document, now=NOW):
    data = document if isinstance(document, bytes) else json.dumps(document).encode()
    with pytest.raises(TrustError) as caught:
        parse_trust(data, origin="pinned", now=now)
    return caught.value.code


def people(*entries):
    """Return a trust file of Bob and *entries*."""
    return trust_dict(approvers=[approver_entry("bob"), *entries], agents=[AGENT])


AGENT = {"id": "kiro", "principals": [PRINCIPAL + "/*"], "operators": ["alice"]}


def carol(**changes):
    return people(approver_entry("carol", **changes))


def rules(*entries):
    return trust_dict(rules=list(entries))


def exempt(**changes):
    match = {"account": [ACCOUNT], "resource": ["arn:aws:s3:::scratch/kiro/*"]}
    match = {**match, **changes.pop("match", {})}
    return rules(
        rule_entry(),
        {"id": "own", "exempt": True, "reason": "its own files", "match": match, **changes},
    )


def without(member):
    document = trust_dict()
    del document[member]
    return document


def with_member(path, value):
    document = copy.deepcopy(trust_dict())
    place = document
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return document


def key_of(**changes):
    return carol(keys=[key_entry(signer("carol"), **changes)])


SMALL_ORDER = base64.b64encode((1).to_bytes(32, "little")).decode()

FAULTS = {
    "empty": (b"", "trust_malformed"),
    "no JSON": (b"{", "trust_malformed"),
    "a list": (b"[]", "trust_malformed"),
    "no UTF-8": (b'{"a":"\xff"}', "trust_malformed"),
    "byte order mark": (b"\xef\xbb\xbf{}", "trust_malformed"),
    "deep": (b'{"a":' + b"[" * 40 + b"]" * 40 + b"}", "trust_malformed"),
    "float": (with_member(["version"], 1.5), "trust_malformed"),
    "too large": (b" " * (1024 * 1024 + 1), "trust_too_large"),
    "member twice": (b'{"version":1,"version":2}', "trust_duplicate_member"),
    "member twice, deep": (b'{"floor":{"mode":"enforce","mode":"x"}}', "trust_duplicate_member"),
    "other format": (with_member(["foureyes_trust"], 2), "trust_malformed"),
    "format true": (with_member(["foureyes_trust"], True), "trust_malformed"),
    "version zero": (with_member(["version"], 0), "trust_malformed"),
    "version text": (with_member(["version"], "1"), "trust_malformed"),
    "no version": (without("version"), "trust_malformed"),
    "no expiry": (without("expires"), "trust_malformed"),
    "no rules": (without("rules"), "trust_malformed"),
    "no agents": (with_member(["agents"], []), "trust_malformed"),
    "unknown member": (with_member(["approver"], []), "trust_unknown_member"),
    "unknown member of a rule": (with_member(["rules", 0, "treshold"], 2), "trust_unknown_member"),
    "unknown member of a match": (
        with_member(["rules", 0, "match", "efect"], []),
        "trust_unknown_member",
    ),
    "unknown member of a key": (
        with_member(["approvers", 0, "keys", 0, "alg"], "none"),
        "trust_unknown_member",
    ),
    "expired": (with_member(["expires"], NOW), "trust_expired"),
    "deployment": (with_member(["deployment"], "a:b"), "trust_bad_id"),
    "person twice": (people(approver_entry("bob")), "trust_duplicate_person"),
    "person twice by case": (
        people(approver_entry("Bob", aliases=["x"], keys=[key_entry(signer("carol"))])),
        "trust_duplicate_person",
    ),
    "agent twice": (trust_dict(agents=[AGENT, AGENT]), "trust_duplicate_agent"),
    "rule twice": (rules(rule_entry(), rule_entry()), "trust_duplicate_rule"),
    "key id twice": (
        carol(keys=[key_entry(signer("carol"), kid="bob-1")]),
        "trust_duplicate_key_id",
    ),
    "account in two environments": (
        trust_dict(environments={"prod": [ACCOUNT], "test": [ACCOUNT]}),
        "trust_duplicate_account",
    ),
    "environment called unlisted": (
        trust_dict(environments={"unlisted": [ACCOUNT]}),
        "trust_bad_id",
    ),
    "account of 11 digits": (trust_dict(environments={"prod": ["1" * 11]}), "trust_bad_id"),
    "id not ASCII": (carol(id="cärol"), "trust_bad_id"),
    "id empty": (carol(id=""), "trust_bad_id"),
    "id with a blank": (carol(id="carol x"), "trust_bad_id"),
    "id like a group": (carol(id="group:dba"), "trust_bad_id"),
    "id with a line end": (carol(id="carol\n"), "trust_bad_id"),
    "id a number": (carol(id=7), "trust_malformed"),
    "one key, two people": (
        carol(keys=[key_entry(signer("bob"), kid="carol-1")]),
        "trust_shared_key",
    ),
    "one key spelled in two ways": (
        carol(keys=[key_entry(SshFileSigner("carol-1", signer("bob").key))]),
        "trust_shared_key",
    ),
    "one key twice, once revoked": (
        carol(
            keys=[
                key_entry(signer("carol"), revoked=True),
                key_entry(signer("carol"), kid="again"),
            ]
        ),
        "trust_shared_key",
    ),
    "alias of two people": (carol(aliases=["bob@example.com"]), "trust_shared_alias"),
    "alias of two people by case": (carol(aliases=["BOB@example.com"]), "trust_shared_alias"),
    "alias is another's id": (carol(aliases=["bob"]), "trust_shared_alias"),
    "alias within another's glob": (
        carol(aliases=["arn:aws:sts::1:assumed-role/AWSReservedSSO_x/bob@example.com"]),
        "trust_shared_alias",
    ),
    "no approvers": (with_member(["approvers"], []), "trust_no_approvers"),
    "approvers absent": (without("approvers"), "trust_no_approvers"),
    "no aliases": (carol(aliases=[]), "trust_no_aliases"),
    "alias of nothing": (carol(aliases=[""]), "trust_malformed"),
    "no keys": (carol(keys=[]), "trust_malformed"),
    "alias for anyone": (carol(aliases=["*"]), "trust_alias_wildcard"),
    "alias with wildcard": (carol(aliases=["*@example.com"]), "trust_alias_wildcard"),
    "ARN for anyone": (
        carol(aliases=["arn:aws:sts::*:assumed-role/*/*"]),
        "trust_alias_wildcard",
    ),
    "any user": (carol(aliases=["arn:aws:iam::1:user/*"]), "trust_alias_wildcard"),
    "any ARN": (carol(aliases=["arn:*"]), "trust_alias_wildcard"),
    "threshold zero": (rules(rule_entry(threshold=0)), "trust_bad_threshold"),
    "threshold below": (rules(rule_entry(threshold=-1)), "trust_bad_threshold"),
    "threshold true": (rules(rule_entry(threshold=True)), "trust_bad_threshold"),
    "threshold text": (rules(rule_entry(threshold="1")), "trust_bad_threshold"),
    "threshold out of reach": (rules(rule_entry(threshold=5)), "trust_bad_threshold"),
    "rule without approvers": (rules(rule_entry(approvers=[])), "trust_no_approvers"),
    "rule with a stranger": (rules(rule_entry(approvers=["eve"])), "trust_unknown_approver"),
    "rule with no such group": (
        rules(rule_entry(approvers=["group:ops"])),
        "trust_unknown_approver",
    ),
    "tokens_before a stranger": (
        trust_dict(tokens_before={"eve": 1}),
        "trust_unknown_approver",
    ),
    "lifetime zero": (rules(rule_entry(max_lifetime=0)), "trust_malformed"),
    "unknown effect": (rules(rule_entry(match={"effect": ["Delete"]})), "trust_malformed"),
    "unknown hazard": (rules(rule_entry(match={"hazards": ["fire"]})), "trust_malformed"),
    "unknown assurance": (rules(rule_entry(min_assurance="high")), "trust_malformed"),
    "unknown binding": (rules(rule_entry(bind="host")), "trust_malformed"),
    "unknown mode": (trust_dict(floor={"mode": "off"}), "trust_malformed"),
    "unknown protection": (trust_dict(floor={"protect": ["all"]}), "trust_malformed"),
    "unknown endpoint": (trust_dict(endpoints={"kms": "http://127.0.0.1"}), "trust_malformed"),
    "endpoint no URL": (trust_dict(endpoints={"sts": "file:///etc"}), "trust_bad_id"),
    "small-order key": (key_of(public=SMALL_ORDER), "trust_weak_key"),
    "no key": (key_of(public="AAAA"), "trust_weak_key"),
    "key of another kind": (key_of(type="ecdsa-p256"), "trust_weak_key"),
    "unknown kind of key": (key_of(type="rsa"), "trust_malformed"),
    "touch of a file": (key_of(touch=True), "trust_weak_key"),
    "user verification of a file": (key_of(uv=True), "trust_weak_key"),
    "security key without touch": (
        carol(keys=[key_entry(SecurityKey("carol-1"), touch=False)]),
        "trust_weak_key",
    ),
    "key ends before it begins": (key_of(not_before=9, not_after=9), "trust_malformed"),
    "passkey without site": (carol(keys=[Passkey("carol-1").entry(rp_id="")]), "trust_malformed"),
    "passkey without origins": (
        carol(keys=[Passkey("carol-1").entry(origins=[])]),
        "trust_malformed",
    ),
    "site of a file": (key_of(rp_id="example.com"), "trust_malformed"),
    "approver is agent's principal": (
        carol(aliases=["arn:aws:sts::123456789012:assumed-role/agent-ops/carol"]),
        "trust_approver_is_agent",
    ),
    "approver's glob covers the agent": (
        trust_dict(
            agents=[{"id": "kiro", "principals": ["arn:aws:sts::1:assumed-role/SSO_a/dave"]}],
            approvers=[approver_entry("dave", aliases=["arn:aws:sts::*:assumed-role/SSO_*/dave"])],
        ),
        "trust_approver_is_agent",
    ),
    "approver is the agent's id": (carol(aliases=["kiro"]), "trust_approver_is_agent"),
    "agent of any principal": (
        trust_dict(agents=[{"id": "kiro", "principals": ["*"]}]),
        "trust_approver_is_agent",
    ),
    "unguarded without reason": (
        trust_dict(unguarded_principals=[{"principal": PRINCIPAL}]),
        "trust_malformed",
    ),
    "unguarded anyone": (
        trust_dict(unguarded_principals=[{"principal": "arn:aws:sts::*:*", "reason": "x"}]),
        "trust_unguarded_wildcard",
    ),
    "exempt without reason": (exempt(reason=" "), "trust_bad_exemption"),
    "exempt without account": (exempt(match={"account": []}), "trust_bad_exemption"),
    "exempt accounts by glob": (exempt(match={"account": ["1234*"]}), "trust_bad_exemption"),
    "exempt without resource": (exempt(match={"resource": []}), "trust_bad_exemption"),
    "exempt by tag": (exempt(match={"tag": {"own": "yes"}}), "trust_bad_exemption"),
    "exempt and protected": (exempt(protect=True), "trust_bad_exemption"),
} | {
    f"exempt {resource}": (exempt(match={"resource": [resource]}), "trust_bad_exemption")
    for resource in (
        "*",
        "scratch",
        "arn:aws:s3:::*",
        "arn:aws:s3:::scratch*",
        "arn:aws:s3:::scratch-?/kiro",
        "arn:aws:s3:::scratch/*/kiro/*",
        "arn:aws:*:::scratch/x",
        "arn:aws:dynamodb:eu-west-1:*:table/kiro-x",
        "arn:aws:dynamodb:eu-west-1:123456789012:table/*",
        "arn:aws:dynamodb:eu-west-1:123456789012:*",
        "arn:aws:logs:eu-west-1:123456789012:log-group:*",
    )
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_refused_with_its_code(fault):
    document, code = FAULTS[fault]
    assert code_of(document) == code


def test_codes_are_many_so_that_a_log_says_what_is_wrong():
    assert len({code for _, code in FAULTS.values()}) >= 20


@pytest.mark.parametrize(
    "resource",
    [
        "arn:aws:s3:::scratch/kiro/*",
        "arn:aws:s3:::scratch",
        "arn:aws-cn:s3:::scratch/*",
        "arn:aws:dynamodb:eu-west-1:123456789012:table/kiro-*",
        "arn:aws:dynamodb:*:123456789012:table/kiro-*",
        "arn:aws:sqs:eu-west-1:123456789012:kiro-*",
        "arn:aws:logs:eu-west-1:123456789012:log-group:kiro-*",
    ],
)
def test_an_exemption_may_name_a_bucket_a_prefix_or_a_name(resource):
    document = exempt(match={"resource": [resource]})
    rule = parse_trust(json.dumps(document).encode(), origin="pinned", now=NOW).rules[1]
    assert rule.exempt and rule.match.resource == (resource,)


def test_everything_that_the_file_says_is_in_the_value():
    document = trust_dict(
        version=7,
        floor={"mode": "enforce", "protect": ["delete", "unguard"]},
        unguarded_principals=[{"principal": "arn:aws:iam::1:user/ci", "reason": "no agent"}],
        endpoints={"sts": "http://127.0.0.1:5000"},
        revoked_jti=["j" * 20],
        tokens_before={"carol": 5},
        max_open=3,
        auto=True,
        stores=["dynamodb://foureyes?region=eu-central-1", "sqlite:///var/lib/foureyes/store"],
        rules=[
            rule_entry(
                match={"environment": ["prod"], "effect": ["delete"], "tag": {"env": "prod*"}},
                threshold=2,
                max_lifetime=60,
                open_for=120,
                min_assurance="kms",
                observe=True,
                bind="process",
                protect=True,
                reason="production",
            )
        ],
    )
    data = json.dumps(document).encode()
    read = parse_trust(data, origin="signed", now=NOW)
    rule = read.rules[0]

    assert (read.version, read.deployment, read.origin) == (7, "test", "signed")
    assert read.sha256 == hashlib.sha256(data).hexdigest()
    assert (read.floor.mode, read.floor.protect) == ("enforce", {"delete", "unguard"})
    assert read.unguarded_principals[0].reason == "no agent"
    assert read.endpoints == {"sts": "http://127.0.0.1:5000"}
    assert (read.revoked_jti, read.tokens_before) == ({"j" * 20}, {"carol": 5})
    assert (read.max_open, read.auto, read.expires) == (3, True, document["expires"])
    assert read.stores == (
        "dynamodb://foureyes?region=eu-central-1",
        "sqlite:///var/lib/foureyes/store",
    )
    assert read.environment_of(ACCOUNT) == "prod"
    assert read.environment_of("000000000000") == "unlisted"
    assert read.agent("kiro").operators == ("alice",)
    assert (rule.threshold, rule.max_lifetime, rule.open_for) == (2, 60, 120)
    assert (rule.observe, rule.bind, rule.protect, rule.exempt) == (True, "process", True, False)
    assert rule.min_assurance is Assurance.AGENT
    assert (rule.match.effect, rule.match.tag) == (("delete",), (("env", "prod*"),))
    assert rule.reason == "production"


def test_what_the_file_leaves_open_has_a_default():
    read = trust()
    rule = read.rules[0]
    assert (rule.threshold, rule.max_lifetime, rule.open_for) == (1, 900, 86_400)
    assert read.stores == ()
    assert (read.floor.mode, read.floor.protect, read.auto, read.max_open) == (
        None,
        None,
        False,
        200,
    )


@pytest.mark.parametrize(
    ("entry", "assurance"),
    [
        (key_entry(signer("carol")), Assurance.FILE),
        (key_entry(SshFileSigner("c", ed25519_key("c"))), Assurance.FILE),
        (key_entry(SshEcdsaSigner("c"), backend="agent"), Assurance.AGENT),
        (key_entry(P256Signer("c"), backend="kms"), Assurance.AGENT),
        (key_entry(SecurityKey("c")), Assurance.PRESENCE),
        (key_entry(SecurityKey("c", "ecdsa"), touch=True), Assurance.PRESENCE),
        (key_entry(SecurityKey("c"), uv=True), Assurance.VERIFIED),
        (Passkey("c").entry(uv=False), Assurance.PRESENCE),
        (Passkey("c").entry(), Assurance.VERIFIED),
    ],
)
def test_assurance_follows_from_the_kind_of_key(entry, assurance):
    read = parse_trust(json.dumps(carol(keys=[entry])).encode(), origin="pinned", now=NOW)
    assert read.key(entry["kid"])[1].assurance is assurance


def test_an_expiry_of_zero_leaves_it_open():
    assert trust(expires=0).expires == 0


def test_messages_say_where_and_errors_pickle():
    with pytest.raises(TrustError, match=r"rules\[0\]\.threshold") as caught:
        parse_trust(json.dumps(rules(rule_entry(threshold=0))).encode(), origin="pinned", now=NOW)
    assert isinstance(caught.value, SettingsError)
    assert pickle.loads(pickle.dumps(caught.value)).code == "trust_bad_threshold"
