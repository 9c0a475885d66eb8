"""What is looked at before a bucket, an object or a bucket's settings go?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta, timezone
from typing import Any

from ..answer import Params
from ..facts import Seen
from ..look import Item, Look, Sight
from ..words import document, moment, number, on_off, size, tags, yes_no

_BUCKET = "{Bucket: Bucket}"
_GONE = frozenset({"NoSuchBucket", "404"})
_DAYS = 3  # S3 measures its buckets once a day


def _heads(params: Params) -> Sequence[Mapping[str, Any]]:
    """Return what names the objects of a call: one key, or a list of them."""
    listed = [params] if "Key" in params else params.get("Delete", {}).get("Objects", [])
    names = ("Key", "VersionId")
    return [
        {"Bucket": params["Bucket"], **{name: one[name] for name in names if name in one}}
        for one in listed
    ]


def _measures(params: Params) -> Sequence[Mapping[str, Any]]:
    now = datetime.now(timezone.utc)
    return [
        {
            "Namespace": "AWS/S3",
            "MetricName": metric,
            "Dimensions": [
                {"Name": "BucketName", "Value": params["Bucket"]},
                {"Name": "StorageType", "Value": kind},
            ],
            "StartTime": now - timedelta(days=_DAYS),
            "EndTime": now,
            "Period": 86_400,
            "Statistics": ["Average"],
        }
        for metric, kind in (
            ("BucketSizeBytes", "StandardStorage"),
            ("NumberOfObjects", "AllStorageTypes"),
        )
    ]


_LIST = Look(
    "s3/ListObjectsV2",
    "{Bucket: Bucket, MaxKeys: `1`}",
    (Item("holds objects", "KeyCount", yes_no), Item("for example", "Contents[0].Key")),
)
_VERSIONS = Look(
    "s3/ListObjectVersions",
    "{Bucket: Bucket, MaxKeys: `1`}",
    (Item("holds old versions", "[Versions, DeleteMarkers][][]", yes_no),),
)
_VERSIONING = Look(
    "s3/GetBucketVersioning",
    _BUCKET,
    (Item("versioning", "Status", on_off), Item("MFA delete", "MFADelete", on_off)),
)
_TAGS = Look(
    "s3/GetBucketTagging", _BUCKET, (Item("tags", "TagSet", tags),), frozenset({"NoSuchTagSet"})
)
_PUBLIC = Look(
    "s3/GetBucketPolicyStatus",
    _BUCKET,
    (Item("public by policy", "PolicyStatus.IsPublic", yes_no),),
    frozenset({"NoSuchBucketPolicy"}),
)
_SITE = Look(
    "s3/GetBucketWebsite",
    _BUCKET,
    (Item("serves a website", "@", yes_no),),
    frozenset({"NoSuchWebsiteConfiguration"}),
)
_SIZE = Look(
    "cloudwatch/GetMetricStatistics",
    _measures,
    (
        Item("size", "max_by(answers[0].Datapoints, &to_string(Timestamp)).Average", size, True),
        Item(
            "objects", "max_by(answers[1].Datapoints, &to_string(Timestamp)).Average", number, True
        ),
    ),
)
_HEAD = Look(
    "s3/HeadObject",
    _heads,
    (
        Item("size", "answers[0].ContentLength", size),
        Item("last modified", "answers[0].LastModified", moment),
        Item("ETag", "answers[].ETag | join(' ', @)"),
        Item("objects found", "answers[?@] | length(@)", number),
    ),
    frozenset({"404", "NoSuchKey"}),
)
_LOCK = Look(
    "s3/GetObjectLockConfiguration",
    _BUCKET,
    (Item("object lock", "ObjectLockConfiguration.ObjectLockEnabled", on_off),),
    frozenset({"ObjectLockConfigurationNotFoundError"}),
)


def _undo_object(params: Params, seen: Seen) -> str:
    listed = params.get("Delete", {}).get("Objects", [params])
    if any("VersionId" in one for one in listed):
        return "no: it names a version, which is gone for good"
    return _undo_overwrite(params, seen)


def _undo_overwrite(params: Params, seen: Seen) -> str:
    if not seen.knows(_VERSIONING.api):
        return "unknown: only if the bucket keeps versions"
    if seen.find(_VERSIONING.api, "Status") == "Enabled":
        return "yes: the bucket keeps versions, the present one can be brought back"
    return "no: the bucket keeps no versions"


_OBJECT = (_HEAD, _VERSIONING, _LOCK)
_DELETE = Sight(_OBJECT, _undo_object, "enable versioning first, or copy to a quarantine prefix")
_OVERWRITE = Sight(
    (_HEAD, _VERSIONING), _undo_overwrite, 'IfNoneMatch="*" creates only; or take a new key'
)


def _setting(operation: str, path: str, missing: str, label: str, safer: str) -> Sight:
    """Return the sight of a change to one of a bucket's documents: what it says now."""
    look = Look(f"s3/{operation}", _BUCKET, (Item(label, path, document),), frozenset({missing}))
    return Sight((look, _SIZE), f"yes, by putting the {label} back as it is shown here", safer)


_POLICY = _setting(
    "GetBucketPolicy", "Policy", "NoSuchBucketPolicy", "policy now", "keep a copy of it"
)
_LIFECYCLE = _setting(
    "GetBucketLifecycleConfiguration",
    "Rules",
    "NoSuchLifecycleConfiguration",
    "lifecycle rules now",
    "expire after many days, and on a test prefix first",
)
_BLOCK = _setting(
    "GetPublicAccessBlock",
    "PublicAccessBlockConfiguration",
    "NoSuchPublicAccessBlockConfiguration",
    "public access block now",
    "open one prefix by a policy instead",
)
_SUSPEND = Sight(
    (_VERSIONING, _LIST),
    "yes, but what is overwritten or deleted in between is gone",
    "keep versioning on and let a lifecycle rule expire old versions",
)

SIGHTS: Mapping[str, Sight] = {
    "s3:DeleteBucket": Sight(
        (_LIST, _VERSIONS, _VERSIONING, _TAGS, _PUBLIC, _SITE, _SIZE),
        "no: the configuration is lost, and others may take the name",
        "empty it by a lifecycle rule, or deny access by policy, and wait",
    ),
    "s3:DeleteObject": _DELETE,
    "s3:DeleteObjects": _DELETE,
    **dict.fromkeys(("s3:PutObject", "s3:CopyObject", "s3:CompleteMultipartUpload"), _OVERWRITE),
    **dict.fromkeys(("s3:PutBucketPolicy", "s3:DeleteBucketPolicy"), _POLICY),
    **dict.fromkeys(
        (
            "s3:PutBucketLifecycle",
            "s3:PutBucketLifecycleConfiguration",
            "s3:DeleteBucketLifecycle",
        ),
        _LIFECYCLE,
    ),
    **dict.fromkeys(("s3:PutPublicAccessBlock", "s3:DeletePublicAccessBlock"), _BLOCK),
    "s3:PutBucketVersioning": _SUSPEND,
}
