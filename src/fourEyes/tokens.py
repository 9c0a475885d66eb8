"""Which approvals have been offered or delivered for a call?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from . import offers

if TYPE_CHECKING:
    from .intent import Intent
    from .store import Store

# `approval` is imported where a call needs one: most processes never make such a call.

MAX_OFFERED = 8


def tokens_for(
    intent: Intent, store: Store, *, named: tuple[str, ...], now: int
) -> tuple[str, ...]:
    """
    Collect the tokens for one call: attached by the code, *named* by the environment, delivered.

    Nothing is verified here.
    """
    pending = store.find(intent.digest, now=now)
    delivered = () if pending is None else pending.tokens
    offered = (*offers.offered(), *named)
    if not offered:
        return delivered
    fitting = _fitting(offered, intent)
    # INVARIANT: whatever lies beside a request comes along, also beside one that is only named
    # by a token. What is left out here could be the rejection.
    return tuple(dict.fromkeys((*fitting, *delivered, *_beside(fitting, store))))


def _beside(fitting: list[str], store: Store) -> Iterator[str]:
    """Yield what was delivered for the requests that tokens name."""
    from .approval import named_requests

    for request_id in named_requests(fitting):
        request = store.get(request_id)
        if request is not None:
            yield from request.tokens


def _fitting(offered: tuple[str, ...], intent: Intent) -> list[str]:
    from .approval import is_like, is_meant_for

    meant = [token for token in offered if is_meant_for(token, intent)]
    # Only to say why: a token for another call of the same operation is never accepted.
    return (meant or [token for token in offered if is_like(token, intent)])[:MAX_OFFERED]
