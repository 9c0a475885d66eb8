"""May one bounded look at AWS prove that a call does less harm than its params say?"""

from __future__ import annotations

from urllib.parse import urlsplit

from ..call import AWS, Call
from ..impact import Effect, Impact, classify
from .clients import client_like


def prove(call: Call, impact: Impact) -> Impact:
    """
    Return the impact of *call* with what its look-up found.

    Read-only, bounded. Whatever goes wrong, the worse answer stands. A presigned request
    is used later, when what was seen may have changed: nothing is proven for it.
    """
    # Imported here: most calls are judged without any look-up.
    from .answer import failures
    from .lookup_table import LOOKUPS

    look = LOOKUPS.get(impact.lookup or "")
    if look is None or call.presign is not None or call.model is None or call.is_elsewhere:
        return impact
    try:
        state = look(client_like(call, call.service), call.params)
    except failures():
        return impact
    if state is None:
        return impact
    found = classify(call.service, call.operation, call.params, model=call.model, state=state)
    if call.service == "s3" and call.endpoint != AWS and urlsplit(call.endpoint).path:
        # Behind a path, what answered for the bucket may have been an object of the agent's.
        return found if found.effect is Effect.CREATE else impact
    return found
