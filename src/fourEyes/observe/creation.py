"""Can this call be sent so that the service itself refuses to overwrite?"""

from __future__ import annotations

import time
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from ..call import Call
from ..impact import Effect, Impact, classify
from ..impact.create_only import (
    NEEDS_PROOF,
    OBJECT_CONDITIONS,
    can_be_conditional,
    create_only,
    is_honoured,
)
from .clients import client_like
from .lookups import key_schema


@dataclass(frozen=True, slots=True)
class Creation:
    """A call with a create-only condition: its params, and what it would do with them."""

    params: Mapping[str, Any]
    impact: Impact


def as_creation(call: Call, setting: Collection[str]) -> Creation | None:
    """
    Return *call* as one that cannot overwrite, or `None` where there is no such form of it.

    Nothing is injected into presigned requests, which somebody else sends, nor where the endpoint
    (*setting* is `FOUREYES_CREATE_ONLY`) is not known to honour the condition, or the signature
    would leave it out. A DynamoDB table's key schema is looked up once.
    """
    if call.operation in NEEDS_PROOF or not _has_form(call, setting):
        return None
    state = _state(call)
    params = _conditional(call, state["KeySchema"][0] if state else None)
    if params is None:
        return None
    impact = classify(call.service, call.operation, params, model=call.model, state=state)
    return Creation(params, impact)


def as_proven_creation(
    call: Call, proven: Impact, setting: Collection[str]
) -> Mapping[str, Any] | None:
    """
    Return the params that make sure of what a look-up found: that nothing is there to lose.

    `None` where the look-up found something else (that old versions are kept, say).
    """
    if proven.effect is not Effect.CREATE or not _has_form(call, setting):
        return None
    return _conditional(call, None)


def as_heeded(call: Call, setting: Collection[str]) -> Call:
    """
    Return *call* without its caller's own create-only condition, unless that will be heeded.

    It has to be by the store, as the guard's own has (to switch that off says nothing of the
    store), and by the signature: else anybody could send the call without it.
    """
    if call.service != "s3" or OBJECT_CONDITIONS.isdisjoint(call.params):
        return call
    if call.signs_headers and is_honoured(call.endpoint, set(setting) - {"off"}):
        return call
    kept = {name: call.params[name] for name in call.params if name not in OBJECT_CONDITIONS}
    return call._replace(params=kept)


def _has_form(call: Call, setting: Collection[str]) -> bool:
    if not can_be_conditional(call.service, call.operation):
        return False
    if call.presign is not None or call.model is None or call.is_elsewhere:
        return False
    return call.signs_headers and is_honoured(call.endpoint, setting)


def _conditional(call: Call, partition_key: str | None) -> dict[str, Any] | None:
    shape = None if call.model is None else call.model.input_shape
    return create_only(
        call.service,
        call.operation,
        call.params,
        members=() if shape is None else shape.members,
        partition_key=partition_key,
    )


def _state(call: Call) -> Mapping[str, Any] | None:
    if call.service != "dynamodb":
        return None
    table = call.params.get("TableName")
    if not isinstance(table, str):
        return None
    place = (call.access_key, call.region, call.endpoint, table)
    found = _SCHEMAS.get(place)
    if found is None or found[0] < time.monotonic():
        state = _looked_up(call)
        if state is None:
            # Not kept: the table may be made in the next moment.
            return None
        found = (time.monotonic() + _TTL, state)
        if len(_SCHEMAS) >= _ROOM:
            _SCHEMAS.clear()
        _SCHEMAS[place] = found
    return found[1]


# A key schema never changes while its table lives, but a table can be made anew with another
# key; then the condition would name an attribute that is no key. Hence not for ever.
_TTL = 300.0  # seconds
_ROOM = 1024
_SCHEMAS: dict[tuple[str | None, str, str, str], tuple[float, Mapping[str, Any]]] = {}


def _looked_up(call: Call) -> Mapping[str, Any] | None:
    from botocore.exceptions import BotoCoreError, ClientError

    try:
        return key_schema(client_like(call, "dynamodb"), call.params)
    except (BotoCoreError, ClientError, OSError, KeyError):
        return None
