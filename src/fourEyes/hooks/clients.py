"""What does not change about a client, so that it has to be found out only once?"""

from __future__ import annotations

from typing import Any
from weakref import ref

from ..call import is_own
from . import events, hosts
from .seam import Switch


class Origin:
    """Where a client's calls come from: its service, place and endpoint, and whose it is."""

    __slots__ = ("carried", "client", "endpoint", "is_own", "partition", "region", "service")

    def __init__(self, client: Any) -> None:
        key = id(client)
        self.client = ref(client, lambda _: _ORIGINS.pop(key, None))
        meta = client.meta
        self.service: str = meta.service_model.service_name
        self.region: str = meta.region_name or client._request_signer.region_name or ""
        self.partition: str = meta.partition
        override = overridden_endpoint(client)
        self.endpoint = None if override is None else hosts.base(override)
        self.is_own = is_own(client)
        # The installation whose handler the client carries, and the emitter that has it.
        self.carried: tuple[Switch, Any] | None = None


# By the client's id, and no `WeakKeyDictionary`: every call looks here, and that one takes as long
# as five of these.
_ORIGINS: dict[int, Origin] = {}


def origin_of(client: Any) -> Origin:
    """Return what is known of *client*."""
    origin = _ORIGINS.get(id(client))
    if origin is None or origin.client() is not client:
        origin = _ORIGINS[id(client)] = Origin(client)
    return origin


def guarded(switch: Switch, client: Any) -> Origin:
    """Return what is known of *client*, after seeing to it that it carries the last look."""
    origin = _ORIGINS.get(id(client))
    if origin is None or origin.client() is not client:
        origin = origin_of(client)
    emitter = client.meta.events
    carried = origin.carried
    if carried is None or carried[0] is not switch or carried[1]() is not emitter:
        events.carry(switch, client)
        origin.carried = switch, ref(emitter)
    return origin


def overridden_endpoint(client: Any) -> str | None:
    """Return the endpoint that was given to *client*, or `None` where botocore found it."""
    resolver = client._ruleset_resolver
    if resolver is None:
        return None
    override: str | None = resolver._builtins.get("SDK::Endpoint")
    return override
