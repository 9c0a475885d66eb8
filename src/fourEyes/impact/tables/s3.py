"""What do the S3 operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row, rows
from ._common import UNTAGGED

_CREATE_ONLY = 'IfNoneMatch="*" (fails where the key exists), or a new key'
_SAME_ID = "overwrites the configuration if one has this Id"
_READ_FIRST = "read the present document first and put it back with your addition"

OPERATIONS: dict[str, Row] = {
    # Objects
    "PutObject": row(
        "replace",
        why="overwrites the object if the key exists",
        safer=_CREATE_ONLY,
        lookup="s3/HeadObject",
    ),
    "CopyObject": row(
        "replace",
        why="overwrites the destination key if it exists",
        safer=_CREATE_ONLY,
        lookup="s3/HeadObject",
    ),
    "CompleteMultipartUpload": row(
        "replace",
        why="the finished upload overwrites the object if the key exists",
        safer=f"{_CREATE_ONLY}; upload_file passes it in ExtraArgs",
        lookup="s3/HeadObject",
    ),
    "UploadPart": row("create", why="stores a part that nobody sees before the upload completes"),
    "AbortMultipartUpload": row("update", why="drops only parts that were never visible"),
    "RenameObject": row(
        "replace",
        why="overwrites the destination key if it exists",
        safer='DestinationIfNoneMatch="*"',
    ),
    "RestoreObject": row("update", why="brings an archived copy back for a while"),
    "UpdateObjectEncryption": row(
        "update", "access", why="another key decides who can read the object"
    ),
    "PutObjectAnnotation": row("replace", why="overwrites an annotation of the same name"),
    "PutObjectAcl": row("replace", "access", why="replaces who may read or write the object"),
    "PutObjectTagging": row(
        "replace",
        why="replaces all tags of the object",
        safer=_READ_FIRST,
        lookup="s3/GetObjectTagging",
    ),
    "PutObjectLegalHold": row("update", "unguard", why="may lift the legal hold of an object"),
    "PutObjectRetention": row(
        "update", "unguard", "commit", why="may shorten a retention or set one that is final"
    ),
    "WriteGetObjectResponse": row("create", why="answers a read of an Object Lambda access point"),
    "DeleteObject": row(
        "delete",
        why="removes an object",
        safer="on a versioned bucket omit VersionId; else copy it to a quarantine prefix first",
    ),
    "DeleteObjects": row(
        "delete",
        why="removes many objects at once",
        safer="on a versioned bucket omit VersionId; else copy to a quarantine prefix first",
    ),
    # Buckets
    "CreateSession": row("create", "secret", why="hands out session credentials for a bucket"),
    "DeleteBucket": row(
        "delete",
        why="removes a bucket; its name may then be taken by others",
        safer="empty it by a lifecycle rule, or deny its use by a bucket policy first",
    ),
    "PutBucketAbac": row(
        "update", "access", why="changes whether tags decide who may use the bucket"
    ),
    "PutBucketAccelerateConfiguration": row(
        "update", "disrupt", why="may suspend transfer acceleration"
    ),
    "PutBucketAcl": row("replace", "access", why="replaces who may read or write the bucket"),
    "PutBucketAnalyticsConfiguration": row(
        "replace", why=_SAME_ID, safer="a new Id", lookup="s3/GetBucketAnalyticsConfiguration"
    ),
    "PutBucketIntelligentTieringConfiguration": row(
        "replace",
        why=_SAME_ID,
        safer="a new Id",
        lookup="s3/GetBucketIntelligentTieringConfiguration",
    ),
    "PutBucketInventoryConfiguration": row(
        "replace", why=_SAME_ID, safer="a new Id", lookup="s3/GetBucketInventoryConfiguration"
    ),
    "PutBucketMetricsConfiguration": row(
        "replace", why=_SAME_ID, safer="a new Id", lookup="s3/GetBucketMetricsConfiguration"
    ),
    "PutBucketCors": row(
        "replace",
        why="replaces all CORS rules of the bucket",
        safer=_READ_FIRST,
        lookup="s3/GetBucketCors",
    ),
    "PutBucketEncryption": row("replace", why="replaces the default encryption of the bucket"),
    "PutBucketLifecycle": row(
        "replace",
        why="replaces all lifecycle rules of the bucket",
        safer=_READ_FIRST,
        lookup="s3/GetBucketLifecycleConfiguration",
    ),
    "PutBucketLifecycleConfiguration": row(
        "replace",
        why="replaces all lifecycle rules of the bucket",
        safer=_READ_FIRST,
        lookup="s3/GetBucketLifecycleConfiguration",
    ),
    "PutBucketLogging": row(
        "replace", "unguard", why="replaces or ends the access logging of the bucket"
    ),
    "PutBucketNotification": row(
        "replace",
        why="replaces all event notifications of the bucket",
        safer=_READ_FIRST,
        lookup="s3/GetBucketNotificationConfiguration",
    ),
    "PutBucketNotificationConfiguration": row(
        "replace",
        why="replaces all event notifications of the bucket",
        safer=_READ_FIRST,
        lookup="s3/GetBucketNotificationConfiguration",
    ),
    "PutBucketOwnershipControls": row(
        "replace", "access", why="changes who owns new objects and whether ACLs count"
    ),
    "PutBucketPolicy": row(
        "replace", "access", why="replaces the whole bucket policy", safer=_READ_FIRST
    ),
    "PutBucketReplication": row(
        "replace",
        why="replaces all replication rules of the bucket",
        safer=_READ_FIRST,
        lookup="s3/GetBucketReplication",
    ),
    "PutBucketRequestPayment": row(
        "update", "disrupt", why="requesters that do not agree to pay are refused"
    ),
    "PutBucketTagging": row(
        "replace",
        why="replaces all tags of the bucket",
        safer="s3control TagResource adds single tags",
        lookup="s3/GetBucketTagging",
    ),
    "PutBucketVersioning": row(
        "update", "unguard", why="may suspend versioning, after which overwrites are final"
    ),
    "PutBucketWebsite": row(
        "replace",
        why="replaces the website configuration of the bucket",
        safer=_READ_FIRST,
        lookup="s3/GetBucketWebsite",
    ),
    "PutObjectLockConfiguration": row(
        "replace", "commit", "unguard", why="object lock is final; an omitted rule is removed"
    ),
    "PutPublicAccessBlock": row(
        "replace", "access", "unguard", why="a member that is not True opens the bucket"
    ),
    "DeletePublicAccessBlock": row(
        "delete", "access", "unguard", why="lets policies and ACLs make the bucket public"
    ),
    "DeleteBucketPolicy": row("delete", "access", why="removes the bucket policy"),
    "DeleteBucketOwnershipControls": row(
        "delete", "access", why="ACLs of other accounts may count again"
    ),
    "DeleteBucketEncryption": row("delete", "unguard", why="resets the default encryption"),
    "DeleteBucketReplication": row("delete", "unguard", why="ends the replication of the bucket"),
    # Settings of a bucket that no object is lost with
    "DeleteBucketTagging": UNTAGGED,
    "DeleteObjectTagging": UNTAGGED,
    **rows(
        "delete",
        why={
            "DeleteBucketAnalyticsConfiguration": "ends an analysis of how objects are used",
            "DeleteBucketCors": "web pages of other origins can no longer use the bucket",
            "DeleteBucketIntelligentTieringConfiguration": "objects are no longer archived by it",
            "DeleteBucketInventoryConfiguration": "these lists of objects are no longer written",
            "DeleteBucketLifecycle": "objects no longer expire or move to cheaper storage",
            "DeleteBucketMetadataConfiguration": "the bucket's metadata tables are filled no more",
            "DeleteBucketMetadataTableConfiguration": "the metadata table is filled no more",
            "DeleteBucketMetricsConfiguration": "ends metrics that alarms may watch",
            "DeleteBucketWebsite": "the website of the bucket is gone; its objects stay",
            "DeleteObjectAnnotation": "removes an annotation of an object for good",
        },
    ),
}
