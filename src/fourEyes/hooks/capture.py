"""Which call is botocore about to make?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from ..call import AWS, Call
from . import hosts, places
from .clients import Origin, origin_of
from .crt import with_content


def call_of(
    client: Any,
    model: Any,
    params: Mapping[str, Any],
    endpoint_url: str,
    context: Mapping[str, Any] | None,
    url: str | None = None,
) -> Call:
    """
    Return the call that *client* is serialising, or has serialised for *url*.

    The credentials are handed on as the object that signs: reading its access key could start
    a refresh, which a read must not pay for.
    """
    origin = origin_of(client)
    service = model.service_model.service_name
    if service == "s3":
        signs = credentials_of(client, context)
        return _s3_call(origin, model, params, endpoint_url, context, url or endpoint_url, signs)
    return Call(
        service,
        model.name,
        params,
        hosts.region_of(endpoint_url) or origin.region,
        origin.partition,
        _endpoint(origin, endpoint_url, hosts.is_aws_url(endpoint_url, origin.partition)),
        model,
        credentials_of(client, context),
    )


def _s3_call(
    origin: Origin,
    model: Any,
    params: Mapping[str, Any],
    endpoint_url: str,
    context: Mapping[str, Any] | None,
    url: str,
    credentials: Any,
) -> Call:
    """Return a call of S3, where a URL says which bucket it is, but also whose endpoint."""
    is_elsewhere = places.leads_elsewhere(url, model.name, params)
    place = hosts.s3_host(urlsplit(endpoint_url).hostname or "")
    is_aws = place is not None and hosts.is_aws_url(endpoint_url, origin.partition)
    # Buckets have one name in all regions, and botocore follows them to theirs.
    region = origin.region
    if model.name == "CreateBucket" and place is not None:
        # It is made where this is sent; the host without a region is Virginia's.
        region = place.region or "us-east-1"
    call = Call(
        "s3",
        model.name,
        params,
        region,
        origin.partition,
        hosts.base(endpoint_url) if is_elsewhere else _endpoint(origin, endpoint_url, is_aws),
        model,
        credentials,
        is_elsewhere=is_elsewhere,
        signs_headers=_signs_headers(origin, context),
    )
    return with_content(call)


def _signs_headers(origin: Origin, context: Mapping[str, Any] | None) -> bool:
    """Tell whether a call's signature covers its headers: in version 4, and where there is none."""
    version = (context and context.get("auth_type")) or origin.signer._signature_version
    return not isinstance(version, str) or "v4" in version or version == "none"


def _endpoint(origin: Origin, endpoint_url: str, is_aws: bool) -> str:
    """Return where a call goes: handlers can change where the client would have sent it."""
    if origin.endpoint is not None and hosts.is_below(endpoint_url, origin.endpoint):
        return origin.endpoint
    return AWS if is_aws else hosts.base(endpoint_url)


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
