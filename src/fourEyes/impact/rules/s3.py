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


_LOGGED = row(
    "replace",
    why="replaces where the access logs of the bucket go",
    lookup="s3/GetBucketLogging",
)


def _logging(params: Params, state: State | None) -> Row | None:
    status = params.get("BucketLoggingStatus")
    if not (isinstance(status, dict) and "TargetBucket" in status.get("LoggingEnabled", {})):
        return None
    # Grants, which no look-up answers for, would let others read the logs.
    plain = "TargetBucket TargetPrefix TargetObjectKeyFormat"
    if not (knows_all(status, "LoggingEnabled") and knows_all(status["LoggingEnabled"], plain)):
        return _LOGGED._replace(lookup=None)
    return create_where_absent(_LOGGED, f"{_BUCKET} BucketLoggingStatus")(params, state)


_WEAKER = row("replace", "unguard", why="the default encryption may become weaker than KMS")
_ENCRYPTED = row("update", why="a look-up found no key that the default encryption uses now")
_NO_KEY = (
    {"SSEAlgorithm": "AES256"},
    {"SSEAlgorithm": "aws:kms"},
    {"SSEAlgorithm": "aws:kms:dsse"},
)


def _encryption(params: Params, state: State | None) -> Row | None:
    """Judge a bucket's default encryption: anything but KMS may weaken it."""
    if not params:
        return None
    rules = params.get("ServerSideEncryptionConfiguration", {}).get("Rules", [])
    kms = bool(rules) and all(map(_uses_kms, rules))
    held = OPERATIONS["PutBucketEncryption"] if kms else _WEAKER
    # Whoever may not use a key that the call names could no longer read or write.
    if len(rules) != 1 or rules[0].get("ApplyServerSideEncryptionByDefault") not in _NO_KEY:
        return held
    known = knows_all(params, f"{_BUCKET} ServerSideEncryptionConfiguration")
    if known and state is not None and _loses_nothing(rules[0], state):
        return _ENCRYPTED
    return held._replace(lookup="s3/GetBucketEncryption")


def _loses_nothing(rule: Any, state: State) -> bool:
    """Tell whether a bucket's only rule names no key now, and blocks no more than *rule* does."""
    if not knows_all(
        rule, "ApplyServerSideEncryptionByDefault BucketKeyEnabled BlockedEncryptionTypes"
    ):
        return False
    if state.get("exists") is False:
        return True
    present = state.get("Rules") or [{}]
    plain = is_exactly(present[0].get("ApplyServerSideEncryptionByDefault"), _NO_KEY[0])
    return len(present) == 1 and plain and _blocked(rule) == _blocked(present[0])


def _blocked(rule: Any) -> set[str]:
    """Return which kinds of encryption a rule refuses; one that does not say may drop them."""
    return set(rule.get("BlockedEncryptionTypes", {}).get("EncryptionType", [])) - {"NONE"}


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


def _absent_id(kind: str) -> Rule:
    """Judge the Put of a configuration by the Id that stands in the call and in its document."""
    member = f"{kind}Configuration"
    absent = _absent(f"PutBucket{member}", f"Id {member}")

    def rule(params: Params, state: State | None) -> Row | None:
        same = params.get(member, {}).get("Id") == params.get("Id")
        return absent(params, state if same else None)

    return rule


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
    "PutBucketEncryption": _encryption,
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
    **{
        f"PutBucket{kind}Configuration": _absent_id(kind)
        for kind in ("Analytics", "IntelligentTiering", "Inventory", "Metrics")
    },
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
