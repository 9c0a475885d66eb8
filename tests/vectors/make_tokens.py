"""Write `tokens.json`: approvals that must be accepted, and those that must not, each with why.

Run `python tests/vectors/make_tokens.py` from the checkout to write it anew. Keys, ids and
times are fixed, so the bytes are too; a test regenerates the file and compares.
"""

from __future__ import annotations

import base64
import hashlib
import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))

from fourEyes.approval.claims import PAYLOAD_TYPE, build_claims, encode_claims, plan_digest
from fourEyes.envelope import dsse
from fourEyes.signing.ssh_file import SshFileSigner
from support.hardware import (
    TOUCHED,
    VERIFIED,
    P256Signer,
    Passkey,
    SecurityKey,
    SshEcdsaSigner,
    ed25519_key,
)
from support.people import (
    ACCOUNT,
    AGENT,
    AUDIENCE,
    NOW,
    PRINCIPAL,
    SESSION,
    approver_entry,
    caller,
    document,
    intent,
    key_entry,
    rule_entry,
    signer,
    trust_dict,
)

FILE = Path(__file__).with_name("tokens.json")
DROP = object()
Vector = dict[str, Any]

HARDWARE = {
    "ssh-ed25519": SshFileSigner("bob-ssh", ed25519_key("bob-ssh")),
    "ssh-ecdsa": SshEcdsaSigner("bob-ecdsa"),
    "sk-ed25519": SecurityKey("bob-sk"),
    "sk-ecdsa": SecurityKey("bob-sk-ecdsa", "ecdsa"),
    "kms": P256Signer("bob-kms"),
    "passkey": Passkey("bob-passkey"),
}
ITEMS = [intent().digest, "b" * 64, "c" * 64]
TRUSTS: dict[str, dict[str, Any]] = {
    "default": trust_dict(),
    "every kind of key": trust_dict(
        approvers=[
            approver_entry(
                "bob",
                keys=[
                    key_entry(signer("bob")),
                    key_entry(HARDWARE["ssh-ed25519"]),
                    key_entry(HARDWARE["ssh-ecdsa"], backend="agent"),
                    key_entry(HARDWARE["sk-ed25519"]),
                    key_entry(HARDWARE["sk-ecdsa"]),
                    key_entry(SecurityKey("bob-sk-uv"), uv=True),
                    key_entry(HARDWARE["kms"], backend="kms"),
                    HARDWARE["passkey"].entry(),
                    Passkey("bob-passkey-up").entry(uv=False),
                ],
            )
        ]
    ),
    "two people": trust_dict(rules=[rule_entry(threshold=2)]),
    "two keys": trust_dict(
        approvers=[
            approver_entry("bob", keys=[key_entry(signer("bob")), key_entry(signer("bob", 2))]),
            approver_entry("carol"),
            approver_entry(
                "alice", keys=[key_entry(signer("alice")), key_entry(signer("alice", 2))]
            ),
        ],
        rules=[rule_entry(threshold=2)],
    ),
    "one of each": trust_dict(
        approvers=[
            approver_entry("alice"),
            approver_entry("bob", groups=["dba"]),
            approver_entry("carol", groups=["sec"]),
            approver_entry("dan", groups=["dba", "sec"]),
        ],
        rules=[
            rule_entry(id="data", approvers=["group:dba"]),
            rule_entry(id="security", approvers=["group:sec"]),
        ],
    ),
    "only carol": trust_dict(rules=[rule_entry(approvers=["carol"])]),
    "short lives": trust_dict(
        rules=[rule_entry(), rule_entry(id="short", match={}, max_lifetime=60)]
    ),
    "touch": trust_dict(rules=[rule_entry(min_assurance="presence")]),
    "observed": trust_dict(rules=[rule_entry(observe=True)]),
    "process": trust_dict(rules=[rule_entry(bind="process")]),
    "no rules": trust_dict(rules=[]),
    "other agent": trust_dict(agents=[{"id": "other", "principals": [PRINCIPAL + "/*"]}]),
    "revoked": trust_dict(
        approvers=[approver_entry("bob", keys=[key_entry(signer("bob"), revoked=True)])]
    ),
    "later": trust_dict(
        approvers=[approver_entry("bob", keys=[key_entry(signer("bob"), not_before=NOW + 1)])]
    ),
    "from now": trust_dict(
        approvers=[approver_entry("bob", keys=[key_entry(signer("bob"), not_before=NOW)])]
    ),
    "until now": trust_dict(
        approvers=[approver_entry("bob", keys=[key_entry(signer("bob"), not_after=NOW)])]
    ),
    "until then": trust_dict(
        approvers=[approver_entry("bob", keys=[key_entry(signer("bob"), not_after=NOW + 1)])]
    ),
    "voided": trust_dict(tokens_before={"bob": NOW + 1}),
    "voided until now": trust_dict(tokens_before={"bob": NOW}),
    "jti revoked": trust_dict(revoked_jti=[f"jti-{'revoked':->20}"]),
}
for _name, _operators in {
    "operator by id": ["BOB"],
    "operator by mail": ["bob@example.com"],
    "operator by ARN": [f"arn:aws:iam::{ACCOUNT}:user/bob"],
    "operator by glob": ["arn:aws:iam::*:user/bob"],
    "operator by group": ["group:dba"],
}.items():
    TRUSTS[_name] = trust_dict(
        agents=[{"id": AGENT, "principals": [PRINCIPAL + "/*"], "operators": _operators}]
    )
