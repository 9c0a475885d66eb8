"""Which call is botocore about to make?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..call import AWS, Call, Presign
from . import hosts


def call_of(
    client: Any,
    model: Any,
    params: Mapping[str, Any],
    endpoint_url: str,
    context: Mapping[str, Any] | None,
    presign: Presign | None = None,
) -> Call:
    """
    Return the call that *client* is serialising.

    The credentials are handed on as the object that signs: reading its access key could start
    a refresh, which a read must not pay for.
    """
    meta = client.meta
    return Call(
        meta.service_model.service_name,
        model.name,
        params,
        meta.region_name or _signing_region(client),
        meta.partition,
        endpoint_of(client, endpoint_url),
        model,
        credentials_of(client, context),
        presign,
    )


def endpoint_of(client: Any, endpoint_url: str) -> str:
    """Return `aws`, or the origin of an endpoint that caller or environment overrides."""
    override = overridden_endpoint(client)
    if override is not None:
        return hosts.origin(override)
    if hosts.is_aws_url(endpoint_url, client.meta.partition):
        return AWS
    return hosts.origin(endpoint_url)


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


def _signing_region(client: Any) -> str:
    return client._request_signer.region_name or ""
