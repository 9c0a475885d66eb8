"""Who is calling: the agent, the principal, and is it one that the agent is expected to use?"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from fnmatch import fnmatchcase
from functools import lru_cache
from threading import Lock

from ..call import Call, Caller
from ..errors import IdentityError, UnexpectedPrincipalError
from ..trust.model import Agent, Trust
from .arn import account_of_key, principal_of
from .sts import caller_arn

ROOM = 64  # callers that are remembered, for keys that rotate
TTL = 900.0  # seconds an answer of STS is believed
FAILURE_TTL = 30.0  # seconds a failure is remembered, so that an outage does not slow each call

AskSts = Callable[..., str]


class Identifier:
    """
    Names the caller of protected calls.

    Every call of a guarded process is the agent's, whatever credential it uses. STS is asked
    once per access key and *ttl*; unknown callers raise `IdentityError`.
    """

    def __init__(self, trust: Trust, agent: str, *, ask: AskSts = caller_arn) -> None:
        self._trust = trust
        self._agent = agent
        self._ask = ask
        self._lock = Lock()
        self._known: dict[str, tuple[float, str | IdentityError]] = {}
        self._expected: dict[tuple[str, str, str], Caller] = {}

    def identify(self, call: Call) -> Caller:
        """
        Return who makes *call*.

        Raises `IdentityError` where it cannot be found out, and `UnexpectedPrincipalError`
        where the credential is not one that the trust file expects this agent to use.
        """
        agent = self._trust.agent(self._agent)
        if agent is None:
            raise IdentityError(f"the trust file knows no agent `{self._agent}`")
        key = call.access_key
        if key is None:
            raise IdentityError("the call is not signed, so nobody can be named")

        # Who passed once passes again: nothing but these three and the trust file is looked at.
        who = key, self._arn(call, key), os_user()
        caller = self._expected.get(who)
        if caller is None:
            caller = self._expect(self._caller(*who), agent)
            if len(self._expected) >= ROOM:
                self._expected.clear()
            self._expected[who] = caller
        return caller

    @staticmethod
    def _expect(caller: Caller, agent: Agent) -> Caller:
        if caller.is_unguarded:
            return caller
        if not any(fnmatchcase(caller.session, pattern) for pattern in agent.principals):
            raise UnexpectedPrincipalError(caller.principal)
        return caller

    def _caller(self, key: str, arn: str, user: str) -> Caller:
        account = arn.split(":")[4]
        claimed = account_of_key(key)
        if claimed is not None and claimed != account:
            raise IdentityError("STS and the access-key id name different accounts")
        principal = principal_of(arn)
        return Caller(
            agent=self._agent,
            partition=arn.split(":")[1],
            account=account,
            principal=principal,
            session=arn,
            os_user=user,
            is_unguarded=any(
                fnmatchcase(principal, entry.principal) or fnmatchcase(arn, entry.principal)
                for entry in self._trust.unguarded_principals
            ),
        )

    def _arn(self, call: Call, key: str) -> str:
        with self._lock:
            until, answer = self._known.get(key, (0.0, ""))
        if time.monotonic() >= until:
            answer = self._asked(call)
            lasts = FAILURE_TTL if isinstance(answer, IdentityError) else TTL
            with self._lock:
                self._known[key] = (time.monotonic() + lasts, answer)
        if isinstance(answer, IdentityError):
            raise answer
        return answer

    def _asked(self, call: Call) -> str | IdentityError:
        try:
            arn = self._ask(
                call.credentials,
                region=call.region,
                partition=call.partition,
                endpoint=self._trust.endpoints.get("sts"),
            )
        except IdentityError as error:
            return error
        if arn.count(":") < 5:
            return IdentityError("STS answered with something that is no ARN")
        return arn


def os_user() -> str:
    """Return the user that this process runs as, from its uid: `$USER` is only a claim."""
    uid = os.getuid()
    try:
        return _name_of(uid)
    except (ImportError, KeyError):
        return f"uid-{uid}"


@lru_cache(maxsize=8)
def _name_of(uid: int) -> str:
    # Kept: each look-up reads the password file, and every protected call asks. What raises is
    # not kept: a directory that was away for a moment must not take somebody's name for good.
    import pwd

    return pwd.getpwuid(uid).pw_name