TRUSTS["alias is a role"] = trust_dict(
    approvers=[approver_entry("bob", aliases=[f"arn:aws:iam::{ACCOUNT}:role/people/bob-role"])]
)

_PLAN_MEMBERS = ("partition", "account", "caller", "session", "os_user", "claim", "id")


def plan_document(items: list[str] = ITEMS, *, ordered: bool = True) -> dict[str, Any]:
    """Return the request for a plan of which the usual call is the first item."""
    shared = {name: document()[name] for name in _PLAN_MEMBERS}
    digest = plan_digest(items, ordered=ordered)
    return {**shared, "digest": digest, "plan": {"ordered": ordered, "items": items}}


def claims(
    signed_by: str = "bob",
    key: str | None = None,
    request: Mapping[str, Any] | None = None,
    how: str = "approve",
    nonce: str = "",
    **changes: Any,
) -> dict[str, Any]:
    """Return good claims; *changes* replace or, as `DROP`, remove some of them afterwards."""
    made = build_claims(
        request or document(),
        decision=how,
        approver=signed_by,
        kid=key or f"{signed_by}-1",
        agent=AGENT,
        audience=AUDIENCE,
        now=NOW,
        lifetime=900,
        jti=f"jti-{nonce or signed_by:->20}",
    )
    changed = {**made, **changes}
    return {name: value for name, value in changed.items() if value is not DROP}


def req(**changes: Any) -> dict[str, Any]:
    """Return claims of which members of the request are replaced, or dropped."""
    members = {**claims()["req"], **changes}
    return claims(req={name: value for name, value in members.items() if value is not DROP})


def sign(said: Mapping[str, Any] | bytes, by: Any = "bob", payload_type: str = PAYLOAD_TYPE) -> str:
    """Sign *said*, whatever it says, and whatever it is."""
    holder = signer(by) if isinstance(by, str) else by
    payload = said if isinstance(said, bytes) else encode_claims(said)
    signature = holder.sign(dsse.pae(payload_type, payload))
    return dsse.build(payload_type, payload, [dsse.Signature(holder.kid, signature)])


GOOD = sign(claims())


def vector(name: str, expect: str, *tokens: str, **changes: Any) -> Vector:
    """Return one vector; *changes* replace what else it is judged by."""
    return {
        "id": name,
        "expect": expect,
        "tokens": list(tokens),
        "trust": "default",
        "now": NOW,
        "intent": {},
        "requester": {},
        "process": "",
        "observed": None,
        **changes,
    }


def good_ones() -> Iterator[Vector]:
    yield vector("good", "verified", GOOD)
    yield vector("good/white space around", "verified", f" \n{GOOD}\n")
    yield vector("good/reason in any script", "verified", sign(claims(reason="ok, löschen \u2713")))
    yield vector("good/reason of 2048 bytes", "verified", sign(claims(reason="x" * 2048)))
    indented = json.dumps(claims(), indent=2).encode()
    yield vector("good/indented payload", "verified", sign(indented))
    turned = dict(reversed(claims().items()))
    yield vector("good/members in another order", "verified", sign(turned))
    yield vector("good/another process spends", "verified", GOOD, requester=OTHER_PROCESS)
    yield vector(
        "good/other evidence", "verified", sign(req(session=SESSION + "9", os_user="x", claim="y"))
    )
    for kind, holder in HARDWARE.items():
        token = sign(claims(key=holder.kid), holder)
        yield vector(f"good/{kind}", "verified", token, trust="every kind of key")
    for item in (0, 1, 2):
        live = {} if item == 0 else {"digest": ITEMS[item]}
        token = sign(claims(request=plan_document()))
        yield vector(f"good/plan item {item}", "verified", token, intent=live)
    any_order = sign(claims(request=plan_document(ordered=False)))
    yield vector("good/plan in any order", "verified", any_order)


OTHER_PROCESS = {"session": PRINCIPAL + "/botocore-session-2", "os_user": "other"}

