"""Which call is botocore about to make?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from weakref import WeakKeyDictionary

from ..call import AWS, Call
from . import hosts
from .crt import with_content


class Origin:
    """What does not change about a client: its service, place and endpoint."""

    __slots__ = ("endpoint", "partition", "region", "service")

    def __init__(self, client: Any) -> None:
        meta = client.meta
        self.service: str = meta.service_model.service_name
        self.region: str = meta.region_name or client._request_signer.region_name or ""
        self.partition: str = meta.partition
        override = overridden_endpoint(client)
        self.endpoint = None if override is None else hosts.base(override)


_ORIGINS: WeakKeyDictionary[Any, Origin] = WeakKeyDictionary()


def call_of(
    client: Any,
    model: Any,
    params: Mapping[str, Any],
    endpoint_url: str,
    context: Mapping[str, Any] | None,
) -> Call:
    """
    Return the call that *client* is serialising.

    The credentials are handed on as the object that signs: reading its access key could start
    a refresh, which a read must not pay for.
    """
    origin = _ORIGINS.get(client)
    if origin is None:
        origin = _ORIGINS[client] = Origin(client)
    endpoint = origin.endpoint
    if endpoint is None:
        is_aws = hosts.is_aws_url(endpoint_url, origin.partition)
        endpoint = AWS if is_aws else hosts.base(endpoint_url)
    call = Call(
        origin.service,
        model.name,
        params,
        origin.region,
        origin.partition,
        endpoint,
        model,
        credentials_of(client, context),
    )
    return with_content(call) if origin.service == "s3" else call


def overridden_endpoint(client: Any) -> str | None:
    """Return the endpoint that was given to *client*, or `None` where botocore found it."""
    resolver = client._ruleset_resolver
    if resolver is None:
        return None
    override: str | None = resolver._builtins.get("SDK::Endpoint")
    return override


def credentials_of(client: Any, context: Mapping[str, Any] | None) -> Any:
    """Return the credentials that will sign: those of this one call, else the client's."""
    signing = context.get("signing") if context else None
    if signing and signing.get("request_credentials"):
        return signing["request_credentials"]
    return client._request_signer._credentials


def usable(credentials: Any) -> Any:
    """Return *credentials* as an object that can be asked as botocore's are."""
    if credentials is None or hasattr(credentials, "get_frozen_credentials"):
        return credentials
    from botocore.credentials import Credentials

    # A signer is given botocore's frozen triple.
    return Credentials(credentials.access_key, credentials.secret_key, credentials.token)
