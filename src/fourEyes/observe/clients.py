"""With which client is AWS asked about what a call would hit?"""

from __future__ import annotations

from typing import Any

from ..call import AWS, Call, own
from ..own_session import own_session, way_to

TIMEOUT = 2  # seconds


def client_like(call: Call, service: str) -> Any:
    """
    Return a client of the guard's own that sees what *call* would see.

    Same credential, region and endpoint; short time-outs, one retry; no configuration files, and
    no proxy between it and AWS.
    """
    from botocore.config import Config

    endpoint = None if call.endpoint == AWS else call.endpoint
    way = way_to(endpoint)
    frozen = None if call.credentials is None else call.credentials.get_frozen_credentials()
    client = own_session().create_client(
        service,
        region_name=call.region,
        endpoint_url=endpoint,
        aws_access_key_id=frozen and frozen.access_key,
        aws_secret_access_key=frozen and frozen.secret_key,
        aws_session_token=frozen and frozen.token,
        config=Config(
            connect_timeout=TIMEOUT,
            read_timeout=TIMEOUT,
            retries={"total_max_attempts": 2, "mode": "standard"},
            ignore_configured_endpoint_urls=True,
            proxies=way.proxies,
        ),
        verify=way.verify,
    )
    return own(client)
