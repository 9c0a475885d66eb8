"""What does the value of one member say that its call would do?"""

from __future__ import annotations

import json
import re

from .everyone import UnreadablePolicyError, lets_everyone_in, statements_of
from .members import Member
from .row import Row, row
from .words import APPROVING, DELETING, OFF, ON, says

_EVERYONE = (
    r"^(?:public-read(?:-write)?|authenticated-read|NONE|all|\*)$|AllUsers|AuthenticatedUsers"
)
# What a member is called a policy for that says how something is done, and to nobody who may.
_NO_POLICIES = frozenset({"None", "RedactedOnly", "RedactedAndOriginal", "ALLOW", "REQUIRE"})
# What a node, a column or a user may be, and no role of IAM's.
_NO_ROLES = frozenset(
    {"ACTIVE", "BACKUP", "DIMENSION", "MEASURE", "REMOTE_USER", "RESOURCE", "SYSTEM_USER", "USER"}
)
_GUARDS = r"(?i)log|encrypt|backup|protect|audit|trail|monitor|detect|scan|valid|block"


def _hazard(hazard: str, why: str) -> Row:
    """Answer with a hazard alone: the effect stays what the name says, and that is no read."""
    return row("create", hazard, why=why)


def removes(member: Member) -> Row | None:
    if not member.value or member.value == "false":
        return None
    return row("delete", why=f"`{member.name}` takes away what exists")


def destructive_value(member: Member) -> Row | None:
    word = member.value.upper()
    # What is to be done should something fail is no order yet.
    if word in APPROVING or member.parent.endswith("onFailure"):
        return None
    if word in DELETING:
        return row("delete", why=f"`{member.name}` is `{member.value}`: takes away what exists")
    return row("replace", why=f"`{member.name}` is `{member.value}`: overwrites what is there")


def approves(member: Member) -> Row | None:
    if member.value.upper() not in APPROVING:
        return None
    return _hazard("access", f"`{member.name}` is `{member.value}`: answers for a person")


def overwrites(member: Member) -> Row | None:
    if not says(member.value, True, ON):
        return None
    return row("replace", why=f"`{member.name}` overwrites what is there")


def protection_off(member: Member) -> Row | None:
    if not says(member.value, False, OFF):
        return None
    return _hazard("unguard", f"`{member.name}` is switched off")


def check_off(member: Member) -> Row | None:
    if member.value is not False:
        return None
    return _hazard("unguard", f"`{member.name}` is no longer asked for")


def deletes_by_itself(member: Member) -> Row | None:
    if not says(member.value, True, ON):
        return None
    return row("delete", why=f"`{member.name}` lets what exists be deleted by itself")


def retention(member: Member) -> Row | None:
    if not member.is_scalar or member.never_shrinks:
        return None
    return _hazard("unguard", f"`{member.name}` may keep data for less time than now")


def expiry(member: Member) -> Row | None:
    if not member.value or says(member.value, False, OFF):
        return None
    return row("delete", why=f"`{member.name}` makes data expire")


def switched_off(member: Member) -> Row | None:
    off = member.is_scalar and says(member.value, False, OFF)
    return _off(member) if off else None


def disabled(member: Member) -> Row | None:
    return _off(member) if says(member.value, True, ON) else None


def _off(member: Member) -> Row:
    guards = re.search(_GUARDS, member.name) or re.search(_GUARDS, member.parent)
    return _hazard("unguard" if guards else "disrupt", f"`{member.name}` says off")


def capacity(member: Member) -> Row | None:
    if not member.is_scalar or member.never_shrinks:
        return None
    if member.value == 0:
        return row("delete", why=f"`{member.name}` is 0: nothing stays running")
    return row("delete", why=f"`{member.name}` may be less than now: what is over is taken away")


def forced(member: Member) -> Row | None:
    if member.value is not True:
        return None
    return _hazard("unguard", f"`{member.name}` overrides a check")


def policy(member: Member) -> Row | None:
    if not isinstance(member.value, str) or not member.value or member.value in _NO_POLICIES:
        return None
    return _hazard("access", f"`{member.name}` changes who may do what")


def another_role(member: Member) -> Row | None:
    is_one = member.value and isinstance(member.value, str | list | tuple)
    if not is_one or (isinstance(member.value, str) and member.value in _NO_ROLES):
        return None
    return _hazard("access", f"`{member.name}` changes with which rights, or for whom, it works")


def another_sign_in(member: Member) -> Row | None:
    # Further in it only describes something.
    if member.parent or not member.value:
        return None
    return _hazard("access", f"`{member.name}` changes who vouches for callers")


def public_policy(member: Member) -> Row | None:
    # Most policies here are names and ARNs of policies.
    if not isinstance(member.value, str) or not ("*" in member.value or "\\" in member.value):
        return None
    try:
        statements = statements_of(member.value)
    except UnreadablePolicyError:
        may = '"*"' in member.value or "\\u" in member.value
        return _hazard("access", f"`{member.name}` may name everyone") if may else None
    if not any(lets_everyone_in(one, even_on_condition=True) for one in statements):
        return None
    return _hazard("access", f"`{member.name}` names everyone")


def public(member: Member) -> Row | None:
    values = member.value if isinstance(member.value, list | tuple) else [member.value]
    named = any(isinstance(value, str) and re.search(_EVERYONE, value) for value in values)
    if not named and not says(member.value, True, frozenset()):
        return None
    return _hazard("access", f"`{member.name}` opens it to everyone")


def patch(member: Member) -> Row | None:
    try:
        steps = [(step["op"], step["path"]) for step in json.loads(member.value)]
        if any(op in ("remove", "move") for op, _ in steps):
            return row("delete", why=f"`{member.name}` removes what exists")
        if all(op == "test" or (op == "add" and path.endswith("/-")) for op, path in steps):
            return None
    except (ValueError, TypeError, KeyError, AttributeError):
        return row("unknown", why=f"`{member.name}` is not a patch that can be read")
    # RFC 6902 4.1: `add` replaces a member that exists, unless it appends to a list.
    return row(
        "replace",
        why=f"`{member.name}` replaces what exists",
        safer="append to a list: `add` at a path that ends in `/-`",
    )
