"""Which members make a call worse than its name, whatever the operation?"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import NamedTuple

from .effects import Effect
from .members import Member, members
from .pattern import NamePattern, PerName
from .row import Params, Row, State, row
from .words import DELETING, OFF, ON, says

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

# What a predicate reaches. What is only about to be created has no protection, state or
# capacity that could be lowered; and capacities are set by a few verbs only.
_WRITES, _EXISTING, _SETTERS = range(3)
_SETTING_VERBS = frozenset({"Update", "Modify", "Set", "Put"})

# To ask an enumeration for its member takes longer than all the rest of a comparison.
_READ, _CREATE = Effect.READ, Effect.CREATE


class Predicate(NamedTuple):
    """One numbered predicate: the member names it is about, and what it says of their values."""

    id: str
    reach: int
    names: NamePattern
    judge: Callable[[Member], Row | None]


def judge(params: Params, default: Row, verb: str, state: State | None) -> list[tuple[str, Row]]:
    """
    List the id and the answer of each predicate that raises a call.

    A read takes filters and not orders, so nothing is found for it. Raises
    `UnreadableParamsError`.
    """
    if default.effect is _READ:
        return []
    found = []
    for name, value, parent, asking in members(params, _ABOUT, _ABOUT_ORDERS):
        member = Member(name, value, parent, state or {})
        for predicate in asking:
            answer = predicate.judge(member) if _reaches(predicate, default, verb) else None
            if answer is not None:
                found.append((predicate.id, answer))
    return found


def _reaches(predicate: Predicate, default: Row, verb: str) -> bool:
    if predicate.reach == _EXISTING:
        return default.effect is not _CREATE
    return predicate.reach == _WRITES or verb in _SETTING_VERBS


_EVERYONE = (
    r"^(?:public-read(?:-write)?|authenticated-read|NONE|all|\*)$|AllUsers|AuthenticatedUsers"
)
_GUARDS = r"(?i)log|encrypt|backup|protect|audit|trail|monitor|detect|scan|valid|block"


def _hazard(hazard: str, why: str) -> Row:
    """Answer with a hazard alone: the effect stays what the name says, and that is no read."""
    return row("create", hazard, why=why)


def _removes(member: Member) -> Row | None:
    if not member.value or member.value == "false":
        return None
    return row("delete", why=f"`{member.name}` takes away what exists")


def _destructive_value(member: Member) -> Row | None:
    if member.value.upper() in DELETING:
        return row("delete", why=f"`{member.name}` is `{member.value}`: takes away what exists")
    return row("replace", why=f"`{member.name}` is `{member.value}`: overwrites what is there")


def _overwrites(member: Member) -> Row | None:
    if not says(member.value, True, ON):
        return None
    return row("replace", why=f"`{member.name}` overwrites what is there")


def _protection_off(member: Member) -> Row | None:
    if not says(member.value, False, OFF):
        return None
    return _hazard("unguard", f"`{member.name}` is switched off")


def _retention(member: Member) -> Row | None:
    if not member.is_scalar or member.never_shrinks:
        return None
    return _hazard("unguard", f"`{member.name}` may keep data for less time than now")


def _expiry(member: Member) -> Row | None:
    if not member.value or says(member.value, False, OFF):
        return None
    return row("delete", why=f"`{member.name}` makes data expire")


def _switched_off(member: Member) -> Row | None:
    off = member.is_scalar and says(member.value, False, OFF)
    return _off(member) if off else None


def _disabled(member: Member) -> Row | None:
    return _off(member) if says(member.value, True, ON) else None


def _off(member: Member) -> Row:
    guards = re.search(_GUARDS, member.name) or re.search(_GUARDS, member.parent)
    return _hazard("unguard" if guards else "disrupt", f"`{member.name}` says off")


def _capacity(member: Member) -> Row | None:
    if not member.is_scalar or member.never_shrinks:
        return None
    if member.value == 0:
        return row("delete", why=f"`{member.name}` is 0: nothing stays running")
    return row("delete", why=f"`{member.name}` may be less than now: what is over is taken away")


def _forced(member: Member) -> Row | None:
    if member.value is not True:
        return None
    return _hazard("unguard", f"`{member.name}` overrides a check")


def _policy(member: Member) -> Row | None:
    if not isinstance(member.value, str) or not member.value:
        return None
    return _hazard("access", f"`{member.name}` changes who may do what")


def _public_policy(member: Member) -> Row | None:
    if not isinstance(member.value, str) or '"*"' not in member.value:
        return None
    return _hazard("access", f"`{member.name}` may name everyone")


def _public(member: Member) -> Row | None:
    values = member.value if isinstance(member.value, list | tuple) else [member.value]
    named = any(isinstance(value, str) and re.search(_EVERYONE, value) for value in values)
    if not named and not says(member.value, True, frozenset()):
        return None
    return _hazard("access", f"`{member.name}` opens it to everyone")


def _patch(member: Member) -> Row | None:
    try:
        steps = {step["op"] for step in json.loads(member.value)}
    except (ValueError, TypeError, KeyError):
        return row("unknown", why=f"`{member.name}` is not a patch that can be read")
    if "remove" in steps:
        return row("delete", why=f"`{member.name}` removes what exists")
    if not steps <= {"add", "test"}:
        return row("replace", why=f"`{member.name}` replaces what exists")
    return None


_POLICY = NamePattern(
    "policy", r"(?:[Rr]esource|[Aa]ccess|[Kk]ey)?[Pp]olicy(?:Document|Text|Json)?"
)

PREDICATES: tuple[Predicate, ...] = (
    Predicate(
        "G3/removes",
        _WRITES,
        NamePattern(
            "delete deletions remove removals removable detach disassociate unset clear revoke "
            "terminate unassign",
            r"(?!(?:DeleteOnTermination|RemoveHeadersConfig|RemoveQuotes|DeleteMarker)$)"
            r"(?:[Dd]elete|[Rr]emove|[Dd]etach|[Dd]isassociate|[Uu]nset|[Cc]lear|[Rr]evoke)[A-Z]\w*"
            r"|\w*To(?:Remove|Delete|Disassociate|Detach|Terminate|Revoke|Unassign)"
            r"|\w*ToBe(?:Removed|Deleted)|SetForDelete|removableAttributes|Disassociate"
            r"|\w*[Rr]emovals|[Dd]eletes?|[Dd]eletions|[Rr]emove|[Rr]evoke|[Dd]etach",
        ),
        _removes,
    ),
    Predicate(
        "G4/destructive-value",
        _WRITES,
        # Not free text; not a method, a failed creation or the end of a spot instance.
        NamePattern(
            "",
            r"(?!.*(?:[Nn]ame|[Dd]escription|[Tt]ext|[Tt]itle|[Cc]omment|[Mm]essage|[Pp]refix"
            r"|[Bb]ody|[Cc]ontent|[Dd]ata|[Pp]ayload|[Ss]ubject|[Qq]uery|[Pp]attern|[Rr]eason"
            r"|[Ll]abel|[Tt]ag|[Mm]ethod|[Vv]alue|[Kk]ey|[Ii]d|[Aa]rn|InterruptionBehavior"
            r"|ShutdownBehavior|[Oo]n(?:Stack)?Failure)$)\w+",
        ),
        _destructive_value,
    ),
    Predicate(
        "G4/overwrite", _WRITES, NamePattern("overwrite", r"(?:\w*O|o)verwrite\w*"), _overwrites
    ),
    Predicate(
        "G5/protection-off",
        _EXISTING,
        NamePattern(
            "protect disableapi",
            r"\w*(?:[Dd]eletion|[Dd]elete|[Tt]ermination|[Cc]hange)Protect\w*"
            r"|\w*[Pp]rotection(?:Enabled|Policy)?|IsProtected"
            r"|DisableApiTermination|DisableApiStop|\w*ProtectedFromScaleIn",
        ),
        _protection_off,
    ),
    Predicate(
        "G6/recovery-off",
        _EXISTING,
        NamePattern(
            "pointintimerecovery backup", r"(?i)pointintimerecovery\w*|\w*backup\w*enabled"
        ),
        _protection_off,
    ),
    Predicate(
        "G6/retention",
        _EXISTING,
        NamePattern("retention", r"\w*[Rr]etention(?:Period\w*|InDays|InHours|Days|Time|Hours)?"),
        _retention,
    ),
    Predicate(
        "G6/expiry",
        _EXISTING,
        NamePattern("timetolive deleteafter", r"TimeToLive(?:Specification)?|[Dd]eleteAfter\w*"),
        _expiry,
    ),
    Predicate(
        "G7/switched-off",
        _EXISTING,
        NamePattern(
            "enable state status", r"(?:\w*E|e)nable(?:d|[A-Z]\w*)?|\w*(?:[Ss]tate|[Ss]tatus)"
        ),
        _switched_off,
    ),
    Predicate(
        "G7/disabled",
        _EXISTING,
        NamePattern("disable", r"(?:\w*D|d)isable(?:d|[A-Z]\w*)?"),
        _disabled,
    ),
    Predicate(
        "G8/capacity",
        _SETTERS,
        NamePattern(
            "desired min max target count executions nodes replicas scale",
            r"(?i)desired(?:capacity|count|size|instancecount|instances|nodes|vcpus)"
            r"|(?:min|max)(?:size|capacity|nodecount|instances)|(?:total)?targetcapacity"
            r"|instancecount|nodecount|newreplicacount|nodegroupcount|reservedconcurrentexecutions"
            r"|shardcount|numberofnodes|replicas|scale",
        ),
        _capacity,
    ),
    Predicate(
        "G9/forced",
        _EXISTING,
        NamePattern(
            "force skip bypass allowdataloss",
            r"(?:\w*F|f)orce(?:[A-Z]\w*)?|(?:[Ss]kip|[Bb]ypass)[A-Z]\w*|AllowDataLoss",
        ),
        _forced,
    ),
    Predicate("G11/policy", _EXISTING, _POLICY, _policy),
    Predicate("G11/public-policy", _WRITES, _POLICY, _public_policy),
    Predicate(
        "G11/public",
        _WRITES,
        NamePattern(
            "acl grant publiclyaccessible authtype principal mappublic group",
            r"ACL|Acl|acl|Grant[A-Z]\w*|[Pp]ubliclyAccessible|[Aa]uthType|Principal"
            r"|MapPublicIpOnLaunch|Group|GroupNames",
        ),
        _public,
    ),
    Predicate("G13/patch", _EXISTING, NamePattern("patch", r"[Pp]atchDocument"), _patch),
)


def _about(name: str) -> tuple[Predicate, ...]:
    # G4 is about orders only, and its pattern is the longest.
    others = (one for one in PREDICATES if one.judge is not _destructive_value)
    return tuple(one for one in others if one.names.matches(name))


def _about_orders(name: str) -> tuple[Predicate, ...]:
    return tuple(one for one in PREDICATES if one.names.matches(name))


# The predicates that are about a member of some name, and those if its value is an order.
_ABOUT = PerName(_about)
_ABOUT_ORDERS = PerName(_about_orders)
