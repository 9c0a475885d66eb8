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

# With one of these, who listens to it takes the request for another method's.
OVERRIDES = frozenset({"x-http-method-override", "x-http-method", "x-method-override"})

_AS_SENT, _KIND = "X-Amz-Target", "Content-Type"
_PROBE: Any = HeadersDict({_AS_SENT: None, _KIND: None})
_KEY, _KIND_KEY = _PROBE._dict
_EXACT_NAMES, _EXACT_VALUES, _OWN_KEYS = {str}, {str, bytes, int}, {type(_KEY)}
_NAME, _VALUE, _KEY_NAME = itemgetter(0), itemgetter(1), attrgetter("_key")

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


def is_botocores(headers: Mapping[str, Any]) -> bool:
    """Tell whether *headers* are of botocore's own classes, and hold what they seem to hold."""
    known: Any = headers
    if type(headers) is HTTPHeaders:
        names, values = map(_NAME, known._headers), map(_VALUE, known._headers)
        return {*map(type, names)} <= _EXACT_NAMES and {*map(type, values)} <= _EXACT_VALUES
    if type(headers) is HeadersDict:
        # A name may hash and compare as another one if it is of a class of its own.
        keys = known._dict
        if not {*map(type, keys)} <= _OWN_KEYS:
            return False
        names, values = map(_KEY_NAME, keys), keys.values()
        return {*map(type, names)} <= _EXACT_NAMES and {*map(type, values)} <= _EXACT_VALUES
    return False


def is_told(headers: Mapping[str, Any], target: str | None, kind: str | None) -> bool:
    """
    Tell whether *headers* make nothing else of a read than it is.

    `X-Amz-Target` has to be there just once, as *target*, and with it the `Content-Type` *kind*:
    some services speak two protocols. For `None` it has not to be there at all.
    """
    known: Any = headers
    if type(headers) is HTTPHeaders:
        names = map(_NAME, known._headers)
    elif type(headers) is HeadersDict:
        names = map(_KEY_NAME, known._dict)
    else:
        return False
    # Joined they are what they hold, whatever class they are of. In `HTTPHeaders` a name may
    # stand more than once, and in any spelling.
    said = "\n".join(names).lower()
    if "-method" in said:
        return False
    if target is None:
        return TARGET not in said
    if said.count(TARGET) != 1 or said.count(_KIND.lower()) != 1 or not is_botocores(headers):
        return False
    if type(headers) is HTTPHeaders:
        return (_AS_SENT, target) in known._headers and (_KIND, kind) in known._headers
    return _is(known, _KEY, target) and _is(known, _KIND_KEY, kind)


def _is(headers: Any, key: Any, judged: str | None) -> bool:
    said = headers._dict.get(key)
    return bool(said == judged or (type(said) is bytes and said.decode("latin-1") == judged))


def is_all_told(headers: Mapping[str, Any], told: list[tuple[str, Any]]) -> bool:
    """Tell whether beside usual headers there are those that were *told*, once and in order."""
    if not is_botocores(headers):
        return False
    known: Any = headers
    if type(headers) is HTTPHeaders:
        sent = known._headers
    else:
        sent = zip(map(_KEY_NAME, known._dict), known._dict.values(), strict=True)
    unusual = [pair for pair in sent if pair[0] not in USUAL]
    return unusual == told or [(name, text(value)) for name, value in unusual] == told


def text(value: Any) -> str | None:
    """Return a header's value as text: botocore encodes headers just before it sends them."""
    if isinstance(value, (bytes, bytearray)):
        return bytes(value).decode("utf-8", "replace")
    # The characters that it holds, not what a subclass says of itself.
    return None if value is None else str.__str__(value) if isinstance(value, str) else str(value)
