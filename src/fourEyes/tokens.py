"""Which approvals have been offered or delivered for a call?"""

from __future__ import annotations

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
    from .approval import named_requests

    fitting = _fitting((*offers.offered(), *named), intent)
    # INVARIANT: whatever lies beside a request comes along, also beside one that is only named
    # by a token. What is left out here could be the rejection.
    found = [store.find(intent.digest, now=now)]
    found += [store.get(request_id) for request_id in named_requests(fitting)]
    delivered = [token for request in found if request for token in request.tokens]
    return tuple(dict.fromkeys((*fitting, *delivered)))


def _fitting(offered: tuple[str, ...], intent: Intent) -> list[str]:
    if not offered:
        return []
    from .approval import is_like, is_meant_for

    meant = [token for token in offered if is_meant_for(token, intent)]
    # Only to say why: a token for another call of the same operation is never accepted.
    return (meant or [token for token in offered if is_like(token, intent)])[:MAX_OFFERED]
