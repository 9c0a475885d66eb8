"""Which judged call is this thread, or this task, in the middle of sending?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from contextvars import ContextVar
from typing import Any

from ..call import Call
from ..errors import CallBlockedError, RequestChangedError
from ..verdict import Verdict
from .closed import Judge
from .wire import Wire


class Permit:
    """
    One `_make_api_call` under way, from its first handler to its last attempt.

    It is empty until the guard has judged. `wire` is how the allowed call looked when it was
    serialised; `verdict` comes with it, unless the operation is free (`Judge.is_free`). Permits
    stack by themselves: a call that botocore makes inside another one (a credential refresh, an
    S3 Express session) has its own.
    """

    # What most calls never need has its first value here: they are reads, and each makes a permit.
    # The service and operation that was asked about, and whether calls of it are free. One value,
    # since threads can share a permit.
    asked: tuple[str, str, bool] = ("", "", False)
    verdict: Verdict | None = None
    wire: Wire | None = None
    # The same, where to be this request is enough: nobody's approval has to be written into it,
    # and it does not matter whose key signs it.
    plain: Wire | None = None
    # What was decided before: a call that is made again needs no second verdict.
    granted: Verdict | None = None
    # The access key's id when the call was judged: credentials can be changed in place.
    signs_as: str | None = None
    # Where no verdict was needed: a function and its arguments, which say what call it is, should
    # something go wrong.
    captured: tuple[Callable[..., Call], tuple[Any, ...]] | None = None
    # When the guard allowed it, as `time.monotonic()` has it: from then on the call takes time.
    allowed = 0.0
    # What is being signed, so that a signer built upon another one looks once.
    signing: Any = None
    # How often the request came to a signer, to the event before it is sent, where somebody may
    # still answer, and to the HTTP session; and how attempts failed: the name of a session's
    # exception, or a status of 500 and above.
    signed = 0
    looked = 0
    sent = 0
    trouble: tuple[str, ...] = ()
    # What a stream found out while it was read, where the library around it hides it.
    refusal: CallBlockedError | None = None
    # Where a stream stood that is sent with a create-only condition.
    start: int | None = None

    def __init__(self, client: Any, is_own: bool = False) -> None:
        self.client = client
        self.is_own = is_own

    def close(self) -> None:
        """End it with its call: whoever has kept its context sends nothing under it any more."""
        self.client = self.wire = self.plain = self.signing = None
        self.is_own = False

    @property
    def attempts(self) -> int:
        """How often the request was tried: before each time that it is sent it is looked at."""
        return max(self.looked, self.sent)

    def call(self) -> Call | None:
        """Return the call that is under way, as far as it is known yet."""
        if self.verdict is not None:
            return self.verdict.call
        if self.captured is None:
            return None
        call_of, arguments = self.captured
        return call_of(*arguments)

    def refuse_with(self, guard: Judge, verdict: Verdict) -> Callable[[], CallBlockedError]:
        """Return what a stream calls that carries something else than was approved."""

        def refuse() -> CallBlockedError:
            self.refusal = guard.failed(verdict.call, RequestChangedError("body"))
            return self.refusal

        return refuse

    def amend(self, wire: Wire, params: Mapping[str, Any]) -> None:
        """Note that the call goes out with a condition, as *wire*."""
        self.wire = wire
        if self.plain is not None:
            self.plain = wire
        body = params.get("Body")
        if body is not None and hasattr(body, "seek") and hasattr(body, "tell"):
            # A stream that has no position is not rewound, and so cannot be approved later.
            with suppress(OSError, ValueError):
                self.start = body.tell()


def rests_on_caller(verdict: Verdict) -> bool:
    """Tell whether a call was allowed because of who makes it, or in which account."""
    return verdict.caller is not None or verdict.rule is not None


# INVARIANT: only the seam that opens a permit takes it away again, in the same context.
CURRENT: ContextVar[Permit | None] = ContextVar("fourEyes_permit", default=None)
