"""Who will know? Writes one record for each event, or says that it could not."""

from __future__ import annotations

import json
import logging
import os
import socket
import threading
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from ..errors import AuditError
from ..identity import account_of_key
from . import chain
from . import record as say
from .sink import Sink, open_sink

if TYPE_CHECKING:
    from ..approval.verified import VerifiedApproval
    from ..call import Call, Caller, Outcome
    from ..impact.effects import Impact
    from ..intent.intent import Intent
    from ..store.protocols import Claim, Request

LOGGER = logging.getLogger("fourEyes.audit")

_LEVELS = {
    "call.blocked": logging.WARNING,
    "approval.refused": logging.WARNING,
    "approval.rejected": logging.WARNING,
    "call.unknown": logging.ERROR,
    "guard.error": logging.ERROR,
}


# The link to the record before is part of the line, too.
_MAX_BODY = chain.MAX_LINE - 1_024


class Trail:
    """
    The audit trail of one process.

    *path* is a log file, a pipe or a device; `None` is standard error. *format* is `json` or
    `ocsf`. *agent* is the agent's id; *base* are members that every record carries.

    The sink is written first and directly, whatever an application does to `logging`: it may
    silence a logger, and evidence must not depend on that. Then each line goes to the logger
    `fourEyes.audit`, so that any handler can ship it; its records carry the event as `.event`.
    """

    def __init__(
        self,
        path: str | None = None,
        format: str = "json",
        *,
        agent: str = "agent",
        base: Mapping[str, Any] | None = None,
        sink: Sink | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._sink = open_sink(path) if sink is None else sink
        self._is_ocsf = format == "ocsf"
        self._agent = agent
        self._base = say.as_text(dict(base or {}))
        self._host = socket.gethostname()
        self._clock = clock

    def record(
        self,
        event: str,
        *,
        call: Call | None = None,
        impact: Impact | None = None,
        caller: Caller | None = None,
        intent: Intent | None = None,
        approval: VerifiedApproval | None = None,
        request: Request | None = None,
        claim: Claim | None = None,
        outcome: Outcome | None = None,
        decision: str | None = None,
        reason: str | None = None,
        rule: str | None = None,
        **extra: Any,
    ) -> None:
        """
        Write one record of *event*; what is `None` is left out of it.

        *extra* are further members, as JSON. Raises `AuditError` where it could not be written:
        whoever decides about the call blocks it then, if it is protected.
        """
        key = None if call is None else call.access_key
        texts = [f'"v":{say.VERSION},"time":"{say.instant(self._clock())}"']
        texts.append(say.of_event(event, decision, reason, rule))
        members: say.Members = {}
        if call is not None:
            texts.append(say.of_place(call, _account(key, caller, intent)))
        if impact is not None:
            texts.append(say.of_impact(impact))
        if intent is not None:
            members |= say.of_intent(intent)
        elif call is not None and decision not in {None, "allow"}:
            members |= say.of_resources(call, _account(key, caller, intent))
        texts.append(say.of_agent(self._agent, self._host, os.getpid(), key, caller))
        texts.append(self._base)
        if request is not None or claim is not None or approval is not None:
            members |= say.of_approval(request, claim, approval)
        members |= say.of_trace()
        members |= extra
        try:
            if call is not None:
                texts.append(say.of_params(call))
            if outcome is not None:
                texts.append(say.of_outcome(outcome))
            if members:
                texts.append(say.as_text(members))
        except (TypeError, ValueError, RecursionError) as error:
            raise AuditError("the audit event cannot be written as JSON") from error
        self._write(_LEVELS.get(event, logging.INFO), f"{{{','.join(filter(None, texts))}}}")

    def _write(self, level: int, body: str) -> None:
        closing = "}"
        if self._is_ocsf:
            from .ocsf import to_ocsf  # only where it was asked for

            body, closing = say.as_json(to_ocsf(json.loads(body))), "}}"
        if len(body) > _MAX_BODY:
            raise AuditError("the audit event is longer than a log's line may be")
        line = self._sink.write(body, closing)
        if LOGGER.isEnabledFor(level):
            _hand_on(level, line)


def _account(key: str | None, caller: Caller | None, intent: Intent | None) -> str | None:
    if caller is not None:
        return caller.account
    return account_of_key(key) if intent is None else intent.account


# True while a handler has a record: one that sends through AWS makes calls that are recorded, too,
# and would be handed its own records for ever.
_handing_on = threading.local()


def _hand_on(level: int, line: str) -> None:
    """Give a record that is written to the application's own handlers."""
    if getattr(_handing_on, "is_active", False) or not LOGGER.hasHandlers():
        return
    _handing_on.is_active = True
    try:
        # A handler decides for itself whether its failure matters: `logging` swallows it, unless
        # the handler's `handleError` raises.
        LOGGER.handle(
            LOGGER.makeRecord(
                LOGGER.name, level, __file__, 0, line, (), None, extra={"event": json.loads(line)}
            )
        )
    except Exception as error:
        raise AuditError("a handler of `fourEyes.audit` could not take the event") from error
    finally:
        _handing_on.is_active = False
