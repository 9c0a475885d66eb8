"""Which S3 calls on objects do less, or more, than their names say?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ..tables.s3 import OPERATIONS
from ._common import (
    ByMember,
    Judge,
    always,
    inside,
    is_exactly,
    knows_all,
    or_default,
    unless,
    worst,
)

_OBJECT = "Bucket Key RequestPayer VersionId ContentMD5 ChecksumAlgorithm ExpectedBucketOwner"
_GRANTS = "GrantFullControl GrantRead GrantReadACP GrantWrite GrantWriteACP"
_CHECKSUMS = (
    "ChecksumAlgorithm ChecksumType ChecksumCRC32 ChecksumCRC32C ChecksumCRC64NVME ChecksumSHA1 "
    "ChecksumSHA256 ChecksumSHA512 ChecksumMD5 ChecksumXXHASH64 ChecksumXXHASH3 ChecksumXXHASH128"
)
_OBJECT_MEMBERS = (
    f"Bucket Key Body CacheControl ContentDisposition ContentEncoding ContentLanguage {_CHECKSUMS} "
    "ContentLength ContentMD5 ContentType Expires IfNoneMatch Metadata ServerSideEncryption "
    "StorageClass WebsiteRedirectLocation SSECustomerAlgorithm SSECustomerKey SSECustomerKeyMD5 "
    "SSEKMSKeyId SSEKMSEncryptionContext BucketKeyEnabled RequestPayer Tagging ExpectedBucketOwner "
    "ObjectLockRetainUntilDate ObjectLockLegalHoldStatus"
)
_COPY_MEMBERS = (
    "CopySource CopySourceIfMatch CopySourceIfModifiedSince CopySourceIfNoneMatch "
    "CopySourceIfUnmodifiedSince MetadataDirective TaggingDirective AnnotationDirective "
    "CopySourceSSECustomerAlgorithm CopySourceSSECustomerKey CopySourceSSECustomerKeyMD5 "
    "ExpectedSourceBucketOwner"
)
_MULTIPART_MEMBERS = "MultipartUpload UploadId MpuObjectSize"

_OPENED = row("create", "access", why="an ACL lets others read or write")
_FINAL = row("create", "commit", why="a compliance retention can never be shortened")

ACL_AND_LOCK: dict[str, Row | Judge] = {
    "ACL": unless(_OPENED, "private", "bucket-owner-read", "bucket-owner-full-control"),
    **{name: always(_OPENED) for name in _GRANTS.split()},
    "ObjectLockMode": unless(_FINAL, "GOVERNANCE"),
    "ObjectLockEventHold": _FINAL,
    "ObjectLockEventHoldDurationDays": _FINAL,
    "ObjectLockEventHoldDurationYears": _FINAL,
}
# What these members add counts beside an overwrite as well.
_ADDED = ("ACL", *_GRANTS.split(), "ObjectLockMode")
_judge_added = inside(ACL_AND_LOCK)


def _added(params: Params) -> Row | None:
    present = {name: params[name] for name in _ADDED if name in params}
    return _judge_added(present, None) if present else None


def _writes_object(operation: str, members: str) -> Rule:
    """Judge a write of one whole object by its create-only condition."""
    created = ByMember(
        row("create", why='IfNoneMatch="*" refuses to overwrite'), members, ACL_AND_LOCK
    )
    known = {*members.split(), *ACL_AND_LOCK, "IfMatch"}

    def rule(params: Params, state: State | None) -> Row | None:
        if is_exactly(params.get("IfNoneMatch"), "*"):
            return created(params, state)
        found = _by_state(state) if params.keys() <= known else None
        return worst(found or OPERATIONS[operation], _added(params))

    return rule


def _by_state(state: State | None) -> Row | None:
    if state is None:
        return None
    if state.get("exists") is False:
        return row("create", why="a look-up found no object under this key")
    if is_exactly(state.get("Versioning"), "Enabled"):
        return row("update", why="the bucket is versioned: the old object stays as a version")
    return None


def _rename_object(params: Params, state: State | None) -> Row | None:
    known = (
        "Bucket Key RenameSource DestinationIfNoneMatch SourceIfMatch SourceIfNoneMatch "
        "SourceIfModifiedSince SourceIfUnmodifiedSince ClientToken"
    )
    if is_exactly(params.get("DestinationIfNoneMatch"), "*") and knows_all(params, known):
        return row("update", why='DestinationIfNoneMatch="*" refuses to overwrite')
    return None


def _delete_object(params: Params, state: State | None) -> Row | None:
    bypass = params.get("BypassGovernanceRetention", False) is not False
    version = "VersionId" in params
    return worst(
        row("delete", "unguard", why="bypasses the object's retention") if bypass else None,
        row("delete", why="removes this version for good") if version else None,
        OPERATIONS["DeleteObject"],
    )


def _delete_objects(params: Params, state: State | None) -> Row | None:
    objects = params.get("Delete", {}).get("Objects", [])
    versions = sum("VersionId" in entry for entry in objects)
    bypass = params.get("BypassGovernanceRetention", False) is not False
    return worst(
        row("delete", "unguard", why="bypasses the objects' retention") if bypass else None,
        row("delete", why=f"removes {versions} versions for good") if versions else None,
        OPERATIONS["DeleteObjects"],
    )


def _legal_hold(params: Params, state: State | None) -> Row | None:
    known = f"{_OBJECT} LegalHold"
    if knows_all(params, known) and is_exactly(params.get("LegalHold"), {"Status": "ON"}):
        return row("update", why="puts a legal hold on an object")
    return None


def _retention(params: Params, state: State | None) -> Row | None:
    retention = params.get("Retention", {})
    known = f"{_OBJECT} Retention"
    if params.get("BypassGovernanceRetention", False) is not False:
        return row("update", "unguard", why="bypasses a governance retention")
    if is_exactly(retention.get("Mode"), "COMPLIANCE"):
        return row("update", "commit", why="a compliance retention can never be shortened")
    governed = is_exactly(retention.get("Mode"), "GOVERNANCE")
    exact = knows_all(params, f"{known} BypassGovernanceRetention")
    if governed and exact and knows_all(retention, "Mode RetainUntilDate"):
        return row("update", why="without the bypass a retention can only be made longer")
    return None


OBJECT_RULES: dict[str, Rule] = {
    "PutObject": _writes_object("PutObject", _OBJECT_MEMBERS),
    "CopyObject": _writes_object("CopyObject", f"{_OBJECT_MEMBERS} {_COPY_MEMBERS}"),
    "CompleteMultipartUpload": _writes_object(
        "CompleteMultipartUpload", f"{_OBJECT_MEMBERS} {_MULTIPART_MEMBERS}"
    ),
    "CreateMultipartUpload": ByMember(
        row("create", why="starts an upload that nobody sees before it completes"),
        _OBJECT_MEMBERS,
        ACL_AND_LOCK,
    ),
    "RenameObject": _rename_object,
    "DeleteObject": _delete_object,
    "DeleteObjects": _delete_objects,
    "PutObjectLegalHold": or_default(_legal_hold, OPERATIONS["PutObjectLegalHold"]),
    "PutObjectRetention": _retention,
}
