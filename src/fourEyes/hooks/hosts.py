"""Is this host AWS's own, and does it serve the same resource as that one?"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import SplitResult, urlsplit

# The suffixes of botocore's partitions.json; its canary test compares them.
SUFFIXES = {
    "aws": ("amazonaws.com", "api.aws"),
    "aws-cn": ("amazonaws.com.cn", "api.amazonwebservices.com.cn"),
    "aws-us-gov": ("amazonaws.com", "api.aws"),
    "aws-iso": ("c2s.ic.gov", "api.aws.ic.gov"),
    "aws-iso-b": ("sc2s.sgov.gov", "api.aws.scloud"),
    "aws-iso-e": ("cloud.adc-e.uk", "api.cloud-aws.adc-e.uk"),
    "aws-iso-f": ("csp.hci.ic.gov", "api.aws.hci.ic.gov"),
    "aws-eusc": ("amazonaws.eu", "api.amazonwebservices.eu"),
}
_ALL = tuple(sorted({suffix for suffixes in SUFFIXES.values() for suffix in suffixes}))
_REGION = re.compile(r"[a-z]{2,4}(-[a-z]+)+-\d+\Z")
_S3 = re.compile(r"s3(-[a-z0-9-]+)?\Z")

# Where botocore itself sends a call to another host of the same region after serialising it:
# to a global endpoint that the params name, to the sister service of S3, or to a cell that
# endpoint discovery found.
_MOVES = {
    ("events", "PutEvents"): ".endpoint.events.",
    ("s3", "WriteGetObjectResponse"): ".s3-object-lambda.",
}
_DISCOVERS = frozenset({"dynamodb", "timestream-write"})


@lru_cache(maxsize=1024)
def is_aws(host: str, partition: str | None = None) -> bool:
    """Tell whether *host* belongs to AWS, in *partition* if that is given."""
    suffixes = _ALL if partition is None else SUFFIXES.get(partition, ())
    return any(host == suffix or host.endswith("." + suffix) for suffix in suffixes)


@lru_cache(maxsize=1024)
def is_aws_url(url: str, partition: str) -> bool:
    """Tell whether *url* is of an AWS host in *partition*."""
    return is_aws(urlsplit(url).hostname or "", partition)


@lru_cache(maxsize=256)
def origin(url: str) -> str:
    """Return `scheme://host:port`, with the port that the scheme implies."""
    parts = urlsplit(url)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    host = parts.hostname or ""
    return f"{parts.scheme}://{f'[{host}]' if ':' in host else host}:{port}"


def base(url: str) -> str:
    """Return the origin of an endpoint with its path: every call's own path comes behind it."""
    return origin(url) + urlsplit(url).path.rstrip("/")


def is_same_service(judged: SplitResult, now: SplitResult, service: str, operation: str) -> bool:
    """
    Tell whether a request may go to *now* instead of the judged host.

    S3 buckets have one name in all regions of a partition, so botocore follows a redirect to
    the bucket's own region. Elsewhere another region means another resource.
    """
    if judged.netloc == now.netloc:
        return judged.scheme == now.scheme or now.scheme == "https"
    was, host = judged.hostname or "", now.hostname or ""
    if now.scheme != "https" and judged.scheme == "https":
        return False
    if not (is_aws(was) and is_aws(host)):
        return False
    if service == "s3" and (site(was) == site(host)):
        return True
    if _suffix(was) != _suffix(host):
        return False
    if service in _DISCOVERS:
        return _region(was) == _region(host)
    return _MOVES.get((service, operation), "no such host") in host


def site(host: str) -> tuple[str, str, frozenset[str]]:
    """
    Return what one bucket's host has in all regions: all in front of S3's own name, exactly.

    A bucket may be called like a region, or like S3, so only what is behind that name is S3's.
    """
    labels = host.removesuffix("." + _suffix(host)).split(".")
    own = max((place for place, label in enumerate(labels) if _S3.match(label)), default=0)
    # `s3-eu-west-1` and `s3.eu-west-1` are the same place.
    name = "s3" if _REGION.match(labels[own].removeprefix("s3-")) else labels[own]
    behind = frozenset(label for label in labels[own + 1 :] if not _REGION.match(label))
    return ".".join(labels[:own]), name, behind


@lru_cache(maxsize=1024)
def region_of(url: str) -> str | None:
    """Return the region that the host of *url* names, where it is one of AWS's."""
    host = urlsplit(url).hostname or ""
    return _region(host) if is_aws(host) else None


@lru_cache(maxsize=1024)
def is_below(url: str, base_url: str) -> bool:
    """Tell whether *url* is at *base_url*, or at a host that has a name in front of its."""
    here, there = urlsplit(origin(url)), urlsplit(origin(base_url))
    host, above = here.hostname or "", there.hostname or ""
    is_host = host == above or host.endswith("." + above)
    return is_host and here.scheme == there.scheme and here.port == there.port


def _region(host: str) -> str | None:
    # The last one: in front of it may be somebody's own name.
    return next((label for label in reversed(host.split(".")) if _REGION.match(label)), None)


def _suffix(host: str) -> str:
    return max((s for s in _ALL if host.endswith(s)), key=len, default=host)
