"""What does not change about a client, so that it has to be found out only once?"""

from __future__ import annotations

from typing import Any
from weakref import ref

from ..call import is_own
from . import events, hosts
from .seam import Switch


class Origin:
    """Where a client's calls come from: its place and endpoint, and whose it is."""

    __slots__ = (
        "carried",
        "client",
        "endpoint",
        "is_own",
        "meta",
        "partition",
        "region",
        "resolver",
        "signer",
    )

    def __init__(self, client: Any) -> None:
        key = id(client)
        self.client: Any = ref(client, lambda _: _ORIGINS.pop(key, None))
        # What it was read from: a client can be given other parts later.
        self.meta = meta = client.meta
        self.signer = client._request_signer
        self.resolver = client._ruleset_resolver
        self.region: str = meta.region_name or client._request_signer.region_name or ""
        self.partition: str = meta.partition
        override = overridden_endpoint(client)
        self.endpoint = None if override is None else hosts.base(override)
        self.is_own = is_own(client)
        # The installation whose handler the client carries, and the emitter that has it.
        self.carried: tuple[Switch, Any] | None = None

    def is_of(self, client: Any) -> bool:
        """Tell whether *client* is the one that this was found out about, in its present parts."""
        return (
            self.client() is client
            and self.meta is client.meta
            and self.signer is client._request_signer
            and self.resolver is client._ruleset_resolver
        )


# By the client's id, and no `WeakKeyDictionary`: every call looks here, and that one takes as long
# as five of these.
_ORIGINS: dict[int, Origin] = {}


def origin_of(client: Any) -> Origin:
    """Return what is known of *client*."""
    origin = _ORIGINS.get(id(client))
    if origin is None or not origin.is_of(client):
        origin = _ORIGINS[id(client)] = Origin(client)
    return origin


def guarded(switch: Switch, client: Any) -> bool:
    """See to it that *client* carries the last look, and tell whether it is the guard's own."""
    # Every call comes by here; where it goes to is looked at when somebody has to know.
    origin = _ORIGINS.get(id(client))
    if origin is None or origin.client() is not client:
        origin = origin_of(client)
    emitter, carried = client.meta.events, origin.carried
    if carried is None or carried[0] is not switch or carried[1]() is not emitter:
        events.carry(switch, client)
        origin.carried = switch, ref(emitter)
    return origin.is_own


def overridden_endpoint(client: Any) -> str | None:
    """Return the endpoint that was given to *client*, or `None` where botocore found it."""
    resolver = client._ruleset_resolver
    if resolver is None:
        return None
    override: str | None = resolver._builtins.get("SDK::Endpoint")
    return override
