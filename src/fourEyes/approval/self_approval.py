"""Is this approver the requester, or a person behind it?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ..call import Caller
from ..trust.glob import folded, matches
from ..trust.model import Agent, Approver

_ASSUMED = re.compile(r"(arn:[^:]+):sts:(:[0-9]*):assumed-role/([^/]+)(?:/.*)?\Z", re.DOTALL)


class RequesterSide(NamedTuple):
    """
    All that is known of who asks and who will send.

    *caller* is the live one. *session*, *principal* and *os_user* are those of the process that
    opened the request, as they were signed: they can exclude a person and never include one.
    """

    agent: Agent
    caller: Caller
    principal: str
    session: str
    os_user: str

    def includes(self, approver: Approver) -> bool:
        """
        Tell whether *approver* may not approve here.

        Out is whoever an alias (or the id) shows to be a principal of either side, the name of
        a session or the user of the host, and everyone who operates the agent. Names of people
        are compared after NFKC and without case.
        """
        names = _folded(approver.id, *approver.aliases)
        groups = _folded(*(f"group:{group}" for group in approver.groups))
        sessions = (self.caller.session, self.session)
        principals = (self.caller.principal, self.principal)
        users = (self.caller.os_user, self.os_user)
        return (
            _is_principal(names, principals + sessions)
            or _is_named(names, self.agent.id, users, sessions, principals)
            or _operates(names + groups, self.agent.operators)
        )


# What follows from texts alone is kept below: the same texts always give the same answer.


@lru_cache(maxsize=256)
def _folded(*names: str) -> tuple[str, ...]:
    return tuple(map(folded, names))


@lru_cache(maxsize=256)
def _is_principal(names: tuple[str, ...], arns: tuple[str, ...]) -> bool:
    shown = {folded(form) for arn in arns for form in _forms(arn)}
    globs = [_without_path(name) for name in names if name.startswith("arn:")]
    return any(matches(glob, arn) for glob in globs for arn in shown)


@lru_cache(maxsize=256)
def _is_named(
    names: tuple[str, ...],
    agent: str,
    users: tuple[str, ...],
    sessions: tuple[str, ...],
    principals: tuple[str, ...],
) -> bool:
    # A user's principal ends in its name; a role's in the role's, which names nobody.
    arns = (*sessions, *(arn for arn in principals if ":user/" in arn))
    own = {arn.rpartition("/")[2].rpartition(":")[2] for arn in arns}
    known = {folded(name) for name in (agent, *users, *own)}
    # The approver's id counts as the name of a user of the host as well.
    known |= {f"os:{folded(user)}" for user in users}
    return not known.isdisjoint(names)


@lru_cache(maxsize=256)
def _operates(names: tuple[str, ...], operators: tuple[str, ...]) -> bool:
    return any(
        matches(operator, name) or matches(name, operator)
        for operator in _folded(*operators)
        for name in names
    )


def _forms(arn: str) -> Iterator[str]:
    yield arn
    role = _ASSUMED.match(arn)
    if role is not None:
        # An alias may be written as the role itself.
        yield f"{role[1]}:iam:{role[2]}:role/{role[3]}"


def _without_path(name: str) -> str:
    """A role's session does not show its path: compare roles by their last name."""
    head, role, path = name.partition(":role/")
    return head + role + path.rpartition("/")[2]
