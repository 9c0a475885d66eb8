"""Has a decision arrived? Waiting for it, with time as an argument."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from .store.protocols import Inbox

INTERVAL = 0.5  # seconds between two looks at the inbox


class Clock(Protocol):
    """What time it is, and how to let some of it pass. Unix seconds."""

    def now(self) -> int:
        """Return the present Unix second."""

    def sleep(self, seconds: float) -> None:
        """Return after *seconds*."""


class SystemClock:
    """The machine's clock."""

    def now(self) -> int:
        """Return the present Unix second."""
        return int(time.time())

    def sleep(self, seconds: float) -> None:
        """Return after *seconds*."""
        time.sleep(seconds)


def wait_for_tokens(
    inbox: Inbox,
    request_id: str,
    *,
    seconds: float,
    clock: Clock,
    decide: Callable[[tuple[str, ...]], bool],
) -> tuple[str, ...]:
    """
    Return a request's tokens as soon as they settle the matter, or `()` after *seconds*.

    *decide* tells whether tokens that have not been looked at before settle it, either way. The
    wait ends early where the request can no longer be approved.
    """
    deadline = clock.now() + seconds
    seen: tuple[str, ...] = ()
    while True:
        request = inbox.get(request_id)
        if request is None or request.state != "open":
            return ()
        if request.tokens != seen:
            seen = request.tokens
            if decide(seen):
                return seen
        left = min(deadline, request.open_until) - clock.now()
        if left <= 0:
            return ()
        clock.sleep(min(INTERVAL, left))
