"""Does this body carry what was judged?"""

from __future__ import annotations

import gzip
import io
import sys
import zlib
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, urlencode

from botocore.httpchecksum import AwsChunkedWrapper

from .headers import text


def is_same_payload(judged: Any, body: Any, headers: Mapping[str, Any]) -> bool:
    """
    Tell whether *body* carries *judged*: the same object, equal bytes, or a wrapper round it.

    botocore wraps bodies for aws-chunked uploads and compresses some.
    """
    if isinstance(judged, str):
        judged = judged.encode()
    inner = unwrapped(body)
    if inner is judged or body is judged:
        return True
    if not isinstance(judged, (bytes, bytearray)):
        return False
    if type(inner) is io.BytesIO:
        inner = inner.getvalue()
    if type(inner) is str:
        inner = inner.encode()
    if type(inner) not in (bytes, bytearray):
        return False
    return inner == judged or unzipped(inner, headers, len(judged)) == judged


def unwrapped(body: Any) -> Any:
    """Return the stream inside botocore's aws-chunked wrapper, or *body* itself."""
    asynchronous = sys.modules.get("aiobotocore.httpchecksum")
    if type(body) in (AwsChunkedWrapper, getattr(asynchronous, "AioAwsChunkedWrapper", None)):
        return body._raw
    return body


def unzipped(body: Any, headers: Mapping[str, Any], length: int) -> bytes | None:
    """Undo botocore's request compression, reading no more than *length* bytes and one."""
    if "gzip" not in (text(headers.get("Content-Encoding")) or ""):
        return None
    if type(body) is io.BytesIO:
        body = body.getvalue()
    if type(body) not in (bytes, bytearray):
        return None
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(body)) as stream:
            return stream.read(length + 1)
    except (OSError, EOFError, zlib.error):
        return None


def form(body: Mapping[str, Any]) -> str:
    """Encode a query-protocol body as botocore does."""
    return urlencode([(k, v) for k, v in body.items()], doseq=True)


def is_plain_form(now: Any, body: Any) -> bool:
    """
    Tell whether *now* is the query-protocol *body* at first sight, as it is or encoded.

    In most reads nothing has to be escaped, and then each `=` and each `&` stands between two of
    the body's own words.
    """
    if type(body) is not dict or type(now) is not str:
        return type(now) is dict and now == body
    pairs = len(body)
    if now.count("=") != pairs or now.count("&") != pairs - 1:
        return False
    if "%" in now or "+" in now or ";" in now:
        return False
    try:
        return now == "&".join(map("=".join, body.items()))
    except TypeError:  # not only texts
        return False


def parsed_form(body: str) -> dict[str, str] | None:
    """
    Decode a query-protocol body, or return `None` where it says something twice.

    Nobody knows which of the two the service would obey.
    """
    pairs = parse_qsl(body, keep_blank_values=True)
    found = dict(pairs)
    return found if len(found) == len(pairs) else None
