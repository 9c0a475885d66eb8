"""Which call is botocore about to make?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..call import AWS, Call
from . import hosts
from .clients import origin_of
from .crt import with_content


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
    origin = origin_of(client)
    service = model.service_model.service_name
    # Handlers can change where the client would send; what counts is the URL that it sends to.
    endpoint, region = origin.endpoint, origin.region
    if endpoint is None or not hosts.is_below(endpoint_url, endpoint):
        is_aws = hosts.is_aws_url(endpoint_url, origin.partition)
        endpoint = AWS if is_aws else hosts.base(endpoint_url)
    if not origin.is_regionless:
        region = hosts.region_of(endpoint_url) or region
    call = Call(
        service,
        model.name,
        params,
        region,
        origin.partition,
        endpoint,
        model,
        credentials_of(client, context),
    )
    return with_content(call) if service == "s3" else call


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
