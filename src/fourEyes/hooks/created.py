"""What becomes of a call that failed, or that met something where it was to create?"""

from __future__ import annotations

import io
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from botocore.exceptions import ClientError

from ..call import Outcome
from ..verdict import Verdict
from . import landed, outcome
from .closed import Judge, closed
from .permit import Permit

# Calls that the guard may send with a condition of its own.
OPERATIONS = frozenset({"PutObject", "CompleteMultipartUpload", "CopyObject", "PutItem"})
_MET_SOMETHING = frozenset({"PreconditionFailed", "ConditionalCheckFailedException"})  # or 412


def after_error(guard: Judge, permit: Permit, verdict: Verdict, error: BaseException) -> None:
    """Write down how an allowed call failed, unless `overwrite` will."""
    if not met_something(verdict, error):
        guard.settle(verdict, outcome.of_error(permit, error))


def met_something(verdict: Verdict, error: BaseException) -> bool:
    """Tell whether the condition that the guard has added refused *error*'s call."""
    if verdict.amended is None or not isinstance(error, ClientError):
        return False
    status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode")
    return status == 412 or error.response.get("Error", {}).get("Code") in _MET_SOMETHING


def overwrite(
    guard: Judge, permit: Permit, verdict: Verdict, error: ClientError
) -> Verdict | dict[str, Any]:
    """
    Go on from a creation that met something: return the answer, or a verdict to call again.

    What it met may be its own first attempt, whose answer was lost; then this is the answer.
    Else a second person has to be asked about the overwrite. Where that has been done, the call
    is made again as its caller wrote it; where not, this raises.
    """
    rewind(verdict.call.params, permit)
    if outcome.is_ambiguous(permit):
        answer = landed.answer_for(verdict.call)
        state = "unknown" if answer is None else "done"
        guard.settle(verdict, Outcome(state, attempts=permit.attempts))
        if answer is None:
            raise _may_have_landed(error) from error
        return answer
    allowed = closed(guard, lambda: verdict.call, _judged_overwrite, guard, verdict)
    rewind(verdict.call.params, permit)
    if allowed is None:
        raise error
    return allowed


def is_same_params(judged: Mapping[str, Any], now: Mapping[str, Any]) -> bool:
    """Tell whether a call that is made again has the params that were decided on."""
    if judged.keys() != now.keys():
        return False
    return all(_is_same(judged[name], now[name]) for name in judged)


def _is_same(judged: Any, now: Any) -> bool:
    # botocore makes a new stream of the caller's bytes each time.
    if isinstance(judged, io.BytesIO) and isinstance(now, io.BytesIO):
        return judged.getvalue() == now.getvalue()
    return bool(judged == now)


def rewind(params: Mapping[str, Any], permit: Permit) -> None:
    """Take a stream back to where it stood before the first attempt read it."""
    body = params.get("Body")
    if permit.start is not None and body is not None:
        # A closed one cannot be hashed, and so not be approved: that is told where it is tried.
        with suppress(OSError, ValueError):
            body.seek(permit.start)


def _judged_overwrite(guard: Judge, verdict: Verdict) -> Verdict:
    allowed = guard.overwrite(verdict)
    if allowed.error is not None:
        raise allowed.error
    return allowed


def _may_have_landed(error: ClientError) -> ClientError:
    """Say in the service's own error that the refusal may be of our own second attempt."""
    response: Any = {**error.response, "Error": dict(error.response.get("Error", {}))}
    response["Error"]["Message"] = (
        f"{response['Error'].get('Message', '')} (an earlier attempt of this call got no answer: "
        "it may have written what is there now; look before you repeat it)"
    )
    return type(error)(response, error.operation_name)
