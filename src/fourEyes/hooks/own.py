"""What may the guard's own clients send?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..call import Call, may_write
from ..errors import NotJudgedError, RequestChangedError
from ..impact import Effect, classify
from .permit import Permit
from .truth import looks_as_named
from .wire import Wire


def admit(permit: Permit, call_of: Callable[[], Call], client: Any, request: Any) -> None:
    """
    Let one of the guard's own calls go out as it was serialised, if it reads or is known.

    Nobody is asked about them, so whoever gets hold of such a client must gain nothing: what is
    signed and sent is compared with this as for any other call.
    """
    call = call_of()
    if permit.client is not client or permit.wire is not None or call.presign is not None:
        raise NotJudgedError("one of the guard's own clients makes one call at a time")
    impact = classify(call.service, call.operation, call.params, model=call.model)
    is_read = impact.effect is Effect.READ
    if not is_read and not may_write(client, call.operation, call.params):
        raise NotJudgedError(
            f"the guard's own clients do not call `{call.operation}`: make the call by a client of "
            "yours, so that it can be judged and approved"
        )
    if not looks_as_named(request, call.model, call.service):
        raise RequestChangedError("operation")
    permit.plain = permit.wire = Wire(request, call.service, is_read, call.model)
    permit.captured = call_of, ()
