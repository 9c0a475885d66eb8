"""Can this call be sent so that the service itself refuses to overwrite?"""

from __future__ import annotations

import time
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from ..call import Call
from ..impact import Impact, classify
from ..impact.create_only import can_be_conditional, create_only, is_honoured
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
    (*setting* is `FOUREYES_CREATE_ONLY`) is not known to honour the condition. A DynamoDB table's
    key schema is looked up once.
    """
    if not can_be_conditional(call.service, call.operation):
        return None
    if call.presign is not None or call.model is None or not is_honoured(call.endpoint, setting):
        return None
    state = _state(call)
    params = create_only(
        call.service,
        call.operation,
        call.params,
        members=call.model.input_shape.members,
        partition_key=state["KeySchema"][0] if state else None,
    )
    if params is None:
        return None
    impact = classify(call.service, call.operation, params, model=call.model, state=state)
    return Creation(params, impact)


def _state(call: Call) -> Mapping[str, Any] | None:
    if call.service != "dynamodb":
        return None
    table = call.params.get("TableName")
    if not isinstance(table, str):
        return None
    place = (call.access_key, call.region, call.endpoint, table)
    found = _SCHEMAS.get(place)
    if found is None or found[0] < time.monotonic():
        found = (time.monotonic() + _TTL, _looked_up(call))
        if len(_SCHEMAS) >= _ROOM:
            _SCHEMAS.clear()
        _SCHEMAS[place] = found
    return found[1]


# A key schema never changes while its table lives, but a table can be made anew with another
# key; then the condition would name an attribute that is no key. Hence not for ever.
_TTL = 300.0  # seconds
_ROOM = 1024
_SCHEMAS: dict[tuple[str | None, str, str, str], tuple[float, Mapping[str, Any] | None]] = {}


def _looked_up(call: Call) -> Mapping[str, Any] | None:
    from botocore.exceptions import BotoCoreError, ClientError

    try:
        return key_schema(client_like(call, "dynamodb"), call.params)
    except (BotoCoreError, ClientError, OSError, KeyError):
        return None
