"""How does somebody test an agent against the guard, without AWS and without a second person?"""

from __future__ import annotations

import functools
import json
import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from . import hooks
from .approval.claims import APPROVE, REJECT, audience, build_claims
from .assembly import build_policy
from .audit import Trail
from .call import Call
from .errors import CallBlockedError, SettingsError
from .guard import Guard
from .identity import Identifier, account_of_key
from .journal import Journal
from .settings import Settings
from .store import Request
from .store.memory import InMemoryStore
from .trust import Trust, parse_trust
from .verdict import Verdict

AGENT = "agent"
APPROVER = "second-person"
ACCOUNT = "123456789012"  # where the access key does not say; moto's own


@dataclass
class FrozenClock:
    """A clock that stands still until it is told to go on. Unix seconds."""

    time: int

    def now(self) -> int:
        """Return the present Unix second."""
        return self.time

    def sleep(self, seconds: float) -> None:
        """Let *seconds* pass at once."""
        self.time += max(1, round(seconds))


@dataclass(frozen=True, kw_only=True)
class _WatchedGuard(Guard):
    """The guard itself; *keep* is handed each of its verdicts on the way out."""

    keep: Callable[[Callable[[], Verdict]], Verdict]

    def judge(self, call: Call) -> Verdict:
        """Decide whether *call* may go ahead."""
        return self.keep(functools.partial(super().judge, call))

    def overwrite(self, verdict: Verdict) -> Verdict:
        """Decide on the call as its caller wrote it."""
        return self.keep(functools.partial(super().overwrite, verdict))


class Rehearsal:
    """
    A guarded process with a second person at hand: the real guard, on a ledger that forgets.

    `verdicts` holds what the guard decided, in order, plain reads left out. `auto_approve = True`
    lets as many people as it takes approve every request on the spot; `clock.sleep(600)` lets ten
    minutes pass.
    """

    def __init__(
        self,
        rules: list[dict[str, Any]] | None = None,
        *,
        approvers: Sequence[str] = (APPROVER,),
    ) -> None:
        # Imported here: slow, and of use to the second person's side only.
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        from .signing.key_file import FileSigner

        self.clock = FrozenClock(int(time.time()))
        self.store = InMemoryStore()
        self.verdicts: list[Verdict] = []
        self.auto_approve = False
        self._signers = {
            name: FileSigner(f"{name}-1", Ed25519PrivateKey.generate()) for name in approvers
        }
        everything = {"id": "everything", "match": {}, "approvers": list(approvers)}
        self.trust = self._trust(rules or [everything])
        self.guard = self._guard()

    @property
    def blocked(self) -> list[CallBlockedError]:
        """What agents were told, call by call."""
        return [verdict.error for verdict in self.verdicts if verdict.error is not None]

    def approve(self, error: CallBlockedError | None = None, *, by: str | None = None) -> None:
        """Let the first approver, or *by*, approve the request of *error*, or the last one."""
        self._decide(self._request_of(error), APPROVE, "", by)

    def reject(
        self, error: CallBlockedError | None = None, reason: str = "no", *, by: str | None = None
    ) -> None:
        """Let the first approver, or *by*, say no to the request of *error*, or the last one."""
        self._decide(self._request_of(error), REJECT, reason, by)

    def _keep(self, judged: Callable[[], Verdict]) -> Verdict:
        """Take a verdict of the guard, and a further one with each approval given at once."""
        verdict = judged()
        for name in self._signers if self.auto_approve else ():
            if verdict.request is None:
                break
            self._decide(verdict.request, APPROVE, "", name)
            verdict = judged()
        self.verdicts.append(verdict)
        return verdict

    def _request_of(self, error: CallBlockedError | None) -> Request:
        asked = [one for one in self.blocked if one.request_id] if error is None else [error]
        request = self.store.get(asked[-1].request_id or "") if asked else None
        if request is None:
            raise LookupError("no call was blocked that a second person could decide on")
        return request

    def _decide(self, request: Request, decision: str, reason: str, by: str | None) -> None:
        from .signing.signer import make_token

        name = next(iter(self._signers)) if by is None else by
        if name not in self._signers:
            raise LookupError(f"`{name}` is none of the approvers: {', '.join(self._signers)}")
        signer = self._signers[name]
        claims = build_claims(
            request.document,
            decision=decision,
            approver=name,
            kid=signer.kid,
            agent=request.agent,
            audience=audience(self.trust.deployment, self.store.instance),
            now=self.clock.now(),
            lifetime=900,
            reason=reason,
        )
        self.store.deliver(request.id, make_token(claims, signer), now=self.clock.now())

    def _trust(self, rules: list[dict[str, Any]]) -> Trust:
        people = [
            {
                "id": name,
                "aliases": [f"{name}@example.com"],
                "keys": [{"kid": signer.kid, "type": signer.type, "public": signer.public}],
            }
            for name, signer in self._signers.items()
        ]
        document = {
            "foureyes_trust": 1,
            "version": 1,
            "deployment": "rehearsal",
            "expires": self.clock.now() + 10 * 365 * 86_400,
            "approvers": people,
            "agents": [{"id": AGENT, "principals": ["arn:*"]}],
            "rules": rules,
        }
        return parse_trust(json.dumps(document).encode(), origin="unsafe", now=self.clock.now())

    def _guard(self) -> Guard:
        return _WatchedGuard(
            keep=self._keep,
            trust=self.trust,
            agent=AGENT,
            policy=build_policy(Settings(), self.trust),
            identifier=Identifier(self.trust, AGENT, ask=_agents_arn),
            store=lambda: self.store,
            journal=Journal(Trail(os.devnull, agent=AGENT)),
            clock=self.clock,
            named_tokens=tuple,
            notify=lambda _: None,
            batch="rehearsal",
        )


@contextmanager
def rehearsal(
    rules: list[dict[str, Any]] | None = None, *, approvers: Sequence[str] = (APPROVER,)
) -> Iterator[Rehearsal]:
    """
    Guard this process for the length of the block, with the second person at hand.

    *rules* are those of a trust file, by default one for everything that any of *approvers* (ids)
    may approve. Raises `SettingsError` where a guard is installed: it is not taken away.
    """
    if hooks.is_installed():
        raise SettingsError("this process is guarded already; a rehearsal would unguard it")
    stage = Rehearsal(rules, approvers=approvers)
    hooks.install(stage.guard)
    try:
        yield stage
    finally:
        hooks.uninstall()


def _agents_arn(credentials: Any, **_: Any) -> str:
    """Stand in for STS: every caller is the agent, in the account that its key names."""
    account = account_of_key(credentials.access_key) or ACCOUNT
    return f"arn:aws:sts::{account}:assumed-role/agent/rehearsal"
