"""Which S3 calls do less, or more, than their names say?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..row import Params, Row, Rule, State, row
from ..tables.s3 import OPERATIONS
from ._common import (
    ByMember,
    Judge,
    create_where_absent,
    inside,
    is_exactly,
    knows_all,
    or_default,
    unless,
)
from ._s3_objects import ACL_AND_LOCK, OBJECT_RULES

_BUCKET = "Bucket ContentMD5 ChecksumAlgorithm ExpectedBucketOwner"
_OBJECT = f"{_BUCKET} Key RequestPayer VersionId"


def _versioning(params: Params, state: State | None) -> Row | None:
    settings = params.get("VersioningConfiguration", {})
    known = f"AccountId {_BUCKET} VersioningConfiguration MFA"
    enabled = is_exactly(settings.get("Status"), "Enabled") and knows_all(
        settings, "Status MFADelete"
    )
    if not (enabled and knows_all(params, known)):
        return None
    if "MFADelete" in settings and not is_exactly(settings["MFADelete"], "Enabled"):
        return None
    return row("update", why="turns versioning on")


_QUIET_LIFECYCLE = (
    "ID Prefix Filter Status Transition Transitions NoncurrentVersionTransition "
    "NoncurrentVersionTransitions AbortIncompleteMultipartUpload"
)
_EXPIRES = row(
    "delete",
    why="a lifecycle rule expires objects",
    safer="expire after many days, on a test prefix first",
)


def lifecycle(operation: Row) -> Rule:
    """Judge a lifecycle configuration by what its enabled rules expire."""
    absent = create_where_absent(
        operation,
        f"AccountId {_BUCKET} LifecycleConfiguration TransitionDefaultMinimumObjectSize",
    )

    def rule(params: Params, state: State | None) -> Row | None:
        rules = params.get("LifecycleConfiguration", {}).get("Rules", [])
        if any(map(_expires, rules)):
            return _EXPIRES
        return absent(params, state)

    return rule


def _expires(entry: Any) -> bool:
    enabled = not is_exactly(entry.get("Status"), "Disabled")
    return enabled and not knows_all(entry, _QUIET_LIFECYCLE)


def public_access_block(params: Params, state: State | None) -> Row | None:
    """Judge a public access block: harmless only with all four members True."""
    block = params.get("PublicAccessBlockConfiguration", {})
    four = "BlockPublicAcls IgnorePublicAcls BlockPublicPolicy RestrictPublicBuckets"
    known = f"AccountId {_BUCKET} PublicAccessBlockConfiguration"
    closed = block.keys() == set(four.split()) and all(one is True for one in block.values())
    if closed and knows_all(params, known):
        return row("update", why="blocks all public access")
    return None


def _logging(params: Params, state: State | None) -> Row | None:
    status = params.get("BucketLoggingStatus")
    if isinstance(status, dict) and "TargetBucket" in status.get("LoggingEnabled", {}):
        return row("replace", why="replaces where the access logs of the bucket go")
    return None


def encryption(params: Params, state: State | None) -> Row | None:
    """Judge a bucket's default encryption: anything but KMS may weaken it."""
    rules = params.get("ServerSideEncryptionConfiguration", {}).get("Rules", [])
    if rules and all(map(_uses_kms, rules)):
        return None
    if not params:
        return None
    return row("replace", "unguard", why="the default encryption may become weaker than KMS")


def _uses_kms(entry: Any) -> bool:
    default = entry.get("ApplyServerSideEncryptionByDefault", {})
    return is_exactly(default.get("SSEAlgorithm"), "aws:kms", "aws:kms:dsse")


def _status(member: str, key: str, value: str, harmless: Row) -> Rule:
    """Judge a one-setting document: *harmless* if its *key* is exactly *value*."""

    def rule(params: Params, state: State | None) -> Row | None:
        exact = is_exactly(params.get(member), {key: value})
        return harmless if exact and knows_all(params, f"{_BUCKET} {member}") else None

    return rule


_METADATA_OFF = row("delete", why="a disabled metadata table is deleted or goes stale")

_JOURNAL_EXPIRES = row("delete", why="journal records expire")


def _metadata_table(member: str, judges: Mapping[str, Row | Judge], harmless: str) -> Rule:
    base = row("update", why="changes the metadata tables of the bucket")
    return ByMember(base, _BUCKET, {member: inside(judges, harmless)})


def _absent(operation: str, member: str) -> Rule:
    return create_where_absent(OPERATIONS[operation], f"{_OBJECT} {member}")


_TABLE_STATE = {"ConfigurationState": unless(_METADATA_OFF, "ENABLED")}

RULES: dict[str, Rule] = {
    **OBJECT_RULES,
    "CreateBucket": ByMember(
        row("create", why="creates a bucket"),
        "Bucket CreateBucketConfiguration ObjectLockEnabledForBucket ObjectOwnership "
        "BucketNamespace",
        ACL_AND_LOCK,
    ),
    "PutBucketVersioning": or_default(_versioning, OPERATIONS["PutBucketVersioning"]),
    "PutBucketLifecycle": lifecycle(OPERATIONS["PutBucketLifecycle"]),
    "PutBucketLifecycleConfiguration": lifecycle(OPERATIONS["PutBucketLifecycleConfiguration"]),
    "PutPublicAccessBlock": public_access_block,
    "PutBucketLogging": _logging,
    "PutBucketEncryption": encryption,
    "PutBucketAccelerateConfiguration": _status(
        "AccelerateConfiguration",
        "Status",
        "Enabled",
        row("update", why="turns transfer acceleration on"),
    ),
    "PutBucketRequestPayment": _status(
        "RequestPaymentConfiguration",
        "Payer",
        "BucketOwner",
        row("update", why="the bucket's owner pays for requests"),
    ),
    "PutBucketTagging": _absent("PutBucketTagging", "Tagging"),
    "PutObjectTagging": _absent("PutObjectTagging", "Tagging"),
    "PutBucketCors": _absent("PutBucketCors", "CORSConfiguration"),
    "PutBucketWebsite": _absent("PutBucketWebsite", "WebsiteConfiguration"),
    "PutBucketReplication": _absent("PutBucketReplication", "ReplicationConfiguration Token"),
    "PutBucketNotification": _absent("PutBucketNotification", "NotificationConfiguration"),
    "PutBucketNotificationConfiguration": _absent(
        "PutBucketNotificationConfiguration", "NotificationConfiguration SkipDestinationValidation"
    ),
    "UpdateBucketMetadataInventoryTableConfiguration": _metadata_table(
        "InventoryTableConfiguration", _TABLE_STATE, "EncryptionConfiguration"
    ),
    "UpdateBucketMetadataAnnotationTableConfiguration": _metadata_table(
        "AnnotationTableConfiguration", _TABLE_STATE, "EncryptionConfiguration Role"
    ),
    "UpdateBucketMetadataJournalTableConfiguration": _metadata_table(
        "JournalTableConfiguration",
        {"RecordExpiration": inside({"Expiration": unless(_JOURNAL_EXPIRES, "DISABLED")}, "Days")},
        "",
    ),
}