_WRONG_TYPES: dict[str, list[Any]] = {
    "v": [True, "1", None, [1]],
    "typ": [1, None],
    "decision": [None, True, ["approve"]],
    "iss": [None, 1],
    "kid": [None, 1],
    "sub": [None, 1],
    "aud": [[AUDIENCE], None],
    "iat": [str(NOW), True, None, -1, 10**10],
    "nbf": [str(NOW), None],
    "exp": [str(NOW), None, 10**10],
    "jti": [1, "", "short", "x" * 65, "with blank in the middle", None],
    "max_uses": [0, 2, True, "1", None],
    "req": [None, [], "x"],
    "reason": [None, 1, "x" * 2049, "\u00e9" * 1025],
    "observed": [None, [], {"fact": 1}],
}
_WRONG_VALUES = [
    ("v", 2, "not_an_approval"),
    ("v", 0, "not_an_approval"),
    ("typ", "foureyes.trust", "not_an_approval"),
    ("typ", "Foureyes.Approval", "not_an_approval"),
    ("decision", "Approve", "not_an_approval"),
    ("decision", "approved", "not_an_approval"),
    ("decision", "", "not_an_approval"),
    ("iss", "carol", "wrong_issuer"),
    ("iss", "BOB", "wrong_issuer"),
    ("iss", "", "wrong_issuer"),
    ("kid", "carol-1", "wrong_issuer"),
    ("kid", "bob-2", "wrong_issuer"),
    ("sub", "other", "other_agent"),
    ("sub", "", "other_agent"),
    ("aud", AUDIENCE + "0", "wrong_audience"),
    ("aud", AUDIENCE.upper(), "wrong_audience"),
    ("aud", "foureyes:other:ledger-1", "wrong_audience"),
    ("aud", "*", "wrong_audience"),
    ("aud", "", "wrong_audience"),
]


def claims_changed() -> Iterator[Vector]:
    for name in _WRONG_TYPES:
        if name != "observed":
            yield vector(f"claims/no {name}", "claims_malformed", sign(claims(**{name: DROP})))
    for name, values in _WRONG_TYPES.items():
        for number, value in enumerate(values, 1):
            token = sign(claims(**{name: value}))
            yield vector(f"claims/{name} of a wrong form {number}", "claims_malformed", token)
    for number, (name, value, code) in enumerate(_WRONG_VALUES, 1):
        yield vector(f"claims/{name} other {number}", code, sign(claims(**{name: value})))
    for extra in ("alg", "jwk", "crit", "scope", "req2", "_"):
        yield vector(f"claims/also {extra}", "claims_malformed", sign(claims(**{extra: "none"})))


_OTHER_VALUES: dict[str, list[Any]] = {
    "environment": ["test", "unlisted", "PROD"],
    "partition": ["aws-cn"],
    "account": ["999999999999", "*"],
    "region": ["eu-west-1", "*"],
    "service": ["s3"],
    "operation": ["DescribeTable", "deleteTable"],
    "endpoint": ["http://127.0.0.1:8000"],
    "caller": [f"arn:aws:iam::{ACCOUNT}:user/carol", SESSION],
    "effect": ["read"],
    "hazards": [["commit"]],
    "resources": [[], ["*"], [f"arn:aws:dynamodb:eu-central-1:{ACCOUNT}:table/customers"]],
    "presign": [{"method": "GET", "expires_in": 60}],
}
_REQ_WRONG_TYPES: dict[str, list[Any]] = {
    "id": [None, 1, "", "a b", "x" * 129],
    "account": [int(ACCOUNT), None],
    "effect": [["delete"]],
    "hazards": ["", [1], {}, None],
    "resources": ["x", [None]],
    "params": [[], "x", None],
    "params_sha256": ["", "A" * 64, None],
    "digest": ["", "0" * 63, None, 5],
    "presign": [[], {}, {"method": "GET"}, {"method": "GET", "expires_in": True}],
    "session": [None],
    "os_user": [None, 0],
    "claim": [1, []],
    "process": ["", 1, None],
}


def requests_changed() -> Iterator[Vector]:
    for name in document():
        yield vector(f"request/no {name}", "claims_malformed", sign(req(**{name: DROP})))
    for name, values in _REQ_WRONG_TYPES.items():
        for number, value in enumerate(values, 1):
            token = sign(req(**{name: value}))
            yield vector(f"request/{name} of a wrong form {number}", "claims_malformed", token)
    for name, values in _OTHER_VALUES.items():
        for number, value in enumerate(values, 1):
            token = sign(req(**{name: value}))
            yield vector(f"request/{name} other {number}", f"other_{name}", token)
    yield vector("request/also rule", "claims_malformed", sign(req(rule="all")))
    yield vector("request/digest other", "other_digest", sign(req(digest="0" * 64)))

    other = intent(params={"m": {"TableName": "s:customers"}})
    tree, sha256 = other.params, other.params_sha256
    yield vector("request/params shown are others", "other_params", sign(req(params=tree)))
    yield vector(
        "request/params hash is another's", "other_params", sign(req(params_sha256=sha256))
    )
    both = sign(req(params=tree, params_sha256=sha256))
    yield vector("request/params and hash are others", "other_params", both)
    number = sign(req(params={"m": {"TableName": 1}}))
    yield vector("request/params of an untyped number", "other_params", number)
    inexact = sign(req(params={"m": {"TableName": 2**53 + 1}}))
    yield vector("request/params of a number beyond JSON", "other_params", inexact)
    whole = sign(claims(request=document(other)))
    resources = sign(claims(request={**document(other), "resources": []}))
    yield vector("request/another table", "other_params", whole)
    yield vector("request/another table, no resources", "other_resources", resources)


