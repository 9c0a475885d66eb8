"""What does a person's side of the store look like: trust, policy, store and requests?"""

from __future__ import annotations

import functools
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..approval import audience
from ..approval.self_approval import RequesterSide
from ..assembly import build_policy, read_trust
from ..errors import (
    FourEyesError,
    NoRuleError,
    NotInScopeError,
    SelfApprovalError,
    StoreError,
)
from ..impact import Effect, Hazard
from ..intent import Intent
from ..plans import intents_of
from ..policy import Policy, Requirement
from ..preview.text import plain
from ..settings import Settings, read_settings
from ..standing import Standing, requester_of, requirement_of, standing
from ..store import Request, Store, open_store
from ..trust.model import Approver, Trust

PAGE = 200


@dataclass(frozen=True, slots=True)
class Desk:
    """
    Everything that a verb about requests works with.

    `open_store` opens the store when first called: who decides on a request that came as a file
    may have none.
    """

    settings: Settings
    trust: Trust
    policy: Policy
    open_store: Callable[[], Store]

    @classmethod
    def open(cls) -> Desk:
        """Read the settings and the trust file. Raises `FourEyesError`."""
        settings = read_settings()
        trust = read_trust(settings)
        policy = build_policy(settings, trust)
        opened = functools.cache(functools.partial(_open_store, settings.store_url))
        return cls(settings, trust, policy, opened)

    @property
    def store(self) -> Store:
        """The store of requests and decisions. Raises `StoreError`."""
        return self.open_store()

    @property
    def now(self) -> int:
        """The present Unix second."""
        return int(time.time())

    def request(self, request_id: str) -> Request:
        """Return one request. Raises `StoreError`."""
        found = self.store.get(request_id)
        if found is None:
            message = f"the store {self.settings.store_url} knows no request `{plain(request_id)}`"
            raise StoreError(message, "unknown_request")
        return found

    def standing(self, request: Request) -> Standing:
        """Say where *request* stands now. Raises `StoreError` for what is no request."""
        self.intents(request)
        return standing(
            request, trust=self.trust, policy=self.policy, store=self.store, now=self.now
        )

    def open_requests(self, keep: Callable[[Request], bool]) -> list[Request]:
        """Return all open requests that *keep* wants, oldest first."""
        found: list[Request] = []
        after = ""
        while page := self.store.page(now=self.now, limit=PAGE, after=after):
            found += [request for request in page if keep(request)]
            after = page[-1].id
        return found

    def intents(self, request: Request) -> tuple[Intent, ...]:
        """
        Return the calls that *request* is about: one, or those of a plan.

        Raises `StoreError` where the document does not add up: the store is untrusted, and what
        is shown must be what the digest says.
        """
        try:
            intents = intents_of(request.document, request.agent)
            for intent in intents:
                # What no classifier says is no effect: rules cannot be asked about it.
                Effect(intent.effect), [*map(Hazard, intent.hazards)]
        except (KeyError, TypeError, ValueError, AttributeError, FourEyesError):
            raise StoreError(
                f"`{plain(request.id)}` is not a request", "request_malformed"
            ) from None
        if not all(intent.is_consistent() for intent in intents):
            raise StoreError(
                f"`{plain(request.id)}` does not match its own digest", "request_malformed"
            )
        return intents

    def audience(self) -> str:
        """Return for whom approvals are made: the ledger that this desk's store holds."""
        return audience(self.trust.deployment, self.store.instance)

    def requirement(self, intents: Sequence[Intent]) -> Requirement:
        """Return what the rules ask for calls, all of them together."""
        return requirement_of(intents, self.policy)

    def refuse_unfit(self, intents: Sequence[Intent], approver: Approver) -> None:
        """
        Raise the `ApprovalError` that an approval of *approver* would meet anyway.

        A courtesy: what counts is the verifier, in the agent's process.
        """
        requirement = self.requirement(intents)
        if not requirement.rules:
            raise NoRuleError("no rule of the trust file says who may approve this call")
        for intent in intents:
            agent = self.trust.agent(intent.agent)
            caller = requester_of(intent)
            if agent is None:
                raise NoRuleError(f"the trust file knows no agent `{plain(intent.agent)}`")
            side = RequesterSide(agent, caller, caller.principal, caller.session, caller.os_user)
            if side.includes(approver):
                message = f"`{approver.id}` is the requester, or a person behind it"
                raise SelfApprovalError(f"{message}: somebody else has to approve")
        if not requirement.admits(approver):
            raise NotInScopeError(f"no rule that matches this call names `{approver.id}`")


def _open_store(url: str) -> Store:
    """Open the store, and say which one it is where that fails."""
    try:
        return open_store(url)
    except StoreError as error:
        raise StoreError(f"`FOUREYES_STORE` is {url}: {error}", error.code) from None
