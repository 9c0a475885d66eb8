"""Does this host of AWS's serve the same resource as that one?"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import SplitResult, urlsplit

from ..aws_hosts import is_aws, partition_of, suffix_of

_REGION = re.compile(r"[a-z]{2,4}(-[a-z]+)+-\d+\Z")
_S3 = re.compile(r"s3(express)?(-[a-z0-9-]+)?\Z")
# How S3's hosts of the older regions are written, too.
_OLDER = re.compile(r"(?P<name>s3(-fips)?)-(?P<region>(?!fips-)[a-z]{2,4}(-[a-z]+)+-\d+)\Z")
# The hosts that botocore leads from one region to another. Those that tell no region, an endpoint
# in a VPC, or what is not the bucket itself stay.
_MOVING = frozenset({"s3", "s3-fips"})
# Load balancers and instances.
_MACHINES = frozenset({"elb", "compute", "compute-1"})
# What stands in front of S3's own name in a VPC: the endpoint, and what it leads to.
_IN_VPC = re.compile(r"((?P<front>.+)\.)?(?P<kind>bucket|accesspoint)\.vpce-[a-z0-9-]+\Z")

# Where botocore itself sends a call to another host of the same region after serialising it: to a
# cell that endpoint discovery found.
_DISCOVERS = frozenset({"dynamodb", "timestream-write"})


@lru_cache(maxsize=1024)
def is_no_services(url: str) -> bool:
    """
    Tell whether *url* can be no service's endpoint, whatever client has it.

    A query, put before every call's own, could ask for another call; and a function's own URL
    runs it, though requests to it are signed like those to Lambda.
    """
    return "?" in url or "#" in url or is_functions(urlsplit(url).hostname or "")


def is_functions(host: str) -> bool:
    """Tell whether *host* may be a function's own, however its letters and dots are written."""
    if not host.isascii():
        # As HTTP libraries write it before they ask for its address.
        try:
            host = host.encode("idna").decode()
        except UnicodeError:
            return True
    return ".lambda-url." in host.lower()


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
    the bucket's own region. Elsewhere another region means another resource: access points are
    regional, whatever they are called.
    """
    if judged.netloc == now.netloc:
        return judged.scheme == now.scheme or now.scheme == "https"
    was, host = judged.hostname or "", now.hostname or ""
    if now.scheme != "https" and judged.scheme == "https":
        return False
    if not (is_aws(was) and is_aws(host)) or suffix_of(was) != suffix_of(host):
        return False
    if service == "s3":
        # A bucket that is still to be made is in no region yet: it is made where that was judged.
        return operation != "CreateBucket" and _is_same_bucket(was, host)
    return service in _DISCOVERS and _region(was) == _region(host)


def _is_same_bucket(*both: str) -> bool:
    """Tell whether both are the plain host of one bucket, or of all of them, in one partition."""
    places = [s3_host(host) for host in both]
    fixed = {None if place is None else place._replace(region=None) for place in places}
    partitions = {partition_of(place.region or "") for place in places if place is not None}
    if len(fixed) != 1 or len(partitions) != 1 or any(map(_is_in_vpc, both)):
        return False
    return all(place is not None and place.name in _MOVING for place in places)


def _is_in_vpc(host: str) -> bool:
    return host.endswith(".vpce." + suffix_of(host))


class S3Host(NamedTuple):
    """A host of S3: what is in front of S3's own name, that name, and the region behind it."""

    front: str
    name: str
    region: str | None


@lru_cache(maxsize=1024)
def s3_host(host: str) -> S3Host | None:
    """Return the parts of one of S3's own hosts, and `None` for any other, or an unheard-of one."""
    host = host.rstrip(".")
    if not is_aws(host):
        return None
    labels = host.removesuffix("." + suffix_of(host)).split(".")
    own = max((place for place, label in enumerate(labels) if _S3.match(label)), default=None)
    if own is None:
        return None
    front, name, behind = ".".join(labels[:own]), labels[own], labels[own + 1 :]
    regions = [label for label in behind if _REGION.match(label)]
    older = _OLDER.match(name)
    if older is not None:
        name, regions = older["name"], [older["region"], *regions]
    kinds = {label for label in behind if not _REGION.match(label)} - {"dualstack"}
    if kinds == {"vpce"}:
        inside = _IN_VPC.match(front)
        if inside is None:
            return None
        front = inside["front"] or ""
        name = "s3" if inside["kind"] == "bucket" else "s3-accesspoint"
    elif kinds:
        return None
    if len(regions) > 1:
        return None
    return S3Host(front, name, regions[0] if regions else None)


def is_machine(host: str) -> bool:
    """Tell whether an AWS host is of somebody's own machines, with whatever store runs there."""
    labels = host.split(".")
    return not _MACHINES.isdisjoint(labels) and not any(map(_S3.match, labels))


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


_PORTS = {"http": 80, "https": 443}


@lru_cache(maxsize=1024)
def said_of(url: str) -> frozenset[str]:
    """Return what a `Host` header for *url* may say: a usual port may be left out."""
    parts = urlsplit(url)
    usual = parts.port in (None, _PORTS.get(parts.scheme))
    return frozenset({parts.netloc.lower()} | ({parts.hostname or ""} if usual else set()))


def _region(host: str) -> str | None:
    # The last one: in front of it may be somebody's own name.
    return next((label for label in reversed(host.split(".")) if _REGION.match(label)), None)