_LIVE: dict[str, Any] = {
    "environment": "test",
    "partition": "aws-cn",
    "account": "999999999999",
    "region": "us-east-1",
    "service": "s3",
    "operation": "UpdateTable",
    "endpoint": "http://localhost:4566",
    "caller": f"arn:aws:iam::{ACCOUNT}:user/other",
    "effect": "replace",
    "hazards": ["unguard"],
    "resources": [],
    "presign": {"method": "POST", "expires_in": 900},
}


def live_calls_changed() -> Iterator[Vector]:
    for name, value in _LIVE.items():
        yield vector(f"live/{name} other", f"other_{name}", GOOD, intent={name: value})
    params = {"m": {"TableName": "s:customers"}}
    yield vector("live/params other", "other_params", GOOD, intent={"params": params})
    typed = {"m": {"TableName": "i:1"}}
    yield vector("live/params of another type", "other_params", GOOD, intent={"params": typed})
    more = {"m": {"TableName": "s:orders", "Force": True}}
    yield vector("live/params more", "other_params", GOOD, intent={"params": more})
    signed = sign(req(presign={"expires_in": 60, "method": "GET"}))
    presigned = {"presign": {"method": "GET", "expires_in": 60}}
    yield vector("live/presigned, members turned", "verified", signed, intent=presigned)
    turned = {"presign": {"expires_in": 60, "method": "GET"}}
    signed = sign(req(presign=presigned["presign"]))
    yield vector("live/presigned, members turned back", "verified", signed, intent=turned)
    yield vector("live/params none", "other_params", GOOD, intent={"params": {"m": {}}})


def envelope(**changes: Any) -> str:
    """Return the good envelope with members replaced, or dropped."""
    members = {**json.loads(GOOD), **changes}
    return json.dumps({name: value for name, value in members.items() if value is not DROP})


def envelopes_changed() -> Iterator[Vector]:
    own = json.loads(GOOD)
    signature = own["signatures"][0]
    plain = base64.b64decode(own["payload"])
    trust_type = "application/vnd.foureyes.trust.v1+json"
    malformed = {
        "empty": "",
        "no JSON": "approve",
        "binary": "\x00\x01\x02",
        "a list": f"[{GOOD}]",
        "two": GOOD + GOOD,
        "cut": GOOD[:-1],
        "byte order mark": "\ufeff" + GOOD,
        "lone surrogate": GOOD[:-1] + ',"x":"\\ud800"}',
        "NaN": envelope(x=float("nan")),
        "float": envelope(x=1.5),
        "big number": envelope(x=10**16),
        "deep": '{"a":' * 20 + "1" + "}" * 20,
        "payload twice": GOOD[:-1] + f',"payload":"{own["payload"]}"}}',
        "also alg": envelope(alg="none"),
        "no payload": envelope(payload=DROP),
        "no signatures": envelope(signatures=DROP),
        "no type": envelope(payloadType=DROP),
        "no signature": envelope(signatures=[]),
        "two signatures": envelope(signatures=[signature, signature]),
        "signature with alg": envelope(signatures=[{**signature, "alg": "none"}]),
        "signature without keyid": envelope(signatures=[{"sig": signature["sig"]}]),
        "keyid null": envelope(signatures=[{**signature, "keyid": None}]),
        "sig null": envelope(signatures=[{**signature, "sig": None}]),
        "sig base64url": envelope(
            signatures=[{**signature, "sig": _urlsafe(base64.b64decode(signature["sig"]))}]
        ),
        "sig without padding": envelope(
            signatures=[{**signature, "sig": signature["sig"].rstrip("=")}]
        ),
        "sig with a line end": envelope(signatures=[{**signature, "sig": signature["sig"] + "\n"}]),
        "sig with loose bits": envelope(
            signatures=[{**signature, "sig": signature["sig"][:-3] + "B=="}]
        ),
        "payload in clear": envelope(payload=plain.decode()),
        "payload an object": envelope(payload=claims()),
        "payload with blanks": envelope(payload=own["payload"] + " "),
        "JWS": "eyJhbGciOiJub25lIn0." + own["payload"] + ".",
    }
    for name, token in malformed.items():
        yield vector(f"envelope/{name}", "token_malformed", token)
    yield vector("envelope/129 KiB", "token_too_large", GOOD + " " * 129 * 1024)
    for number, kind in enumerate(
        ["", "application/json", trust_type, PAYLOAD_TYPE + " ", None], 1
    ):
        token = envelope(payloadType=kind)
        yield vector(f"envelope/other type {number}", "wrong_payload_type", token)
    yield vector(
        "envelope/signed as a trust file",
        "bad_signature",
        sign(claims(), payload_type=trust_type).replace(trust_type, PAYLOAD_TYPE),
    )
    for keyid in ("", "eve-1", "BOB-1", "bob-1 ", "bob", "../bob-1"):
        token = envelope(signatures=[{**signature, "keyid": keyid}])
        yield vector(f"envelope/keyid {keyid!r}", "unknown_key", token)
    yield vector("envelope/a stranger signed", "unknown_key", sign(claims(), signer("eve")))
    yield from _bad_signatures(own, signature, plain)


