"""How did a sent call end, as far as anyone can prove?"""

from __future__ import annotations

import time
from typing import Any

from botocore.exceptions import ClientError

from ..call import Outcome
from ..errors import CallBlockedError
from .permit import Permit

# Failures of one attempt after which it is certain that no byte of the request left.
_NEVER_LEFT = frozenset({"EndpointConnectionError", "ConnectTimeoutError"})
# The events that bear a signed request, and the packages whose handlers of them send nothing.
_BEAR_IT = ("request-created", "before-send")
_HARMLESS = frozenset({"fourEyes", "botocore", "aiobotocore", "moto"})


def of_response(permit: Permit, response: Any) -> Outcome:
    """Return the outcome of a call that the service accepted."""
    return _outcome("done", permit, _metadata(response), None)


def of_error(permit: Permit, error: BaseException) -> Outcome:
    """
    Return the outcome of a call that ended with *error*.

    `unsent` needs proof; so does `failed`, which says that the service did nothing. What is
    neither is `unknown`: an approval that it spent stays spent.
    """
    if isinstance(error, ClientError) and not isinstance(error, CallBlockedError):
        metadata = _metadata(error.response)
        # The service's own word.
        code = error.response.get("Error", {}).get("Code")
        return _outcome(_state_of(permit, metadata), permit, metadata, code)
    state = "unsent" if _never_left(permit) else "unknown"
    return _outcome(state, permit, {}, type(error).__name__)


def is_ambiguous(permit: Permit) -> bool:
    """Tell whether an attempt failed in such a way that the service may have acted on it."""
    return any(name not in _NEVER_LEFT for name in permit.trouble)


def _state_of(permit: Permit, metadata: dict[str, Any]) -> str:
    status = metadata.get("HTTPStatusCode") or 0
    if not 300 <= status < 500 or is_ambiguous(permit):
        return "unknown"
    return "failed"


def _never_left(permit: Permit) -> bool:
    """Tell whether each attempt failed before it left."""
    # Something else than the HTTP session (a stub, moto) may have answered at `before-send`;
    # then there were more attempts than failures.
    if permit.attempts != len(permit.trouble) or not _NEVER_LEFT.issuperset(permit.trouble):
        return False
    # Before anything was signed there was nothing that somebody else could have sent.
    return not (permit.signed or permit.attempts) or not _is_overheard(permit)


def _is_overheard(permit: Permit) -> bool:
    """
    Tell whether a handler of somebody else's gets the signed request, and could send it itself.

    moto's answers what it gets, and is told by that.
    """
    meta, model = permit.client.meta, getattr(permit.wire, "model", None)
    emitter = getattr(meta.events, "_emitter", meta.events)
    search = getattr(getattr(emitter, "_handlers", None), "prefix_search", None)
    if search is None or model is None:  # an emitter of somebody's own
        return True
    service = meta.service_model.service_id.hyphenize()
    found = [one for event in _BEAR_IT for one in search(f"{event}.{service}.{model.name}")]
    homes = {str(getattr(one, "__module__", "")).partition(".")[0] for one in found}
    return not homes <= _HARMLESS


def _metadata(response: Any) -> dict[str, Any]:
    found = response.get("ResponseMetadata") if isinstance(response, dict) else None
    return found if isinstance(found, dict) else {}


def _outcome(state: str, permit: Permit, metadata: dict[str, Any], code: str | None) -> Outcome:
    retries = metadata.get("RetryAttempts")
    attempts = 1 + retries if isinstance(retries, int) else max(permit.attempts, 1)
    return Outcome(
        state,
        metadata.get("HTTPStatusCode"),
        code,
        metadata.get("RequestId"),
        int((time.monotonic() - permit.allowed) * 1000),
        attempts,
    )
