"""What do a request's headers say, whichever of botocore's classes carries them?"""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any

from botocore.awsrequest import HeadersDict
from botocore.compat import HTTPHeaders

TARGET = "x-amz-target"
"""The header that names the operation in JSON protocols, in lower case."""

_AS_SENT = "X-Amz-Target"
_PROBE: Any = HeadersDict({_AS_SENT: None})
(_KEY,) = _PROBE._dict
_NAME = itemgetter(0)

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


def is_plainly(headers: Mapping[str, Any], target: str | None) -> bool:
    """Tell whether `X-Amz-Target` is there just once, as *target*, or for `None` not at all."""
    known: Any = headers
    if type(headers) is HTTPHeaders:
        # Here a name may stand more than once, and in any spelling.
        times = "\n".join(map(_NAME, known._headers)).lower().count(TARGET)
        return times == 0 if target is None else times == 1 and (_AS_SENT, target) in known._headers
    if type(headers) is HeadersDict:
        said = known._dict.get(_KEY)
        return said is target if said is None or target is None else text(said) == target
    return False


def text(value: Any) -> str | None:
    """Return a header's value as text: botocore encodes headers just before it sends them."""
    if isinstance(value, (bytes, bytearray)):
        return value.decode("utf-8", "replace")
    return None if value is None else str(value)
