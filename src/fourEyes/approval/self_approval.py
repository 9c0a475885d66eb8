"""Is this approver the requester, or a person behind it?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..call import Caller
from ..trust.glob import folded, matches
from ..trust.model import Agent, Approver

_ASSUMED = re.compile(r"(arn:[^:]+):sts:(:[0-9]*):assumed-role/([^/]+)(?:/.*)?\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class RequesterSide:
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
        names = _names_of(approver)
        return self._is_principal(names) or self._is_named(names) or self._operates(approver)

    def _is_principal(self, names: tuple[str, ...]) -> bool:
        arns = {folded(arn) for arn in self._arns()}
        globs = [_without_path(name) for name in names if name.startswith("arn:")]
        return any(matches(glob, arn) for glob in globs for arn in arns)

    def _is_named(self, names: tuple[str, ...]) -> bool:
        users = {folded(self.caller.os_user), folded(self.os_user)}
        own = {folded(arn.rpartition("/")[2].rpartition(":")[2]) for arn in self._sessions()}
        own |= {folded(self.agent.id), *users, *(f"os:{user}" for user in users)}
        # The approver's id counts as the name of a user of the host as well.
        return not own.isdisjoint(names)

    def _operates(self, approver: Approver) -> bool:
        names = (*_names_of(approver), *(folded(f"group:{one}") for one in approver.groups))
        operators = [folded(name) for name in self.agent.operators]
        return any(
            matches(operator, name) or matches(name, operator)
            for operator in operators
            for name in names
        )

    def _sessions(self) -> Iterator[str]:
        yield from (self.caller.session, self.session)
        # A user's principal ends in its name; a role's in the role's, which names nobody.
        yield from (arn for arn in (self.caller.principal, self.principal) if ":user/" in arn)

    def _arns(self) -> Iterator[str]:
        for arn in (self.caller.principal, self.caller.session, self.principal, self.session):
            yield arn
            role = _ASSUMED.match(arn)
            if role is not None:
                # An alias may be written as the role itself.
                yield f"{role[1]}:iam:{role[2]}:role/{role[3]}"


def _names_of(approver: Approver) -> tuple[str, ...]:
    return tuple(folded(name) for name in (approver.id, *approver.aliases))


def _without_path(name: str) -> str:
    """A role's session does not show its path: compare roles by their last name."""
    head, role, path = name.partition(":role/")
    return head + role + path.rpartition("/")[2]
