"""Does this host of AWS's serve the same resource as that one?"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import SplitResult, urlsplit

from ..aws_hosts import is_aws, suffix_of

_REGION = re.compile(r"[a-z]{2,4}(-[a-z]+)+-\d+\Z")
_S3 = re.compile(r"s3(express)?(-[a-z0-9-]+)?\Z")
# How S3's hosts of the older regions are written, too.
_OLDER = re.compile(r"(?P<name>s3(-fips)?)-(?P<region>(?!fips-)[a-z]{2,4}(-[a-z]+)+-\d+)\Z")
# Load balancers and instances.
_MACHINES = frozenset({"elb", "compute", "compute-1"})
# What stands in front of S3's own name in a VPC: the endpoint, and what it leads to.
_IN_VPC = re.compile(r"((?P<front>.+)\.)?(?P<kind>bucket|accesspoint)\.vpce-[a-z0-9-]+\Z")

# Where botocore itself sends a call to another host of the same region after serialising it:
# to a global endpoint that the params name, to the sister service of S3, or to a cell that
# endpoint discovery found.
_MOVES = {
    ("events", "PutEvents"): ".endpoint.events.",
    ("s3", "WriteGetObjectResponse"): ".s3-object-lambda.",
}
_DISCOVERS = frozenset({"dynamodb", "timestream-write"})


@lru_cache(maxsize=1024)
def is_no_services(url: str) -> bool:
    """
    Tell whether *url* can be no service's endpoint, whatever client has it.

    A query, put before every call's own, could ask for another call; and a function's own URL
    runs it, though requests to it are signed like those to Lambda.
    """
    return "?" in url or "#" in url or ".lambda-url." in url.lower()


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
    # A bucket that is still to be made is in no region yet: it is made where that was judged.
    if service == "s3" and operation != "CreateBucket" and site(was) == site(host):
        return True
    if suffix_of(was) != suffix_of(host):
        return False
    if service in _DISCOVERS:
        return _region(was) == _region(host)
    return _MOVES.get((service, operation), "no such host") in host


def site(host: str) -> tuple[str, str, frozenset[str]]:
    """
    Return what one bucket's host has in all regions: all in front of S3's own name, exactly.

    A bucket may be called like a region, or like S3, so only what is behind that name is S3's.
    """
    labels = host.removesuffix("." + suffix_of(host)).split(".")
    own = max((place for place, label in enumerate(labels) if _S3.match(label)), default=0)
    # `s3-eu-west-1` and `s3.eu-west-1` are the same place.
    name = "s3" if _REGION.match(labels[own].removeprefix("s3-")) else labels[own]
    behind = frozenset(label for label in labels[own + 1 :] if not _REGION.match(label))
    return ".".join(labels[:own]), name, behind


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


def _region(host: str) -> str | None:
    # The last one: in front of it may be somebody's own name.
    return next((label for label in reversed(host.split(".")) if _REGION.match(label)), None)
