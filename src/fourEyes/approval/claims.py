"""What does an approval say, and is that all it says?"""

from __future__ import annotations

import hashlib
import json
import secrets
import string
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from ..envelope.strict_json import NotStrictError, parse_object
from ..errors import ClaimsMalformedError

PAYLOAD_TYPE = "application/vnd.foureyes.approval.v1+json"
TYP = "foureyes.approval"
APPROVE, REJECT, REVOKE = "approve", "reject", "revoke"
DECISIONS = frozenset({APPROVE, REJECT, REVOKE})

MAX_TOKEN = 128 * 1024
MAX_REASON = 2048
MAX_PLAN = 1000
# The params tree is as deep as botocore's shapes go, twice over; the rest is flat.
_DEPTH = 160
_MAX_SECONDS = 9_999_999_999


class Plan(NamedTuple):
    """The digests of the calls that one approval covers, each of them once."""

    ordered: bool
    items: tuple[str, ...]


class Claims(NamedTuple):
    """The claims of one token: of the right form, and signed; not yet compared with anything."""

    version: int
    typ: str
    decision: str
    iss: str
    kid: str
    sub: str
    aud: str
    iat: int
    nbf: int
    exp: int
    jti: str
    reason: str
    request: Mapping[str, Any]
    plan: Plan | None
    observed: Mapping[str, str] | None

    @property
    def request_id(self) -> str:
        """The id of the request that was decided."""
        return str(self.request["id"])

    def covers(self, digest: str) -> bool:
        """Tell whether the call of *digest* was decided by this token."""
        if self.plan is not None:
            return digest in self.plan.items
        return bool(self.request["digest"] == digest)


def audience(deployment: str, instance: str, process: str = "") -> str:
    """
    Return for whom approvals are made: one ledger of one deployment.

    *process* is the nonce of the one process that may use them, where a rule says `bind`.
    """
    return ":".join(["foureyes", deployment, instance, *([process] if process else [])])


def build_claims(
    request: Mapping[str, Any],
    *,
    decision: str,
    approver: str,
    kid: str,
    agent: str,
    audience: str,
    now: int,
    lifetime: int,
    reason: str = "",
    observed: Mapping[str, str] | None = None,
    jti: str | None = None,
) -> dict[str, Any]:
    """
    Return the claims of *decision* on *request*, the very document that was shown.

    *audience* is that of `audience`, without a process; *lifetime* is in seconds. Raises
    `ClaimsMalformedError` where the request could not be approved by any token.
    """
    names = _PLAN if "plan" in request else _CALL
    members = {name: request[name] for name in (*names, *_OPTIONAL) if name in request}
    bound = members.get("process")
    claims: dict[str, Any] = {
        "v": 1,
        "typ": TYP,
        "decision": decision,
        "iss": approver,
        "kid": kid,
        "sub": agent,
        "aud": f"{audience}:{bound}" if bound else audience,
        "iat": now,
        "nbf": now,
        "exp": now + lifetime,
        "jti": secrets.token_urlsafe(18) if jti is None else jti,
        "max_uses": 1,
        "req": members,
        "reason": reason,
    }
    if observed is not None:
        claims["observed"] = dict(observed)
    parse_claims(encode_claims(claims))
    return claims


def encode_claims(claims: Mapping[str, Any]) -> bytes:
    """Return *claims* as compact ASCII JSON: safe to print, and small enough for KMS."""
    return json.dumps(claims, separators=(",", ":")).encode("ascii")


def plan_digest(items: Sequence[str], *, ordered: bool) -> str:
    """Return the digest under which a plan of calls is requested."""
    text = "\n".join(["ordered" if ordered else "any order", *items])
    return hashlib.sha256(b"fourEyes/plan/v1\0" + text.encode()).hexdigest()


def parse_claims(payload: bytes) -> Claims:
    """
    Return the claims in *payload*, all of them and no others, each of its exact type.

    Not checked: whether anything they say is so. Raises `ClaimsMalformedError`.
    """
    try:
        members = parse_object(payload, limit=MAX_TOKEN, depth=_DEPTH)
    except NotStrictError as error:
        raise ClaimsMalformedError(f"the claims are not strict JSON: `{error.fault}`") from None
    _check(members, _CLAIMS, {"observed": _is_observed}, "claim")

    request = members["req"]
    is_plan = "plan" in request
    _check(request, _PLAN if is_plan else _CALL, _OPTIONAL, "member of the request")
    return Claims(
        version=members["v"],
        typ=members["typ"],
        decision=members["decision"],
        iss=members["iss"],
        kid=members["kid"],
        sub=members["sub"],
        aud=members["aud"],
        iat=members["iat"],
        nbf=members["nbf"],
        exp=members["exp"],
        jti=members["jti"],
        reason=members["reason"],
        request=request,
        plan=_plan(request) if is_plan else None,
        observed=members.get("observed"),
    )


