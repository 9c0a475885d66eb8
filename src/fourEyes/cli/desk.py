"""What does a person's side of the store look like: trust, policy, store and requests?"""

from __future__ import annotations

import time
from dataclasses import dataclass

from ..approval.self_approval import RequesterSide
from ..assembly import build_policy, read_trust
from ..errors import NoRuleError, NotInScopeError, SelfApprovalError, StoreError
from ..intent import Intent
from ..policy import Policy, Requirement
from ..settings import Settings, read_settings
from ..standing import Standing, requester_of, requirement_of, standing
from ..store import Request, Store, open_store
from ..trust.model import Approver, Trust


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything that a verb about requests works with."""

    settings: Settings
    trust: Trust
    policy: Policy
    store: Store

    @classmethod
    def open(cls) -> Desk:
        """Read the settings and the trust file, and open the store. Raises `FourEyesError`."""
        settings = read_settings()
        trust = read_trust(settings)
        policy = build_policy(settings, trust)
        return cls(settings, trust, policy, open_store(settings.store_url))

    @property
    def now(self) -> int:
        """The present Unix second."""
        return int(time.time())

    def request(self, request_id: str) -> Request:
        """Return one request. Raises `StoreError`."""
        found = self.store.get(request_id)
        if found is None:
            raise StoreError(f"the store knows no request `{request_id}`", "unknown_request")
        return found

    def standing(self, request: Request) -> Standing:
        """Say where *request* stands now."""
        return standing(
            request, trust=self.trust, policy=self.policy, store=self.store, now=self.now
        )

    def intent(self, request: Request) -> Intent:
        """
        Return the call that *request* is about.

        Raises `StoreError` where the document does not add up: the store is untrusted, and what
        is shown must be what the digest says.
        """
        try:
            intent = Intent.from_request(request.document, request.agent)
        except (KeyError, TypeError, ValueError):
            raise StoreError(f"`{request.id}` is not a request", "request_malformed") from None
        if not intent.is_consistent():
            raise StoreError(f"`{request.id}` does not match its own digest", "request_malformed")
        return intent

    def requirement(self, intent: Intent) -> Requirement:
        """Return what the rules ask for a call."""
        return requirement_of((intent,), self.policy)

    def refuse_unfit(self, intent: Intent, approver: Approver) -> None:
        """
        Raise the `ApprovalError` that an approval of *approver* would meet anyway.

        A courtesy: what counts is the verifier, in the agent's process.
        """
        requirement = self.requirement(intent)
        if not requirement.rules:
            raise NoRuleError("no rule of the trust file says who may approve this call")
        agent = self.trust.agent(intent.agent)
        caller = requester_of(intent)
        if agent is None:
            raise NoRuleError(f"the trust file knows no agent `{intent.agent}`")
        side = RequesterSide(agent, caller, caller.principal, caller.session, caller.os_user)
        if side.includes(approver):
            raise SelfApprovalError(f"`{approver.id}` is the requester, or a person behind it")
        if not requirement.admits(approver):
            raise NotInScopeError(f"no rule that matches this call names `{approver.id}`")
