"""Which members make a call worse than its name, whatever the operation?"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from .effects import Effect
from .row import Row, State, row

# The numbered predicates. All but G1 only raise, and the worst of them wins.
#
#   G1   a dry run that the operation really has                    read            (classify.py)
#   G3   a member that removes: RemoveX, XToDelete, Deletes         delete
#   G4   a value that deletes or replaces: DELETE, REMOVE, UPSERT   delete, replace
#   G5   a deletion or termination protection switched off          unguard
#   G6   backups, retention or expiry changed                       unguard, delete
#   G7   something switched off: Enabled=False, Status=DISABLED     disrupt, unguard
#   G8   a capacity of nothing, or of what may be less than now     delete
#   G9   a check that is forced, skipped or bypassed                unguard
#   G11  a policy, or something made public                         access
#   G13  a patch document that removes or replaces                  delete, replace
#
# G2, G10, G12 and G14 are about single operations: see `rules/` and `tables/`.

# What a predicate reaches. Something about to be created has no protection, state or capacity
# that could be lowered; capacities are set by a few verbs only.
_ANY_WRITE, _EXISTING, _SETTER = range(3)
_SETTERS = frozenset({"Update", "Modify", "Set", "Put"})

# Past these, nobody can claim to have read the params.
_MAX_DEPTH = 64
_MAX_MEMBERS = 50_000

# Maps whose keys are the caller's own words and not options of the operation.
_OWN_WORDS = re.compile(
    r"(?i)\w*tags|(?:environment)?variables|environment|\w*encryptioncontext|item"
    r"|expressionattribute(?:names|values)|\w*messageattributes"
)


class UnreadableParamsError(Exception):
    """The params are deeper, larger or stranger than what this room reads."""


@dataclass(frozen=True, slots=True)
class Member:
    """One member of the params, at any depth, and the name of the member around it."""

    name: str
    value: Any
    parent: str
    state: State

    @property
    def known(self) -> Any:
        """What a look-up said this member is now, or `None`."""
        return self.state.get(self.name)


@dataclass(frozen=True, slots=True)
class Predicate:
    """One numbered predicate: the member names it is about, and what it says of their values."""

    id: str
    reach: int
    names: re.Pattern[str]
    judge: Callable[[Member], Row | None]


def judge(
    params: Mapping[str, Any], default: Row, verb: str, state: State | None
) -> Iterator[tuple[str, Row]]:
    """
    Yield each predicate that raises a call, as its id and its answer.

    A read takes filters and not orders, so nothing is yielded for it.
    """
    if default.effect is Effect.READ:
        return
    reach = {_ANY_WRITE}
    if default.effect is not Effect.CREATE:
        reach.add(_EXISTING)
    if verb in _SETTERS:
        reach.add(_SETTER)
    for member in members(params, state or {}):
        for predicate in _about(member.name):
            answer = predicate.judge(member) if predicate.reach in reach else None
            if answer is not None:
                yield predicate.id, answer


def members(params: Mapping[str, Any], state: State) -> Iterator[Member]:
    """Walk all members of *params* at any depth, but for the caller's own words."""
    waiting: list[tuple[Any, str, int]] = [(params, "", 0)]
    seen = 0
    while waiting:
        value, parent, depth = waiting.pop()
        if depth > _MAX_DEPTH or seen > _MAX_MEMBERS:
            raise UnreadableParamsError
        if isinstance(value, Mapping):
            for name, inner in value.items():
                if not isinstance(name, str):
                    raise UnreadableParamsError
                seen += 1
                yield Member(name, inner, parent, state)
                if isinstance(inner, list | tuple) or _is_structure(name, inner):
                    waiting.append((inner, name, depth + 1))
        else:
            seen += len(value)
            waiting.extend(
                (inner, parent, depth + 1)
                for inner in value
                if isinstance(inner, Mapping | list | tuple)
            )


def _is_structure(name: str, value: Any) -> bool:
    return isinstance(value, Mapping) and not _OWN_WORDS.fullmatch(name)


@lru_cache(maxsize=4096)
def _about(name: str) -> tuple[Predicate, ...]:
    """Return the predicates that are about a member called *name*; mostly none."""
    return tuple(predicate for predicate in PREDICATES if predicate.names.fullmatch(name))


def _is_off(value: Any) -> bool:
    """Tell whether *value* says no, also inside the `{"Value": False}` of EC2."""
    if isinstance(value, Mapping):
        return any(_is_off(inner) for inner in value.values())
    return value is False or (isinstance(value, str) and value.upper() in _OFF)


def _is_on(value: Any) -> bool:
    if isinstance(value, Mapping):
        return any(_is_on(inner) for inner in value.values())
    return value is True or (isinstance(value, str) and value.upper() in {"TRUE", "ENABLED"})