def _bad_signatures(own: Any, signature: Any, plain: bytes) -> Iterator[Vector]:
    def signed(sig: bytes, **changes: Any) -> str:
        text = base64.b64encode(sig).decode()
        return envelope(signatures=[{**signature, "sig": text}], **changes)

    good = base64.b64decode(signature["sig"])
    order = 2**252 + 27742317777372353535851937790883648493
    shifted = int.from_bytes(good[32:], "little") + order
    bad = {
        "none": signed(b""),
        "zeros": signed(bytes(64)),
        "half": signed(good[:32]),
        "longer": signed(good + b"\0"),
        "malleated": signed(good[:32] + shifted.to_bytes(32, "little")),
        "over the payload alone": signed(signer("bob").sign(plain)),
        "over its hash": signed(signer("bob").sign(hashlib.sha256(plain).digest())),
        "by another key": signed(signer("carol").sign(dsse.pae(PAYLOAD_TYPE, plain))),
        "of another token": json.dumps(
            {**json.loads(sign(claims(reason="x"))), "signatures": own["signatures"]}
        ),
        "claimed by Carol": envelope(signatures=[{**signature, "keyid": "carol-1"}]),
        "HMAC under the public key": signed(
            hashlib.sha512(signer("bob").public.encode() + plain).digest()
        ),
    }
    for name, token in bad.items():
        yield vector(f"signature/{name}", "bad_signature", token)


def _urlsafe(data: bytes) -> str:
    # The good signature may have no character that differs: make sure.
    return "-_" + base64.urlsafe_b64encode(data).decode()[2:]


def payloads_changed() -> Iterator[Vector]:
    text = encode_claims(claims()).decode()
    payloads = {
        "empty": b"",
        "a list": f"[{text}]".encode(),
        "byte order mark": ("\ufeff" + text).encode(),
        "UTF-16": text.encode("utf-16"),
        "not UTF-8": text.replace('"reason":""', '"reason":"\udcff"').encode(
            "utf-8", "surrogateescape"
        ),
        "decision twice": text.replace('{"v":1', '{"decision":"reject","v":1').encode(),
        "digest twice": text.replace('"req":{', '"req":{"digest":"x",').encode(),
        "exp a float": text.replace(f'"exp":{NOW + 900}', f'"exp":{NOW + 900}.0').encode(),
        "exp in powers": text.replace(f'"exp":{NOW + 900}', '"exp":2e9').encode(),
        "exp infinite": text.replace(f'"exp":{NOW + 900}', '"exp":Infinity').encode(),
        "lone surrogate": text.replace('"reason":""', '"reason":"\\ud800"').encode(),
        "deep": text.replace('{"m":{', '{"m":{"x":' + "[" * 200 + "]" * 200 + ",").encode(),
        "trailing": text.encode() + b"{}",
    }
    for name, payload in payloads.items():
        yield vector(f"payload/{name}", "claims_malformed", sign(payload))


def times() -> Iterator[Vector]:
    def at(iat: int, nbf: int, exp: int) -> str:
        return sign(claims(iat=NOW + iat, nbf=NOW + nbf, exp=NOW + exp))

    cases = [
        ("last second", "verified", at(-899, -899, 1)),
        ("over", "expired", at(-900, -900, 0)),
        ("long over", "expired", at(-90_000, -90_000, -89_500)),
        ("longest life", "verified", at(0, 0, 900)),
        ("too long a life", "lifetime_too_long", at(0, 0, 901)),
        ("far too long a life", "lifetime_too_long", at(0, 0, 90_000)),
        ("clock ahead by 30 s", "verified", at(30, 30, 100)),
        ("clock ahead by 31 s", "not_yet_valid", at(31, 31, 100)),
        ("not before 30 s", "verified", at(0, 30, 100)),
        ("not before 31 s", "not_yet_valid", at(0, 31, 100)),
        ("nbf before iat", "wrong_times", at(0, -1, 100)),
        ("nbf at exp", "wrong_times", at(0, 100, 100)),
        ("exp before iat", "wrong_times", at(10, 10, 5)),
        ("no life at all", "wrong_times", at(0, 0, 0)),
        ("iat zero", "wrong_times", sign(claims(iat=0))),
    ]
    for name, expect, token in cases:
        yield vector(f"times/{name}", expect, token)
    first = sign(claims(iat=1, nbf=1, exp=900))
    yield vector("times/the first second of all", "verified", first, now=1)
    yield vector("times/strictest of two rules", "lifetime_too_long", GOOD, trust="short lives")
    short = sign(claims(exp=NOW + 60))
    yield vector("times/within the strictest rule", "verified", short, trust="short lives")
    yield vector("times/one second before the end", "verified", GOOD, now=NOW + 899)
    yield vector("times/at the end", "expired", GOOD, now=NOW + 900)
    yield vector("times/clock behind by 30 s", "verified", GOOD, now=NOW - 30)
    yield vector("times/clock behind by 31 s", "not_yet_valid", GOOD, now=NOW - 31)
    far = NOW + 86_400 * 366
    yield vector("times/trust file over", "trust_expired", GOOD, now=far)


