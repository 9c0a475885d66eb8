"""May this call go ahead? The whole journey of one call, on one page."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from . import explain, own_work, plans
from .call import Call, Caller, Outcome
from .docket import case_of, classified, offline_subject, subject_of
from .errors import (
    ApprovalError,
    CallBlockedError,
    FourEyesError,
    RejectedError,
)
from .identity import Identifier
from .impact import Effect, Impact, is_plain_read
from .journal import Journal
from .observe import as_creation, as_heeded, as_proven_creation, observed_now, prove
from .policy import Policy, Subject
from .tokens import tokens_for
from .trust.model import Rule, Trust
from .verdict import Case, Verdict
from .waiting import Clock, wait_for_tokens

if TYPE_CHECKING:
    from .approval import VerifiedApproval
    from .store import Request, Store

log = logging.getLogger("fourEyes")

_READ = frozenset({Effect.READ.value})


def _nothing() -> None:
    """Give nothing back."""


@dataclass(frozen=True)
class Guard:
    """
    The policy decision point: the other rooms, in the order in which a call meets them.

    `store` opens the store when first called, so that a process which does nothing protected
    never touches it; `release` gives back what that store holds; `named_tokens` reads what the
    environment names; `notify` tells people of a new request and never raises; `wait` is in
    seconds; `batch` joins one process's requests; `process` names the process that asks, for
    rules that bind approvals to one.
    """

    trust: Trust
    agent: str
    policy: Policy
    identifier: Identifier
    store: Callable[[], Store]
    journal: Journal
    clock: Clock
    named_tokens: Callable[[], tuple[str, ...]]
    notify: Callable[[Request], None]
    enforces: bool = True
    looks_up: bool = True
    create_only: frozenset[str] = frozenset({"on"})
    wait: float = 0
    batch: str = ""
    process: Callable[[], str] = str
    release: Callable[[], None] = _nothing
    _free: dict[tuple[str, str], bool] = field(default_factory=dict, repr=False)
    _admitted: set[int] = field(default_factory=set, repr=False)

    def is_free(self, service: str, operation: str) -> bool:
        """
        Tell whether calls of an operation need nobody and no record, whatever their params.

        What `judge` would say of them is known then, so nothing is made up for it to look at.
        """
        free = self._free.get((service, operation))
        if free is None:
            free = is_plain_read(service, operation) and self.policy.is_harmless(_READ)
            self._free[service, operation] = free
        return free and plans.current_collector() is None

    def judge(self, call: Call) -> Verdict:
        """
        Decide whether *call* may go ahead.

        In enforce mode a protected call that the trust file frees by no rule and no principal is
        allowed only at the end of `_spend`; what the file frees, in `_freed`.
        """
        # As it acts where its own condition may go unheard.
        heeded = as_heeded(call, self.create_only)
        impact = classified(heeded, self.policy)
        collector = plans.collector_of(call)
        if collector is not None:
            return self._planned(call, impact, collector)
        if self.policy.is_harmless(impact.traits):
            return self._unprotected(Verdict(call, impact, "not_protected"))

        subject = offline_subject(call, impact, self.agent, self.policy)
        if not self.policy.is_protected(subject):
            return self._unprotected(Verdict(call, impact, "not_protected"))

        exemption = self._exemption(subject)
        if exemption is not None:
            return self._freed(Verdict(call, impact, "exempt", rule=exemption.id))

        # Before any look-up: what the service itself refuses cannot change in between.
        creation = as_creation(call, self.create_only) if self.enforces else None
        if creation and not self.policy.is_protected(
            subject._replace(traits=creation.impact.traits)
        ):
            return Verdict(call, creation.impact, "create_only", amended=creation.params)

        proven = prove(heeded, impact) if self.looks_up and impact.lookup else impact
        if not self.policy.is_protected(subject._replace(traits=proven.traits)):
            amended = as_proven_creation(call, proven, self.create_only) if self.enforces else None
            return self._unprotected(Verdict(call, proven, "proven_harmless", amended=amended))

        if not self.enforces:
            return self._freed(Verdict(call, proven, "observed", caller=self._caller_or_none(call)))
        return self._judge_protected(call, proven)

    def overwrite(self, verdict: Verdict) -> Verdict:
        """Decide on the call as its caller wrote it, after its create-only form met something."""
        call = verdict.call
        impact = classified(call, self.policy)
        proven = prove(call, impact) if self.looks_up and impact.lookup else impact
        subject = offline_subject(call, impact, self.agent, self.policy)
        # Something was there a moment ago, so "nothing is there" proves nothing now.
        if proven.effect is not Effect.CREATE and not self.policy.is_protected(
            subject._replace(traits=proven.traits)
        ):
            return self._unprotected(Verdict(call, proven, "proven_harmless"))
        return self._judge_protected(call, impact)

    def ask_for(self, cases: Sequence[Case], *, ordered: bool) -> Request:
        """Open one request for a plan of calls. Raises `PlanError` and `StoreError`."""
        store = self.store()
        document = plans.plan_document(cases, ordered=ordered)
        open_for = min(case.requirement.open_for for case in cases)
        return self._submit(store, document, open_for)

    def settle(self, verdict: Verdict, outcome: Outcome) -> None:
        """Write down how an allowed call ended, in the ledger and in the log."""
        if verdict.claim is not None:
            self._settle_claim(verdict, outcome)
        if self.policy.remembers_creations and outcome.state == "done":
            self._remember_creation(verdict)
        self.journal.ended(verdict, outcome)

    def failed(self, call: Call, error: Exception) -> CallBlockedError:
        """Turn whatever went wrong while judging *call* into the error that blocks it."""
        blocked = explain.failed(call, None, error)
        self.journal.failed(call, blocked)
        return blocked

    def _planned(self, call: Call, impact: Impact, collector: plans.Collector) -> Verdict:
        """Take a call into a plan; it is not sent, whether it needs a second person or not."""
        subject = offline_subject(call, impact, self.agent, self.policy)
        if self.policy.is_protected(subject) and self._exemption(subject) is None:
            caller = self.identifier.identify(call)
            collector.cases.append(self._case(call, impact, caller, self.store()))
        return Verdict(call, impact, "planned", explain.planned(call, impact))

    def _unprotected(self, verdict: Verdict) -> Verdict:
        """Hand on what no trait and no rule protects; what is so by default was freed by a file."""
        if self.policy.is_narrow_for(verdict.impact.traits):
            return self._freed(verdict)
        return verdict

    def _freed(self, verdict: Verdict) -> Verdict:
        """
        Hand on a call that this trust file frees, unless the ledger has seen a newer one.

        Asked once a process. Where nothing is enforced, a store that cannot say frees as well.
        """
        if self.trust.version in self._admitted:
            return verdict
        try:
            self.store().admit_trust(self.trust.version)
        except FourEyesError as error:
            if self.enforces or error.code == "trust_rolled_back":
                call, impact = verdict.call, verdict.impact
                blocked = explain.failed(call, impact, error)
                return self.journal.blocked(
                    Verdict(call, impact, error.code, blocked, verdict.caller)
                )
            log.warning("the trust file may be an older one: %s", error)
        self._admitted.add(self.trust.version)
        return verdict

    def _judge_protected(self, call: Call, impact: Impact) -> Verdict:
        caller: Caller | None = None
        try:
            caller = self.identifier.identify(call)
            if caller.is_unguarded:
                return self._freed(Verdict(call, impact, "unguarded_principal", caller=caller))

            store = self.store()
            store.admit_trust(self.trust.version)
            case = self._case(call, impact, caller, store)
            hint = explain.NOT_APPROVABLE.get((call.service, call.operation))
            if hint is not None:
                return self._blocked(case, "not_approvable", explain.not_approvable(case, hint))

            tokens = self._tokens(case, store)
            if tokens:
                return self._spend(case, store, tokens)

            request = self._ask(case, store)
            tokens = self._awaited(case, store, request)
            if tokens:
                return self._spend(case, store, tokens)
            return self._blocked(case, "no_approval", explain.required(case, request), request)
        except FourEyesError as error:
            blocked = explain.failed(call, impact, error)
            return self.journal.blocked(Verdict(call, impact, error.code, blocked, caller))

    def _spend(self, case: Case, store: Store, tokens: tuple[str, ...]) -> Verdict:
        """Verify and spend: every check has passed where this returns an allowed verdict."""
        now = self.clock.now()
        self.journal.received(case, len(tokens))
        try:
            approval = self._verify(case, store, tokens, now)
            # Spent before the call, not after: a crash in between costs an approval, never a
            # second delete.
            claim = store.spend(approval, now=now)
        except ApprovalError as error:
            request = self._ask(case, store)
            return self._blocked(case, error.code, explain.refused(case, error, request), request)

        verdict = Verdict(
            case.call,
            case.impact,
            "approved",
            caller=case.caller,
            intent=case.intent,
            approval=approval,
            claim=claim,
        )
        try:
            self.journal.spent(verdict)
        except FourEyesError:
            # INVARIANT: no protected call without its record. Nothing has been sent yet.
            store.release(claim, now=now)
            raise
        return verdict

    def _case(self, call: Call, impact: Impact, caller: Caller, store: Store) -> Case:
        return case_of(
            call,
            impact,
            caller,
            trust=self.trust,
            policy=self.policy,
            secret_key=store.secret_key,
            process=self.process(),
        )

    def _tokens(self, case: Case, store: Store) -> tuple[str, ...]:
        return tokens_for(case.intent, store, named=self.named_tokens(), now=self.clock.now())

    def _ask(self, case: Case, store: Store) -> Request:
        """Open a request, or join the one that is open for the same call."""
        request = self._submit(store, case.intent.to_request(), case.requirement.open_for)
        self.journal.asked(case, request)
        return request

    def _submit(self, store: Store, document: dict[str, Any], open_for: int) -> Request:
        request = store.submit(
            document,
            digest=document["digest"],
            agent=self.agent,
            now=self.clock.now(),
            open_for=open_for,
            max_open=self.trust.max_open,
            batch=self.batch,
        )
        if not request.joined:
            self.notify(request)
        return request

    def _awaited(self, case: Case, store: Store, request: Request) -> tuple[str, ...]:
        """Wait as long as the settings say for tokens that decide the case."""
        if not self.wait or not case.requirement.rules:
            return ()

        def decide(tokens: tuple[str, ...]) -> bool:
            try:
                self._verify(case, store, tokens, self.clock.now())
            except RejectedError:
                return True
            except ApprovalError:
                # Junk laid into the inbox ends nobody's wait; the last look tells what it was.
                return False
            return True

        return wait_for_tokens(
            store, request.id, seconds=self.wait, clock=self.clock, decide=decide
        )

    def _verify(
        self, case: Case, store: Store, tokens: tuple[str, ...], now: int
    ) -> VerifiedApproval:
        """Check every token anew; where a rule asks, look again at what the approver saw."""
        # Here, not above: most processes never come to this.
        from .approval import Verifier, audience

        requirement, observed = case.requirement, None
        if requirement.observes:
            observed = observed_now(case.call, case.intent)
            # Looking takes its time: what was delivered meanwhile could be the rejection.
            tokens = tuple(dict.fromkeys((*tokens, *self._tokens(case, store))))
        verifier = Verifier(
            self.trust, audience(self.trust.deployment, store.instance), self.process()
        )
        return verifier.verify(
            tokens,
            intent=case.intent,
            requester=case.caller,
            requirement=requirement,
            now=now,
            observed=observed,
        )

    def _blocked(
        self, case: Case, code: str, error: CallBlockedError, request: Request | None = None
    ) -> Verdict:
        verdict = Verdict(case.call, case.impact, code, error, case.caller, case.intent, request)
        return self.journal.blocked(verdict)

    def _exemption(self, subject: Subject) -> Rule | None:
        return self.policy.exemption(subject, own_work.asker(self.store, subject))

    def _remember_creation(self, verdict: Verdict) -> None:
        """Remember what the agent has made, for rules that let it undo its own work."""
        if own_work.is_creation(verdict.call, verdict.impact):
            subject = subject_of(verdict.call, verdict.impact, self.agent)
            own_work.remember(self.store, subject)

    def _settle_claim(self, verdict: Verdict, outcome: Outcome) -> None:
        store, now = self.store(), self.clock.now()
        assert verdict.claim is not None
        if outcome.state == "unsent":
            store.release(verdict.claim, now=now)
        else:
            store.settle(verdict.claim, outcome.state, now=now)

    def _caller_or_none(self, call: Call) -> Caller | None:
        try:
            return self.identifier.identify(call)
        except FourEyesError:
            return None