def _is_raised(member: Member) -> bool:
    """Tell whether a look-up proved that a number does not get smaller."""
    now, new = member.known, member.value
    return type(now) is int and type(new) is int and new >= now


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_OFF = _words(
    """
    FALSE DISABLED DISABLE NONE INACTIVE SUSPENDED SUSPEND STOPPED STOP PAUSED PAUSE OFF REVOKED
    DRAINING OFFLINE CANCELLED CANCELED TERMINATED DELETED
    """
)
_DELETING = _words(
    """
    DELETE DELETED DELETE_IF_EXISTS REMOVE REMOVED REMOVAL PURGE REVOKE REVOKED TERMINATE
    TERMINATE_CLUSTER TERMINATE_JOB_FLOW DELETE_FROM_DATABASE DELETE_ONLY DROP-TABLES-ON-TARGET
    """
)
_REPLACING = _words(
    """
    UPSERT REPLACE REPLACEALL OVERWRITE ADD_OR_REPLACE RECREATE ROLLBACK RESET RESET_VALUE PUT
    CREATE_OR_REPLACE
    """
)
_PUBLIC_ACLS = frozenset({"public-read", "public-read-write", "authenticated-read"})


# G3
def _removes(member: Member) -> Row | None:
    if not member.value or member.value == "false":
        return None
    return row("delete", why=f"`{member.name}` takes away what exists")


# G4
def _destructive_value(member: Member) -> Row | None:
    if not isinstance(member.value, str) or len(member.value) > 32:
        return None
    value = member.value.upper()
    if value in _DELETING:
        return row("delete", why=f"`{member.name}` is `{member.value}`: takes away what exists")
    if value in _REPLACING:
        return row("replace", why=f"`{member.name}` is `{member.value}`: overwrites what is there")
    return None


# G5
def _protection_off(member: Member) -> Row | None:
    if not _is_off(member.value):
        return None
    return row("update", "unguard", why=f"switches off `{member.name}`")


# G6
def _recovery_off(member: Member) -> Row | None:
    if not _is_off(member.value):
        return None
    return row("update", "unguard", why=f"switches off `{member.name}`: no way back in time")


def _retention(member: Member) -> Row | None:
    if member.value is None or isinstance(member.value, Mapping | list) or _is_raised(member):
        return None
    return row(
        "update", "unguard", why=f"`{member.name}` may keep data for a shorter time than now"
    )


def _expiry_on(member: Member) -> Row | None:
    if not member.value or _is_off(member.value):
        return None
    return row("delete", why=f"`{member.name}` makes data expire")


# G7
def _switched_off(member: Member) -> Row | None:
    if isinstance(member.value, Mapping) or not _is_off(member.value):
        return None
    return _off(member)


def _disabled(member: Member) -> Row | None:
    return _off(member) if _is_on(member.value) else None


def _off(member: Member) -> Row:
    guards = _GUARDS.search(member.name) or _GUARDS.search(member.parent)
    hazard = "unguard" if guards else "disrupt"
    return row("update", hazard, why=f"`{member.name}` switches something off")


_GUARDS = re.compile(r"(?i)log|encrypt|backup|protect|audit|trail|monitor|detect|scan|valid|block")


# G8
def _capacity(member: Member) -> Row | None:
    if member.value is None or isinstance(member.value, Mapping | list) or _is_raised(member):
        return None
    if member.value == 0:
        return row("delete", why=f"sets `{member.name}` to 0: nothing stays running")
    return row("delete", why=f"`{member.name}` may be less than now: what is over is taken away")


# G9
def _forced(member: Member) -> Row | None:
    if member.value is not True:
        return None
    return row("update", "unguard", why=f"`{member.name}` overrides a check")


# G11
def _policy(member: Member) -> Row | None:
    if not isinstance(member.value, str) or not member.value:
        return None
    return row("update", "access", why=f"`{member.name}` changes who may do what")


def _public_policy(member: Member) -> Row | None:
    if not isinstance(member.value, str) or '"*"' not in member.value:
        return None
    return row("update", "access", why=f"`{member.name}` names everyone")


def _public(member: Member) -> Row | None:
    value = member.value
    named = isinstance(value, str) and (value in _PUBLIC_ACLS or value in {"NONE", "all", "*"})
    listed = isinstance(value, list | tuple) and "all" in value
    if not (named or listed or (_is_on(value) and not isinstance(value, str))):
        return None
    return row("update", "access", why=f"`{member.name}` opens it to everyone")


# G13
def _patch(member: Member) -> Row | None:
    if not isinstance(member.value, str | bytes):
        return None
    try:
        steps = {step["op"] for step in json.loads(member.value)}
    except (ValueError, TypeError, KeyError):
        return row("unknown", why=f"`{member.name}` is not a patch that can be read")
    if "remove" in steps:
        return row("delete", why=f"`{member.name}` removes what exists")
    if not steps <= {"add", "test"}:
        return row("replace", why=f"`{member.name}` replaces what exists")
    return None


