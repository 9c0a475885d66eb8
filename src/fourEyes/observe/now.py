"""Is what the approver saw still so? The same look-ups, with the caller's own credential."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..call import Call
from ..intent import Intent
from .clients import client_like

# Most agents never look: what looking needs is imported where it is done.
if TYPE_CHECKING:
    from .facts import Seen
    from .look import Clients


def look_at(intent: Intent, clients: Clients) -> Seen:
    """Look at what the call of *intent* would hit; nothing is found where no row says how."""
    from .facts import Seen
    from .look import see
    from .sights import sight_of

    sight = sight_of(intent.service, intent.operation)
    if sight is None:
        return Seen()
    return see(sight.looks, params_of(intent), clients)


def params_of(intent: Intent) -> Mapping[str, Any]:
    """Return the params of a call as its look-ups and rules can use them."""
    from .facts import plain_params

    params: Mapping[str, Any] = plain_params(intent.params)
    return params


def observed_now(call: Call, intent: Intent) -> dict[str, str]:
    """
    Return the digest of each fact that *call* would meet now, as its caller can see it.

    Both sides look up from the same signed intent; what one of them cannot read is left out. A
    plan's approval names each fact behind its call's digest, so both names are given.
    """
    from .facts import digests

    facts = look_at(intent, lambda service: client_like(call, service)).facts
    return {**digests(facts), **digests(facts, intent.digest)}