def kinds_of_keys() -> Iterator[Vector]:
    def case(name: str, expect: str, holder: Any) -> Vector:
        token = sign(claims(key=holder.kid), holder)
        return vector(f"keys/{name}", expect, token, trust="every kind of key")

    yield case("sk-ed25519 not touched", "no_user_presence", SecurityKey("bob-sk", flags=0))
    yield case(
        "sk-ecdsa not touched", "no_user_presence", SecurityKey("bob-sk-ecdsa", "ecdsa", flags=0)
    )
    yield case("sk touched, not verified", "no_user_presence", SecurityKey("bob-sk-uv"))
    yield case("sk verified", "verified", SecurityKey("bob-sk-uv", flags=TOUCHED | VERIFIED))
    yield case("sk verified, not touched", "no_user_presence", SecurityKey("bob-sk-uv", flags=4))
    other = SecurityKey("bob-sk", application=b"ssh:other")
    yield case("sk of another application", "bad_signature", other)
    yield case("sk of another kind", "bad_signature", SecurityKey("bob-sk", "ecdsa"))
    passkey = Passkey("bob-passkey")
    yield case("passkey not touched", "no_user_presence", passkey.but(flags=VERIFIED))
    yield case("passkey not verified", "no_user_presence", passkey.but(flags=TOUCHED))
    yield case("passkey need not verify", "verified", Passkey("bob-passkey-up", flags=TOUCHED))
    yield case("passkey of another site", "bad_signature", passkey.but(rp_id="evil.example"))
    yield case("passkey on another page", "bad_signature", passkey.but(origin="https://evil"))
    framed = passkey.but(client={"crossOrigin": True})
    yield case("passkey in a frame", "bad_signature", framed)
    replayed = passkey.but(client={"challenge": "AAAA"})
    yield case("passkey over another challenge", "bad_signature", replayed)
    made = passkey.but(client={"type": "webauthn.create"})
    yield case("passkey being made", "bad_signature", made)

    class Confused:
        """Bob's KMS key name over a plain Ed25519 signature."""

        kid = "bob-kms"

        def sign(self, message: bytes) -> bytes:
            return signer("bob").sign(message)

    yield case("kind of key follows the trust file", "bad_signature", Confused())
    for trust, expect in {
        "revoked": "revoked",
        "later": "key_not_valid",
        "from now": "verified",
        "until now": "key_not_valid",
        "until then": "verified",
        "voided": "revoked",
        "voided until now": "verified",
        "touch": "assurance_too_low",
        "only carol": "approver_not_in_scope",
        "no rules": "no_rule",
        "other agent": "unknown_caller",
    }.items():
        yield vector(f"trust/{trust}", expect, GOOD, trust=trust)
    revoked = sign(claims(nonce="revoked"))
    yield vector("trust/jti revoked", "revoked", revoked, trust="jti revoked")
    yield vector("trust/another jti revoked", "verified", GOOD, trust="jti revoked")


def self_approvals() -> Iterator[Vector]:
    def case(name: str, token: str = GOOD, **changes: Any) -> Vector:
        return vector(f"self/{name}", "self_approval", token, **changes)

    sso = f"arn:aws:sts::{ACCOUNT}:assumed-role/AWSReservedSSO_admin_0a1b"
    user = f"arn:aws:iam::{ACCOUNT}:user/bob"
    as_sso = {"principal": sso, "session": f"{sso}/bob@example.com"}
    yield case("the agent's operator", sign(claims("alice"), "alice"))
    for name in TRUSTS:
        if name.startswith("operator"):
            yield case(name, trust=name)
    yield case(
        "live user ARN",
        sign(req(caller=user)),
        requester={"principal": user, "session": user},
        intent={"caller": user},
    )
    yield case("live SSO session", sign(req(caller=sso)), requester=as_sso, intent={"caller": sso})
    shouted = {**as_sso, "session": f"{sso}/BOB@Example.com"}
    yield case(
        "live SSO session by case", sign(req(caller=sso)), requester=shouted, intent={"caller": sso}
    )
    named = {"session": f"{PRINCIPAL}/bob"}
    yield case("session name is the id", requester=named)
    yield case("session name is the mail", requester={"session": f"{PRINCIPAL}/bob@example.com"})
    wide = {"session": f"{PRINCIPAL}/\uff42\uff4f\uff42"}
    yield case("session name in full width", requester=wide)
    yield case("OS user who spends", requester={"os_user": "bob"})
    yield case("OS user who spends by case", requester={"os_user": "Bob"})
    yield case("OS user who asked", sign(req(os_user="bob")))
    yield case("session that asked", sign(req(session=f"{PRINCIPAL}/bob")))
    yield case("session of a person that asked", sign(req(session=f"{sso}/bob@example.com")))
    role = f"arn:aws:sts::{ACCOUNT}:assumed-role/bob-role"
    yield case(
        "alias is the role itself",
        sign(req(caller=role)),
        trust="alias is a role",
        intent={"caller": role},
        requester={"principal": role, "session": role + "/x"},
    )
    second = sign(claims("alice", "alice-2"), signer("alice", 2))
    yield case("second key of the operator", second, trust="two keys")
    plan = sign(claims("alice", request=plan_document()), "alice")
    yield case("operator approves a plan", plan)
    unknown = [{"principal": ""}, {"session": ""}, {"agent": "other"}, {"agent": ""}]
    for number, changes in enumerate(unknown, 1):
        yield vector(f"self/unknown caller {number}", "unknown_caller", GOOD, requester=changes)
    other = {"session": f"{PRINCIPAL}/carol", "os_user": "carol"}
    yield vector("self/somebody else asked", "verified", GOOD, requester=other)


