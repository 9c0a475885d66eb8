"""What do a request's headers say, whichever of botocore's classes carries them?"""

from __future__ import annotations

from collections.abc import Mapping
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
        "x-amz-glacier-version",
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
    "Date",
    "Expect",
    "Transfer-Encoding",
    "User-Agent",
    "X-Amz-Content-SHA256",
    "X-Amz-Date",
    "X-Amz-Decoded-Content-Length",
    "X-Amz-Security-Token",
    "X-Amz-Trailer",
    "X-Amzn-Trace-Id",
}

# With one of these, who listens to it takes the request for another method's.
OVERRIDES = frozenset({"x-http-method-override", "x-http-method", "x-method-override"})

EXACT = {str, bytes, int}
"""The kinds of a header's value."""

_SAMPLE: Any = HeadersDict({TARGET: None})
OWN_KEY: Any = type(next(iter(_SAMPLE._dict)))
"""The class of the keys in a `HeadersDict`, which makes names equal in any spelling."""


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
    held: Any = headers
    if type(headers) is HTTPHeaders and type(held._headers) is list:
        return all(type(pair) is tuple for pair in held._headers) and all(
            type(name) is str and type(value) in EXACT for name, value in held._headers
        )
    if type(headers) is HeadersDict and type(held._dict) is dict:
        return all(map(_is_own_key, held._dict)) and {*map(type, held._dict.values())} <= EXACT
    return False


def _is_own_key(key: Any) -> bool:
    """Tell whether a key is found under the name that it shows, and under no other."""
    if type(key) is not OWN_KEY or type(key._key) is not str:
        return False
    return type(key._lower) is str and key._lower == key._key.lower()


def text(value: Any) -> str | None:
    """Return a header's value as text: botocore encodes headers just before it sends them."""
    if isinstance(value, (bytes, bytearray)):
        return bytes(value).decode("utf-8", "replace")
    # The characters that it holds, not what a subclass says of itself.
    return None if value is None else str.__str__(value) if isinstance(value, str) else str(value)