Check = Callable[[Any], bool]
Form = Mapping[str, type | Check]
"""Of which exact type each member is, or what else tells that it is right."""


def _check(members: dict[str, Any], wanted: Form, optional: Form, what: str) -> None:
    # The names in messages are ours, not the token's.
    if not wanted.keys() <= members.keys():
        missing = next(name for name in wanted if name not in members)
        raise ClaimsMalformedError(f"the {what} `{missing}` is missing")
    if not members.keys() <= wanted.keys() | optional.keys():
        raise ClaimsMalformedError(f"a {what} is unknown")
    for name, value in members.items():
        right = wanted.get(name) or optional[name]
        # The exact type, not isinstance: True is an int in Python.
        if type(value) is not right and (isinstance(right, type) or not right(value)):
            raise ClaimsMalformedError(f"the {what} `{name}` is not of its form")


def _plan(request: Mapping[str, Any]) -> Plan:
    plan = Plan(request["plan"]["ordered"], tuple(request["plan"]["items"]))
    if request["digest"] != plan_digest(plan.items, ordered=plan.ordered):
        raise ClaimsMalformedError("the plan's digest is not that of its items")
    return plan


def _is_one(value: Any) -> bool:
    return type(value) is int and value == 1


def _is_seconds(value: Any) -> bool:
    return type(value) is int and 0 <= value <= _MAX_SECONDS


def _is_text_or_null(value: Any) -> bool:
    return value is None or type(value) is str


def _is_texts(value: Any) -> bool:
    return type(value) is list and all(type(item) is str for item in value)


def _is_reason(value: Any) -> bool:
    return type(value) is str and len(value.encode("utf-8")) <= MAX_REASON


def _is_observed(value: Any) -> bool:
    return type(value) is dict and all(type(fact) is str for fact in value.values())


def _is_presign(value: Any) -> bool:
    if value is None:
        return True
    return (
        type(value) is dict
        and value.keys() == {"method", "expires_in"}
        and type(value["method"]) is str
        and type(value["expires_in"]) is int
    )


def _is_plan(value: Any) -> bool:
    if type(value) is not dict or value.keys() != {"ordered", "items"}:
        return False
    items = value["items"]
    return (
        type(value["ordered"]) is bool
        and _is_texts(items)
        and 1 <= len(items) <= MAX_PLAN
        and all(map(_is_digest, items))
        # Each item is spent once, so an item given twice could not be told apart.
        and len(set(items)) == len(items)
    )


def _consists_of(letters: str, shortest: int, longest: int, value: Any) -> bool:
    # What is left after stripping begins with something else.
    return type(value) is str and shortest <= len(value) <= longest and not value.strip(letters)


_URL_SAFE = string.ascii_letters + string.digits + "_-"
is_request_id = partial(_consists_of, _URL_SAFE + ".", 1, 128)
_is_jti = partial(_consists_of, _URL_SAFE, 16, 64)
_is_digest = partial(_consists_of, "0123456789abcdef", 64, 64)

_CLAIMS: Form = {
    "v": int,
    "typ": str,
    "decision": str,
    "iss": str,
    "kid": str,
    "sub": str,
    "aud": str,
    "iat": _is_seconds,
    "nbf": _is_seconds,
    "exp": _is_seconds,
    "jti": _is_jti,
    "max_uses": _is_one,
    "req": dict,
    "reason": _is_reason,
}

# What an approver sees of any request: who asks, for what account, and the digest of it.
_ANY: Form = {
    "id": is_request_id,
    "partition": str,
    "account": str,
    "caller": str,
    "digest": _is_digest,
    "session": str,
    "os_user": str,
    "claim": _is_text_or_null,
}
_CALL: Form = {
    **_ANY,
    "environment": str,
    "region": str,
    "service": str,
    "operation": str,
    "endpoint": str,
    "effect": str,
    "hazards": _is_texts,
    "resources": _is_texts,
    "params": dict,
    "params_sha256": _is_digest,
    "presign": _is_presign,
}
_PLAN: Form = {**_ANY, "plan": _is_plan}
_OPTIONAL: Form = {"process": is_request_id}