def counts() -> Iterator[Vector]:
    by = {name: sign(claims(name), name) for name in ("alice", "bob", "carol", "dan")}
    again = sign(claims(nonce="again"))
    second = sign(claims("bob", "bob-2", nonce="second"), signer("bob", 2))
    elsewhere = sign(claims("carol", request={**document(), "id": "req_2"}), "carol")
    few = "not_enough_approvals"
    two = {"trust": "two people"}
    yield vector("count/none", few)
    yield vector("count/one of two", few, by["bob"], **two)
    yield vector("count/two of two", "verified", by["bob"], by["carol"], **two)
    yield vector("count/three of two", "verified", by["bob"], by["carol"], by["dan"], **two)
    yield vector("count/one token twice", few, by["bob"], by["bob"], **two)
    yield vector("count/one person twice", few, by["bob"], again, **two)
    yield vector("count/one person, two keys", few, by["bob"], second, trust="two keys")
    three = [by["bob"], second, by["carol"]]
    yield vector("count/two people, three keys", "verified", *three, trust="two keys")
    yield vector("count/two requests are not added up", few, by["bob"], elsewhere, **two)
    yield vector("count/the operator does not count", few, by["bob"], by["alice"], **two)
    yield vector("count/only the operator", "self_approval", by["alice"], **two)
    yield vector(
        "count/junk vetoes nothing", "verified", "junk", by["bob"], "{}", by["carol"], **two
    )
    yield vector("count/junk beside one", few, "junk", by["bob"], **two)
    yield vector("count/junk alone", "token_malformed", "junk")
    yield vector("count/forty tokens", "verified", *["junk"] * 39, GOOD)
    yield vector("count/more than forty", "too_many_tokens", *["junk"] * 40, GOOD)
    each = {"trust": "one of each"}
    yield vector("count/data without security", few, by["bob"], **each)
    yield vector("count/security without data", few, by["carol"], **each)
    yield vector("count/data and security", "verified", by["bob"], by["carol"], **each)
    yield vector("count/one who is both", "verified", by["dan"], **each)
    plan = sign(claims("carol", request=plan_document()), "carol")
    yield vector("count/a call and a plan are not added up", few, by["bob"], plan, **two)


def rejections() -> Iterator[Vector]:
    def no(by: str = "carol", decision: str = "reject", **changes: Any) -> str:
        return sign(claims(by, how=decision, nonce=decision, **changes), by)

    yield vector("reject/alone", "rejected", no())
    yield vector("reject/wins over an approval", "rejected", GOOD, no())
    yield vector("reject/wins whatever the order", "rejected", no(), GOOD)
    yield vector("reject/revoke wins", "rejected", GOOD, no(decision="revoke"))
    yield vector("reject/one takes the own approval back", "rejected", GOOD, no("bob", "revoke"))
    old = no(iat=NOW - 5000, nbf=NOW - 5000, exp=NOW - 4000)
    yield vector("reject/does not expire", "rejected", GOOD, old)
    yield vector("reject/the operator may say no", "rejected", GOOD, no("alice"))
    other = {**document(), "id": "req_2"}
    yield vector("reject/of another request", "verified", GOOD, no(request=other))
    wrong = {**document(), "digest": "0" * 64}
    second = sign(claims("bob", request=other, nonce="second"))
    both = [GOOD, no(), second]
    yield vector("reject/the next request may be approved", "verified", *both)
    yield vector("reject/of another call", "other_digest", no(request=wrong))
    yield vector("reject/of another call vetoes nothing", "verified", GOOD, no(request=wrong))
    yield vector("reject/of another ledger", "verified", GOOD, no(aud=AUDIENCE + "0"))
    yield vector(
        "reject/by nobody in scope", "approver_not_in_scope", no("bob"), trust="only carol"
    )
    yield vector("reject/by a stranger", "verified", GOOD, sign(no("carol").encode(), "eve"))
    forged = no().replace('"carol-1"', '"bob-1"')
    yield vector("reject/forged", "verified", GOOD, forged)
    yield vector("reject/by a revoked key", "revoked", no("bob"), trust="revoked")
    both = sign(claims("bob"), "bob"), sign(claims("carol"), "carol"), no("dan")
    yield vector("reject/wins over a full count", "rejected", *both, trust="two people")
    plan = sign(claims("carol", request=plan_document(), how="reject"), "carol")
    yes = sign(claims(request=plan_document()))
    yield vector("reject/of a plan", "rejected", yes, plan)


