"""What did the guard decide about one call, and why?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from .approval.verified import VerifiedApproval
    from .call import Call, Caller
    from .errors import CallBlockedError
    from .impact.effects import Impact
    from .intent.intent import Intent
    from .policy.requirement import Requirement
    from .store.protocols import Claim, Request


class Case(NamedTuple):
    """A protected call on its way to a second person: all that is known of it."""

    call: Call
    impact: Impact
    caller: Caller
    intent: Intent
    requirement: Requirement


class Verdict(NamedTuple):
    """
    Allow or block: `error` is what to raise where the call is blocked, else `None`.

    `code` is the reason as it stands in the log, `rule` the id of the trust file's rule that
    freed the call, if one did. `amended`, where present, are the params to serialise and send
    instead of the caller's own: the same call with a create-only condition added, so that the
    service itself refuses to overwrite.
    """

    call: Call
    impact: Impact
    code: str
    error: CallBlockedError | None = None
    caller: Caller | None = None
    intent: Intent | None = None
    request: Request | None = None
    approval: VerifiedApproval | None = None
    claim: Claim | None = None
    rule: str | None = None
    amended: Mapping[str, Any] | None = None
