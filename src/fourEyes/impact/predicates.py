"""Which members make a call worse than its name, whatever the operation?"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from .effects import Effect
from .members import Member, members
from .pattern import NamePattern, PerName
from .row import Params, Row, State
from .values import (
    another_role,
    another_sign_in,
    approves,
    capacity,
    check_off,
    deletes_by_itself,
    destructive_value,
    disabled,
    expiry,
    forced,
    overwrites,
    patch,
    policy,
    protection_off,
    public,
    public_policy,
    removes,
    retention,
    switched_off,
)

# The numbered predicates. All but G1 only raise, and the worst of them wins.
#
#   G1   a dry run that the operation really has                    read            (classify.py)
#   G3   a member that removes: RemoveX, XToDelete, Deletes         delete
#   G4   a value that deletes, replaces or approves: REMOVE, UPSERT  delete, replace, access
#   G5   a protection switched off, or a check no longer asked for  unguard
#   G6   backups, retention, expiry or own deletion changed         unguard, delete
#   G7   something switched off: Enabled=False, Status=DISABLED     disrupt, unguard
#   G8   a capacity of nothing, or of what may be less than now     delete
#   G9   a check that is forced, skipped or bypassed                unguard
#   G11  a policy, another role, or something made public           access
#   G13  a patch document that removes or replaces                  delete, replace
#
# G2, G10, G12 and G14 are about single operations: see `rules/` and `tables/`.

# What a predicate reaches. What is only about to be created has no protection, state or
# capacity that could be lowered, nor has what is only about to be added to something; and
# capacities are set by a few verbs only.
_WRITES, _EXISTING, _SETTLED, _SETTERS = range(4)
_ADDING_VERBS = frozenset({"Associate", "Attach", "Enable", "Start"})
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


def ids_about(name: str) -> tuple[str, ...]:
    """List the ids of the predicates that ask about a member of this name, whatever its value."""
    return tuple(predicate.id for predicate in _ABOUT[name])


def _reaches(predicate: Predicate, default: Row, verb: str) -> bool:
    if predicate.reach == _WRITES:
        return True
    if predicate.reach == _SETTERS:
        return verb in _SETTING_VERBS
    is_adding = predicate.reach == _SETTLED and verb in _ADDING_VERBS
    return default.effect is not _CREATE and not is_adding


_BY_ITSELF = r"(?:[Ee]nable|[Aa]uto)\w*(?:Deletion|Delete|Termination)"
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
            r"(?!(?:[Dd]eleteOnTermination|[Dd]eleteProtection|RemoveHeadersConfig|RemoveQuotes"
            r"|RemoveRubyReserveAttributes|RemoveInvalidCertificateFromPersonalStore"
            r"|deleteFileThreshold|deleteGracePeriod|DeleteMarker)$)"
            r"(?:[Dd]elete|[Rr]emove|[Dd]etach|[Dd]isassociate|[Uu]nset|[Cc]lear|[Rr]evoke)[A-Z]\w*"
            r"|\w*To(?:Remove|Delete|Disassociate|Detach|Terminate|Revoke|Unassign)"
            r"|\w*ToBe(?:Removed|Deleted)|SetForDelete|removableAttributes|Disassociate"
            r"|\w*[Rr]emovals|[Dd]eletes?|[Dd]eletions|[Rr]emove|[Rr]evoke|[Dd]etach",
        ),
        removes,
    ),
    Predicate(
        "G4/destructive-value",
        _WRITES,
        # Not free text; not a method, a failure, or what is done when something else has ended.
        NamePattern(
            "",
            r"(?!.*(?:[Nn]ame|[Dd]escription|[Tt]ext|[Tt]itle|[Cc]omment|[Mm]essage|[Pp]refix"
            r"|[Bb]ody|[Cc]ontent|[Dd]ata|[Pp]ayload|[Ss]ubject|[Qq]uery|[Pp]attern|[Rr]eason"
            r"|[Ll]abel|[Tt]ag|[Mm]ethod|[Vv]alue|[Kk]ey|[Ii]d|[Aa]rn|InterruptionBehavior"
            r"|ShutdownBehavior|[Oo]n(?:Stack)?Failure|[Oo]nError|[Cc]hildPolicy|MailFrom"
            r"|autotrack)$)\w+",
        ),
        destructive_value,
    ),
    Predicate(
        "G4/overwrite", _WRITES, NamePattern("overwrite", r"(?:\w*O|o)verwrite\w*"), overwrites
    ),
    Predicate(
        "G5/protection-off",
        _SETTLED,
        NamePattern(
            "protect disableapi",
            r"\w*(?:[Dd]eletion|[Dd]elete|[Tt]ermination|[Cc]hange)Protect\w*"
            r"|\w*[Pp]rotection(?:Enabled|Policy)?|IsProtected"
            r"|DisableApiTermination|DisableApiStop|\w*ProtectedFromScaleIn",
        ),
        protection_off,
    ),
    Predicate(
        "G5/check-off",
        _SETTLED,
        NamePattern(
            "enforce require authorized imdsv1",
            r"[Ee]nforce(?!Provided)[A-Z]\w*|\w*[Ee]nforced|[Rr]equire[A-Z]\w*|[Aa]uthorized"
            r"|[Dd]isableIMDSV1",
        ),
        check_off,
    ),
    Predicate(
        "G6/recovery-off",
        _SETTLED,
        NamePattern(
            "pointintimerecovery backup", r"(?i)pointintimerecovery\w*|\w*backup\w*enabled"
        ),
        protection_off,
    ),
    Predicate(
        "G6/retention",
        _SETTLED,
        NamePattern("retention", r"\w*[Rr]etention(?:Period\w*|InDays|InHours|Days|Time|Hours)?"),
        retention,
    ),
    Predicate(
        "G6/expiry",
        _SETTLED,
        NamePattern("timetolive deleteafter", r"TimeToLive(?:Specification)?|[Dd]eleteAfter\w*"),
        expiry,
    ),
    Predicate(
        "G6/deletes-by-itself",
        _SETTLED,
        NamePattern("delet terminat", _BY_ITSELF),
        deletes_by_itself,
    ),
    Predicate(
        "G7/switched-off",
        _SETTLED,
        # What allows, skips or deletes does so when it is on.
        NamePattern(
            "enable state status",
            rf"(?!(?:[Aa]llow|[Ss]kip|[Ii]gnore|[Ii]nclude)[A-Z]|(?:{_BY_ITSELF})$|confirmation)"
            r"(?:(?:\w*E|e)nable(?:d|[A-Z]\w*)?|\w*(?:[Ss]tate|[Ss]tatus))",
        ),
        switched_off,
    ),
    Predicate(
        "G7/log-level",
        _SETTERS,
        NamePattern("loglevel logginglevel", r"\w*[Ll]og(?:ging)?Level"),
        switched_off,
    ),
    Predicate(
        "G7/disabled",
        _SETTLED,
        # To scale in no more, or to take no unsigned requests for credentials, protects.
        NamePattern(
            "disable", r"(?!\w*[Dd]isable(?:ScaleIn|IMDSV1)$)(?:\w*D|d)isable(?:d|[A-Z]\w*)?"
        ),
        disabled,
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
        capacity,
    ),
    Predicate(
        "G9/forced",
        _EXISTING,
        NamePattern(
            "force skip bypass allowdataloss allownonrestored insecure",
            r"(?:\w*F|f)orce(?:[A-Z]\w*)?|(?:[Ss]kip|[Bb]ypass)[A-Z]\w*|AllowDataLoss"
            r"|AllowNonRestored\w*|[Ii]nsecure[A-Z]\w*",
        ),
        forced,
    ),
    Predicate("G4/approves", _EXISTING, NamePattern("", r"\w+"), approves),
    Predicate("G11/policy", _EXISTING, _POLICY, policy),
    Predicate(
        "G11/role",
        _SETTERS,
        NamePattern(
            "role securitygroup",
            r"\w*[Rr]ole(?:A[Rr][Nn])?|(?:[Vv]pc)?[Ss]ecurityGroup(?:Id)?s",
        ),
        another_role,
    ),
    Predicate(
        "G11/sign-in",
        _SETTERS,
        NamePattern(
            "identityprovider idpconfig authorizer",
            r"[Ii]dentityProviders?(?:Config(?:uration)?|Details|Type)?|[Ii]dpConfig(?:uration)?"
            r"|[Aa]uthorizer(?:Type|Configuration)",
        ),
        another_sign_in,
    ),
    Predicate("G11/public-policy", _WRITES, _POLICY, public_policy),
    Predicate(
        "G11/public",
        _WRITES,
        NamePattern(
            "acl grant publiclyaccessible authtype principal mappublic group",
            r"\w*ACL|\w*Acl(?:For[A-Z]\w*)?|acl|Grant[A-Z]\w*|[Pp]ubliclyAccessible|[Aa]uthType|Principal"
            r"|MapPublicIpOnLaunch|Group|GroupNames",
        ),
        public,
    ),
    Predicate("G13/patch", _EXISTING, NamePattern("patch", r"[Pp]atchDocument"), patch),
)


def _about(name: str) -> tuple[Predicate, ...]:
    # These are about orders only, and their patterns match nearly every name.
    others = (one for one in PREDICATES if one.judge not in (destructive_value, approves))
    return tuple(one for one in others if one.names.matches(name))


def _about_orders(name: str) -> tuple[Predicate, ...]:
    return tuple(one for one in PREDICATES if one.names.matches(name))


# The predicates that are about a member of some name, and those if its value is an order.
_ABOUT = PerName(_about)
_ABOUT_ORDERS = PerName(_about_orders)
