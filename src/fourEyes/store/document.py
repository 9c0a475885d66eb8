"""How is a request written down as text, and read again?"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ..errors import StoreError

MAX_DOCUMENT_BYTES = 4 * 1024 * 1024

_as_text = json.JSONEncoder(separators=(",", ":"), allow_nan=False, check_circular=False).encode


def encode_document(document: Mapping[str, Any]) -> str:
    """Return *document* as compact JSON, or refuse what is no JSON or larger than 4 MiB."""
    try:
        text = _as_text(document)
    except (TypeError, ValueError, RecursionError) as error:
        raise StoreError("the request is not JSON", "request_malformed") from error
    if len(text) > MAX_DOCUMENT_BYTES:
        raise StoreError("the request is larger than 4 MiB", "request_too_large")
    return text


def decode_document(text: str) -> dict[str, Any]:
    """Return the document that `encode_document` wrote, or refuse what it did not write."""
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise StoreError("a stored request is not JSON", "store_corrupt") from error
    if not isinstance(document, dict):
        raise StoreError("a stored request is not a JSON object", "store_corrupt")
    return document
