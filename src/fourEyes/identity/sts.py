"""Who does AWS say that a credential belongs to?"""

from __future__ import annotations

from typing import Any

from ..aws_hosts import suffix_in
from ..call import own
from ..errors import IdentityError
from ..own_session import own_session, way_to

TIMEOUT = 2  # seconds

# Clients of global services sign for a pseudo-region that has no STS of its own.
_HOME = {"aws": "us-east-1", "aws-cn": "cn-north-1", "aws-us-gov": "us-gov-west-1"}


def caller_arn(credentials: Any, *, region: str, partition: str, endpoint: str | None) -> str:
    """
    Return the full ARN behind *credentials*, asked of STS in the caller's partition.

    *endpoint* comes from the trust file only. Environment and configuration files are ignored:
    whoever sets them could otherwise answer the question himself. Raises `IdentityError`.
    """
    from botocore.exceptions import BotoCoreError, ClientError

    home = _sts_region(region, partition)
    url = endpoint or regional_endpoint(home)
    try:
        client = _client(credentials, home, url)
        return str(client.get_caller_identity()["Arn"])
    except (BotoCoreError, ClientError, OSError, ValueError, KeyError) as error:
        raise IdentityError(
            f"STS did not say who calls: {type(error).__name__} at {url} (`endpoints.sts` in the "
            "trust file names it where it is another, as an emulator's)"
        ) from error


def _client(credentials: Any, region: str, url: str) -> Any:
    # botocore is slow to import and always there when a call is judged.
    from botocore.config import Config

    frozen, way = credentials.get_frozen_credentials(), way_to()
    config = Config(
        connect_timeout=TIMEOUT,
        read_timeout=TIMEOUT,
        retries={"total_max_attempts": 2, "mode": "standard"},
        proxies=way.proxies,
        ignore_configured_endpoint_urls=True,
        use_fips_endpoint=False,
        use_dualstack_endpoint=False,
    )
    client = own_session().create_client(
        "sts",
        region_name=region,
        endpoint_url=url,
        aws_access_key_id=frozen.access_key,
        aws_secret_access_key=frozen.secret_key,
        aws_session_token=frozen.token,
        config=config,
        verify=way.verify,
    )
    return own(client)


def _sts_region(region: str, partition: str) -> str:
    if region and not region.endswith("-global"):
        return region
    return _HOME.get(partition, region)


def regional_endpoint(region: str) -> str:
    """Return the URL of STS in *region*."""
    return f"https://sts.{region}.{suffix_in(region)}"