PREDICATES: tuple[Predicate, ...] = (
    Predicate(
        "G3/removes",
        _ANY_WRITE,
        re.compile(
            r"(?!(?:DeleteOnTermination|RemoveHeadersConfig|RemoveQuotes|DeleteMarker)$)"
            r"(?:[Dd]elete|[Rr]emove|[Dd]etach|[Dd]isassociate|[Uu]nset|[Cc]lear|[Rr]evoke)[A-Z]\w*"
            r"|\w*To(?:Remove|Delete|Disassociate|Detach|Terminate|Revoke|Unassign)"
            r"|\w*[Rr]emovals|[Dd]eletes?|[Dd]eletions|[Rr]emove|[Rr]evoke|[Dd]etach"
        ),
        _removes,
    ),
    Predicate(
        "G4/destructive-value",
        _ANY_WRITE,
        # Not what is free text, and not a method, a failed creation or a spot interruption.
        re.compile(
            r"(?!.*(?:[Nn]ame|[Dd]escription|[Tt]ext|[Tt]itle|[Cc]omment|[Mm]essage|[Pp]refix"
            r"|[Mm]ethod|[Vv]alue|[Kk]ey|[Ii]d|[Aa]rn|InterruptionBehavior|ShutdownBehavior"
            r"|[Oo]n(?:Stack)?Failure)$)\w+"
        ),
        _destructive_value,
    ),
    Predicate(
        "G5/protection-off",
        _EXISTING,
        re.compile(
            r"\w*(?:[Dd]eletion|[Dd]elete|[Tt]ermination|[Cc]hange)Protect\w*"
            r"|DisableApiTermination|DisableApiStop|\w*ProtectedFromScaleIn"
        ),
        _protection_off,
    ),
    Predicate(
        "G6/recovery-off",
        _EXISTING,
        re.compile(r"(?i)pointintimerecovery\w*|\w*backup\w*enabled"),
        _recovery_off,
    ),
    Predicate(
        "G6/retention",
        _EXISTING,
        re.compile(r"\w*[Rr]etention(?:Period\w*|InDays|InHours|Days|Time|Hours)?"),
        _retention,
    ),
    Predicate(
        "G6/expiry",
        _EXISTING,
        re.compile(r"TimeToLive(?:Specification)?|[Dd]eleteAfter\w*|MoveToColdStorageAfter\w*"),
        _expiry_on,
    ),
    Predicate(
        "G7/switched-off",
        _EXISTING,
        re.compile(r"(?:\w*E|e)nable(?:d|[A-Z]\w*)?|\w*(?:[Ss]tate|[Ss]tatus)"),
        _switched_off,
    ),
    Predicate("G7/disabled", _EXISTING, re.compile(r"(?:\w*D|d)isable(?:d|[A-Z]\w*)?"), _disabled),
    Predicate(
        "G8/capacity",
        _SETTER,
        re.compile(
            r"(?i)desired(?:capacity|count|size|instancecount|instances|nodes)|(?:min|max)(?:size"
            r"|capacity|nodecount|instances)|(?:total)?targetcapacity|instancecount|nodecount"
            r"|newreplicacount|nodegroupcount|reservedconcurrentexecutions|shardcount"
            r"|numberofnodes|scale"
        ),
        _capacity,
    ),
    Predicate(
        "G9/forced",
        _EXISTING,
        re.compile(r"(?:\w*F|f)orce(?:[A-Z]\w*)?|(?:[Ss]kip|[Bb]ypass)[A-Z]\w*|AllowDataLoss"),
        _forced,
    ),
    Predicate(
        "G11/policy",
        _EXISTING,
        re.compile(r"(?:[Rr]esource|[Aa]ccess|[Kk]ey)?[Pp]olicy(?:Document|Text|Json)?"),
        _policy,
    ),
    Predicate(
        "G11/public-policy",
        _ANY_WRITE,
        re.compile(r"(?:[Rr]esource|[Aa]ccess|[Kk]ey)?[Pp]olicy(?:Document|Text|Json)?"),
        _public_policy,
    ),
    Predicate(
        "G11/public",
        _ANY_WRITE,
        re.compile(
            r"ACL|Acl|acl|Grant[A-Z]\w*|PubliclyAccessible|publiclyAccessible|AuthType|Principal"
            r"|MapPublicIpOnLaunch|Group|GroupNames?"
        ),
        _public,
    ),
    Predicate("G13/patch", _EXISTING, re.compile(r"PatchDocument|patchDocument"), _patch),
)
