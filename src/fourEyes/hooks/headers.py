"""What do a request's headers say, whichever of botocore's classes carries them?"""

from __future__ import annotations

from collections.abc import Mapping
from operator import attrgetter, itemgetter
from typing import Any

from botocore.awsrequest import HeadersDict
from botocore.compat import HTTPHeaders

TARGET = "x-amz-target"
"""The header that names the operation in JSON protocols, in lower case."""

# What botocore itself, or a proxy of the user's, adds or renews between serialisation and send.
VOLATILE = frozenset(
    {
        "accept-encoding",
        "amz-sdk-invocation-id",
        "amz-sdk-request",
        "authorization",
        "connection",
        "content-encoding",
        "content-length",
        "content-md5",
        "content-type",
        "date",
        "expect",
        "host",
        "transfer-encoding",
        "user-agent",
        "x-amz-api-version",
        "x-amz-content-sha256",
        "x-amz-date",
        "x-amz-decoded-content-length",
        "x-amz-region-set",
        "x-amz-s3session-token",
        "x-amz-sdk-checksum-algorithm",
        "x-amz-security-token",
        "x-amz-sha256-tree-hash",
        "x-amz-te",
        "x-amz-trailer",
        "x-amz-user-agent",
        "x-amzn-trace-id",
    }
)
# The same as botocore spells them: what stands here is known at first sight.
USUAL = VOLATILE | {
    "Authorization",
    "Content-Encoding",
    "Content-Length",
    "Content-MD5",
    "Content-Type",
    "Expect",
    "User-Agent",
    "X-Amz-Content-SHA256",
    "X-Amz-Date",
    "X-Amz-Security-Token",
    "X-Amzn-Trace-Id",
}

_AS_SENT = "X-Amz-Target"
_PROBE: Any = HeadersDict({_AS_SENT: None})
(_KEY,) = _PROBE._dict
_NAME, _KEY_NAME = itemgetter(0), attrgetter("_key")

# Every request comes by here two times. To read one header through botocore's classes takes up to
# six calls, so their own lists are taken; a canary test holds botocore to them.


def lowered(headers: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """Return the name, in lower case, and the value of each header, in their order."""
    known: Any = headers
    if type(headers) is HTTPHeaders:
        return [(name.lower(), value) for name, value in known._headers]
    if type(headers) is HeadersDict:
        return [(key._key.lower(), value) for key, value in known._dict.items()]
    return [(str(name).lower(), value) for name, value in headers.items()]


def is_target(headers: Mapping[str, Any], target: str | None) -> bool:
    """Tell whether `X-Amz-Target` is there just once, as *target*, or for `None` not at all."""
    known: Any = headers
    if type(headers) is HTTPHeaders:
        # Here a name may stand more than once, and in any spelling.
        times = "\n".join(map(_NAME, known._headers)).lower().count(TARGET)
        return times == 0 if target is None else times == 1 and (_AS_SENT, target) in known._headers
    if type(headers) is HeadersDict:
        said = known._dict.get(_KEY)
        return bool(said == target or (type(said) is bytes and said.decode("latin-1") == target))
    return False


def is_all_told(headers: Mapping[str, Any], told: list[tuple[str, Any]]) -> bool:
    """Tell whether beside usual headers there are those that were *told*, once and in order."""
    known: Any = headers
    if type(headers) is HTTPHeaders:
        sent = known._headers
    elif type(headers) is HeadersDict:
        sent = zip(map(_KEY_NAME, known._dict), known._dict.values(), strict=True)
    else:
        return False
    unusual = [pair for pair in sent if pair[0] not in USUAL]
    return unusual == told or [(name, text(value)) for name, value in unusual] == told


def text(value: Any) -> str | None:
    """Return a header's value as text: botocore encodes headers just before it sends them."""
    if isinstance(value, (bytes, bytearray)):
        return value.decode("utf-8", "replace")
    return None if value is None else str(value)
