"""What do the bytes of a trust file say, once every rule about its content holds?"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from ..envelope import keys
from ..envelope.curves import WeakKeyError
from ..envelope.strict_json import NotStrictError, parse_object
from ..errors import TrustError
from . import form
from .checks import check
from .model import (
    Agent,
    Approver,
    Assurance,
    Floor,
    Key,
    Match,
    Rule,
    Trust,
    UnguardedPrincipal,
)

MAX_BYTES = 1024 * 1024

_BY_FAULT = {"size": "trust_too_large", "duplicate": "trust_duplicate_member"}
_BY_KIND = {"extra_forbidden": "trust_unknown_member", "string_pattern_mismatch": "trust_bad_id"}
# What it means that one of these is absent or empty, or, for a threshold, of any wrong form.
_BY_MEMBER = {"approvers": "trust_no_approvers", "aliases": "trust_no_aliases"}


def parse_trust(data: bytes, *, origin: str, now: int) -> Trust:
    """
    Return what *data* says, or raise `TrustError` with the code of the first fault.

    Pure. *origin* is why the bytes are believed, which is the caller's to know.
    """
    try:
        document = parse_object(data, limit=MAX_BYTES)
    except NotStrictError as error:
        # Here, not above: of use to nobody whose file is in order. So below.
        from .slips import in_strict_json

        code = _BY_FAULT.get(error.fault, "trust_malformed")
        raise TrustError(in_strict_json(data, error.fault), code) from None

    trust = _trust(_validated(document), origin, hashlib.sha256(data).hexdigest())
    check(trust)
    if trust.expires and now >= trust.expires:
        raise TrustError("the trust file's time is over", "trust_expired")
    return trust


def parse_file(data: bytes, path: Path, *, origin: str, now: int) -> Trust:
    """Do as `parse_trust` does, and name the file in what is raised."""
    try:
        return parse_trust(data, origin=origin, now=now)
    except TrustError as error:
        raise TrustError(f"`{path}`: {error}", error.code) from None


def _validated(document: dict[str, Any]) -> dict[str, Any]:
    checked = form.filled(document)
    if checked is not None:
        return checked
    # Here, not above: pydantic takes half as long to import as boto3 itself. Whatever is in
    # doubt is its to judge, and to say what is wrong.
    from pydantic import ValidationError

    from .schema import TrustFile
    from .slips import in_member

    try:
        return TrustFile.model_validate(document).model_dump()
    except ValidationError as error:
        fault = error.errors(include_url=False, include_input=False, include_context=False)[0]
        raise TrustError(in_member(error, document), _code(fault["type"], fault["loc"])) from None


def _code(kind: str, location: tuple[int | str, ...]) -> str:
    member = str(location[-1]) if location else ""
    if member == "threshold":
        return "trust_bad_threshold"
    if kind in {"missing", "too_short"} and member in _BY_MEMBER:
        return _BY_MEMBER[member]
    return _BY_KIND.get(kind, "trust_malformed")


def _trust(file: dict[str, Any], origin: str, sha256: str) -> Trust:
    floor = file["floor"]
    protect = floor["protect"]
    return Trust(
        version=file["version"],
        deployment=file["deployment"],
        expires=file["expires"],
        approvers=tuple(_approver(entry) for entry in file["approvers"]),
        agents=tuple(
            Agent(entry["id"], tuple(entry["principals"]), tuple(entry["operators"]))
            for entry in file["agents"]
        ),
        rules=tuple(_rule(entry) for entry in file["rules"]),
        environments={name: tuple(accounts) for name, accounts in file["environments"].items()},
        floor=Floor(floor["mode"], None if protect is None else frozenset(protect)),
        unguarded_principals=tuple(
            UnguardedPrincipal(entry["principal"], entry["reason"])
            for entry in file["unguarded_principals"]
        ),
        endpoints={str(name): url for name, url in file["endpoints"].items()},
        revoked_jti=frozenset(file["revoked_jti"]),
        tokens_before=dict(file["tokens_before"]),
        max_open=file["max_open"],
        auto=file["auto"],
        stores=tuple(file["stores"]),
        origin=origin,
        sha256=sha256,
    )


def _approver(entry: dict[str, Any]) -> Approver:
    return Approver(
        entry["id"],
        entry["name"] or entry["id"],
        tuple(entry["groups"]),
        tuple(entry["aliases"]),
        tuple(_key(key) for key in entry["keys"]),
    )


def _key(entry: dict[str, Any]) -> Key:
    try:
        raw = keys.raw_public(entry["type"], entry["public"])
        in_hardware = keys.is_security_key(entry["type"], entry["public"])
    except WeakKeyError as error:
        raise TrustError(f"key `{entry['kid']}`: {error}", "trust_weak_key") from None
    if entry["touch"] not in (None, in_hardware) or (entry["uv"] and not in_hardware):
        kid = entry["kid"]
        message = f"key `{kid}` says of touch or user verification what its kind cannot keep"
        raise TrustError(message, "trust_weak_key")
    return Key(
        entry["kid"],
        entry["type"],
        entry["public"],
        raw,
        _assurance(entry, in_hardware),
        entry["not_before"],
        entry["not_after"],
        entry["revoked"],
        touch=in_hardware,
        verified=entry["uv"],
        rp_id=entry["rp_id"],
        origins=tuple(entry["origins"]),
    )


def _assurance(entry: dict[str, Any], in_hardware: bool) -> Assurance:
    if entry["uv"]:
        return Assurance.VERIFIED
    if in_hardware:
        return Assurance.PRESENCE
    return Assurance.named(entry["backend"])


def _rule(entry: dict[str, Any]) -> Rule:
    match = entry["match"]
    return Rule(
        id=entry["id"],
        match=Match(
            environment=tuple(match["environment"]),
            account=tuple(match["account"]),
            region=tuple(match["region"]),
            service=tuple(match["service"]),
            operation=tuple(match["operation"]),
            effect=tuple(match["effect"]),
            hazards=tuple(match["hazards"]),
            resource=tuple(match["resource"]),
            tag=tuple(match["tag"].items()),
            agent=tuple(match["agent"]),
            member=tuple(match["member"]),
        ),
        approvers=tuple(entry["approvers"]),
        threshold=entry["threshold"],
        max_lifetime=entry["max_lifetime"],
        min_assurance=Assurance.named(entry["min_assurance"]),
        open_for=entry["open_for"],
        protect=entry["protect"],
        exempt=entry["exempt"],
        own=entry["own"],
        observe=entry["observe"],
        bind=entry["bind"],
        reason=entry["reason"],
    )
