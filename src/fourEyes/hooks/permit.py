"""Which judged call is this thread, or this task, in the middle of sending?"""

from __future__ import annotations

from contextvars import ContextVar
from typing import Any

from ..verdict import Verdict
from .wire import Wire


class Permit:
    """
    One `_make_api_call` under way, from its first handler to its last attempt.

    It is empty until the guard has judged. `verdict` and `wire` come together: what was allowed,
    and how it looked when it was serialised. Permits stack by themselves: a call that botocore
    makes inside another one (a credential refresh, an S3 Express session) has its own.
    """

    __slots__ = ("client", "is_own", "looked", "signed", "trouble", "verdict", "wire")

    def __init__(self, client: Any, is_own: bool = False) -> None:
        self.client = client
        self.is_own = is_own
        self.verdict: Verdict | None = None
        self.wire: Wire | None = None
        # How often the request came to a signer and to the last look, and how attempts failed:
        # the name of an HTTP session's exception, or a status of 500 and above.
        self.signed = 0
        self.looked = 0
        self.trouble: list[str] = []


# INVARIANT: only the seam that opens a permit takes it away again, in the same context.
CURRENT: ContextVar[Permit | None] = ContextVar("fourEyes_permit", default=None)