def plans() -> Iterator[Vector]:
    def changed(**changes: Any) -> str:
        return sign(claims(req={**plan_document(), **changes}))

    other = sign(claims(request=plan_document(["b" * 64, "c" * 64])))
    yield vector("plan/without this call", "other_digest", other)
    yield vector("plan/another call", "other_digest", changed(), intent={"digest": "d" * 64})
    for name, value in (("account", "9" * 12), ("partition", "aws-cn"), ("caller", SESSION)):
        yield vector(f"plan/{name} other", f"other_{name}", changed(**{name: value}))
    forms: dict[str, Any] = {
        "empty": {"ordered": True, "items": []},
        "one item twice": {"ordered": True, "items": [ITEMS[0], ITEMS[0]]},
        "too many": {"ordered": True, "items": [f"{n:064x}" for n in range(1001)]},
        "items no digests": {"ordered": True, "items": ["*"]},
        "items a text": {"ordered": True, "items": ITEMS[0]},
        "ordered a number": {"ordered": 1, "items": ITEMS},
        "no order": {"items": ITEMS},
        "more members": {"ordered": True, "items": ITEMS, "x": 1},
        "a list": ITEMS,
    }
    for name, form in forms.items():
        yield vector(f"plan/{name}", "claims_malformed", changed(plan=form))
    fewer = {"ordered": True, "items": ITEMS[:2]}
    yield vector("plan/digest of other items", "claims_malformed", changed(plan=fewer))
    loose = {"ordered": False, "items": ITEMS}
    yield vector("plan/digest of another order", "claims_malformed", changed(plan=loose))
    yield vector("plan/and a call at once", "claims_malformed", changed(service="dynamodb"))
    most = [*(f"{n:064x}" for n in range(999)), intent().digest]
    single = sign(claims(request=plan_document(ITEMS[:1])))
    yield vector("plan/of one", "verified", single)
    yield vector("plan/of a thousand", "verified", sign(claims(request=plan_document(most))))


def bindings() -> Iterator[Vector]:
    bound = sign(claims(request={**document(), "process": "nonce-1"}))
    here = {"trust": "process", "process": "nonce-1"}
    wrong = "wrong_audience"
    yield vector("process/this one", "verified", bound, **here)
    yield vector("process/another one", wrong, bound, trust="process", process="nonce-2")
    yield vector("process/one without a name", wrong, bound, trust="process")
    yield vector("process/a token for any", wrong, GOOD, **here)
    yield vector("process/bound where no rule binds", wrong, bound, process="nonce-1")
    named = sign(claims(aud=f"{AUDIENCE}:nonce-1"))
    yield vector("process/by the audience alone", "verified", named, **here)
    plan = sign(claims(request={**plan_document(), "process": "nonce-1"}))
    yield vector("process/a plan of this one", "verified", plan, **here)
    loose = sign(claims(request=plan_document()))
    yield vector("process/a plan for any", wrong, loose, **here)

    def seen(**facts: str) -> str:
        return sign(claims(observed=facts))

    changed = "state_changed"
    yield vector("observed/same", "verified", seen(a="1"), trust="observed", observed={"a": "1"})
    yield vector("observed/changed", changed, seen(a="1"), trust="observed", observed={"a": "2"})
    more = {"a": "1", "b": "2"}
    yield vector(
        "observed/one side saw less", "verified", seen(a="1"), trust="observed", observed=more
    )
    yield vector(
        "observed/not by the approver", changed, GOOD, trust="observed", observed={"a": "1"}
    )
    yield vector("observed/not by the spender", changed, seen(a="1"), trust="observed")
    yield vector("observed/not asked for", "verified", seen(a="1"), observed={"a": "2"})


def generate() -> dict[str, Any]:
    """Return all vectors, with everything that is needed to judge them."""
    parts = (
        good_ones,
        claims_changed,
        requests_changed,
        live_calls_changed,
        envelopes_changed,
        payloads_changed,
        times,
        kinds_of_keys,
        self_approvals,
        counts,
        rejections,
        plans,
        bindings,
    )
    return {
        "about": "tokens, the call they are offered for, and the reason code expected",
        "audience": AUDIENCE,
        "intent": intent()._asdict(),
        "requester": asdict(caller()),
        "trusts": TRUSTS,
        "vectors": [one for part in parts for one in part()],
    }


def text() -> str:
    """Return the file as it is written: one vector a line."""
    whole = generate()
    vectors = ",\n".join(json.dumps(one) for one in whole.pop("vectors"))
    head = json.dumps(whole, indent=1)[:-2]
    return f'{head},\n "vectors": [\n{vectors}\n]}}\n'


if __name__ == "__main__":
    FILE.write_text(text())
