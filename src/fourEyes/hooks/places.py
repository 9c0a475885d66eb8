"""Does the URL of an S3 call lead to what its params name?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from botocore.utils import percent_encode

from ..aws_hosts import is_aws
from . import hosts

# Its host and path are of its own kind, and it writes nothing that is kept.
_UNPLACED = frozenset({"WriteGetObjectResponse"})
# The hosts of S3 that serve buckets by their names; others serve access points, or S3's control.
_OF_BUCKETS = re.compile(r"s3(-fips|-accelerate|-external-\d|express-[a-z0-9-]+)?\Z")


def leads_elsewhere(url: str, operation: str, params: Mapping[str, Any]) -> bool:
    """
    Tell whether *url*, as it was serialised, is not of the bucket and the key in *params*.

    An endpoint with a bucket in its host or path makes a bucket's name the first part of a key:
    then CreateBucket overwrites an object. At a host that is not S3's, a path may be the
    endpoint's own. There, a call on an object is the same call on whatever object it hits.
    """
    if operation in _UNPLACED:
        return False
    bucket, key = params.get("Bucket"), params.get("Key")
    if not isinstance(bucket, (str, type(None))) or not isinstance(key, (str, type(None))):
        return True
    parts = urlsplit(url)
    path, tail = parts.path, _encoded_key(key)
    if not path.endswith(tail):
        return True
    path = path[: len(path) - len(tail)]
    host = parts.hostname or ""
    place = hosts.s3_host(host)
    if place is not None:
        return not _is_at_s3(place, path, bucket)
    if is_aws(host) and not hosts.is_machine(host):
        return True
    prefix = _prefix(host, path, bucket)
    return prefix is None or (prefix != "" and key is None)


def _encoded_key(key: str | None) -> str:
    return "" if key is None else "/" + percent_encode(key, safe="/~")


def _encoded_bucket(bucket: str) -> str:
    return "/" + str(percent_encode(bucket, safe="~"))


def _is_at_s3(place: hosts.S3Host, path: str, bucket: str | None) -> bool:
    if bucket is None:
        return not place.front and path in ("", "/")
    if place.front:
        return path in ("", "/") and _is_in_front(place, bucket)
    if not _OF_BUCKETS.match(place.name):
        return False
    return path.rstrip("/") == _encoded_bucket(bucket)


def _is_in_front(place: hosts.S3Host, bucket: str) -> bool:
    """Tell whether what stands in front of S3's own name is *bucket*, or its access point."""
    if bucket.startswith("arn:"):
        return place == _of_access_point(place, re.split("[:/]", bucket))
    if place.name.startswith("s3-outposts"):
        # The alias of an access point there.
        front, _, outpost = place.front.rpartition(".")
        return front == bucket and (outpost == "ec2" or outpost.startswith("op-"))
    return place.front == bucket and _OF_BUCKETS.match(place.name) is not None


def _of_access_point(place: hosts.S3Host, arn: list[str]) -> hosts.S3Host | None:
    """Return the host that an access point has by the rules of S3, as far as *place* may be it."""
    if len(arn) < 7:
        return None
    service, region, account = arn[2:5]
    front, name = f"{arn[-1]}-{account}", "s3-accesspoint"
    if service == "s3-outposts":
        name, front = "s3-outposts", f"{front}.{arn[6]}"
    elif service == "s3-object-lambda":
        name = "s3-object-lambda"
    elif not region:
        # Of several regions; its host names none.
        return place._replace(front=f"{arn[-1]}.accesspoint") if place.name == "s3-global" else None
    return place._replace(front=front, region=region) if place.name.startswith(name) else None


def _prefix(host: str, path: str, bucket: str | None) -> str | None:
    """Return what is in *path* beside the bucket, or `None` where that is nowhere."""
    if bucket is None:
        return path.rstrip("/")
    here = _encoded_bucket(bucket)
    if path.rstrip("/").endswith(here):
        return path.rstrip("/").removesuffix(here).rstrip("/")
    named = _access_point(bucket) if bucket.startswith("arn:") else bucket
    return path.rstrip("/") if host.startswith(f"{named}.") else None


def _access_point(arn: str) -> str:
    parts = re.split("[:/]", arn)
    return f"{parts[-1]}-{parts[4]}" if len(parts) > 6 else arn
