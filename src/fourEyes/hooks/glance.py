"""Do a request's headers look at first sight as they were judged?"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from operator import attrgetter, itemgetter
from typing import Any, NamedTuple

from botocore.awsrequest import HeadersDict
from botocore.compat import HTTPHeaders

from .headers import EXACT, OWN_KEY, TARGET, USUAL

# Every request comes by here two times. To read one header through botocore's classes takes up to
# six calls, so their own lists are taken; a canary test holds botocore to them. What does not look
# right here is looked at in `wire`, slowly.

_KIND = "content-type"
_NAME, _SHOWN = itemgetter(0), attrgetter("_key")
_HOLDERS = {list, dict}


class Place(NamedTuple):
    """Where one header stands: its place in `HTTPHeaders`, and its key in a `HeadersDict`."""

    at: int
    key: Any


class Names(NamedTuple):
    """
    What the names of a request's headers say, without a value.

    `target` and `kind` are where `X-Amz-Target` and `Content-Type` stand, if each does so just
    once. `unusual` are the names that botocore does not add to any request.
    """

    total: int
    has_target: bool
    has_override: bool
    target: Place | None
    kind: Place | None
    has_host: bool
    host: Place | None
    unusual: tuple[str, ...]
    places: tuple[Place, ...]


def _names_of(headers: Mapping[str, Any]) -> Names | None:
    """Return what the names of *headers* say, or `None` if they are not of botocore's classes."""
    known: Any = headers
    held: Any = None
    name: Callable[[Any], str] = _NAME
    if type(headers) is HTTPHeaders:
        held = known._headers
    elif type(headers) is HeadersDict:
        held, name = known._dict, _SHOWN
    if type(held) not in _HOLDERS:
        return None
    try:
        # Joined they are what they hold, whatever kind of text they are.
        names = _read("\n".join(map(name, held)))
    except TypeError:
        return None
    # A name that holds a line end counts as two.
    return names if names.total == len(held) else None


@lru_cache(maxsize=1024)
def _read(joined: str) -> Names:
    names = joined.split("\n") if joined else []
    said, each = joined.lower(), joined.lower().split("\n")
    places = [Place(at, OWN_KEY(name)) for at, name in enumerate(names)]

    def once(name: str) -> Place | None:
        return places[each.index(name)] if said.count(name) == each.count(name) == 1 else None

    unusual = [place for place in places if names[place.at] not in USUAL]
    return Names(
        len(names),
        TARGET in said,
        "-method" in said,
        once(TARGET),
        once(_KIND),
        "host" in each,
        once("host"),
        tuple(names[place.at] for place in unusual),
        tuple(unusual),
    )


def _values(headers: Any, places: Sequence[Place]) -> list[Any]:
    """Return the values at *places*, as they are read when the headers are sent."""
    if type(headers) is HTTPHeaders:
        return [headers._headers[at][1] for at, _ in places]
    # A key of another class may hash and compare as it likes.
    if [*map(type, headers._dict)].count(OWN_KEY) != len(headers._dict):
        return []
    return [headers._dict.get(key) for _, key in places]


def _are(values: Sequence[Any], judged: Sequence[Any]) -> bool:
    """Tell whether *values* are those that were *judged*, each an exact text, bytes or number."""
    if not {*map(type, values)} <= EXACT:
        return False
    # botocore encodes headers just before it sends them.
    said = [value.decode("utf-8", "replace") if type(value) is bytes else value for value in values]
    return said == [*judged]


def is_told(
    headers: Mapping[str, Any], target: str | None, kind: str | None, url: str = ""
) -> bool:
    """
    Tell whether *headers* make nothing else of a read than it is.

    `X-Amz-Target` has to be there just once, as *target*, and with it the `Content-Type` *kind*:
    some services speak two protocols. For `None` it has not to be there at all. A `Host`, which
    native signers set, has to be that of *url*.
    """
    names = _names_of(headers)
    if names is None or names.has_override:
        return False
    if names.has_host and not _is_host_of(url, headers, names.host):
        return False
    if target is None:
        return not names.has_target
    if names.target is None or names.kind is None:
        return False
    return _are(_values(headers, (names.target, names.kind)), (target, kind))


def _is_host_of(url: str, headers: Any, place: Place | None) -> bool:
    values = () if place is None else _values(headers, (place,))
    return any(_are([value], [_netloc(url)]) for value in values)


def _netloc(url: str) -> str:
    return url.partition("//")[2].partition("/")[0].partition("?")[0]


def is_all_told(headers: Mapping[str, Any], told: Mapping[str, Any]) -> bool:
    """Tell whether beside usual headers there are those that were *told*, once and in order."""
    names = _names_of(headers)
    if names is None or names.unusual != (*told,):
        return False
    return not told or _are(_values(headers, names.places), (*told.values(),))
