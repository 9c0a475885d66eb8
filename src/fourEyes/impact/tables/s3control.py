"""What do the S3 Control operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

_POLICY = row("replace", "access", why="replaces the whole policy")
_NO_POLICY = row("delete", "access", why="removes the policy")

OPERATIONS: dict[str, Row] = {
    "AssociateAccessGrantsIdentityCenter": row(
        "update", "access", why="lets identities of another directory be granted access"
    ),
    "CreateAccessGrant": row("create", "access", why="grants access to objects"),
    "CreateAccessGrantsLocation": row(
        "create", "access", why="registers a role that grants can hand out"
    ),
    "CreateJob": row(
        "replace",
        why="runs an operation on every object of a manifest",
        safer="ConfirmationRequired=True lets the job wait",
    ),
    "GetDataAccess": row("read", "secret", why="hands out credentials for objects"),
    "DeleteAccessGrant": row("delete", "access", why="takes granted access away"),
    "DeleteAccessGrantsInstanceResourcePolicy": _NO_POLICY,
    "DeleteAccessPointPolicy": _NO_POLICY,
    "DeleteAccessPointPolicyForObjectLambda": _NO_POLICY,
    "DeleteAccessPointScope": row("delete", "access", why="the access point reaches all objects"),
    "DeleteBucketPolicy": _NO_POLICY,
    "DeleteBucketReplication": row("delete", "unguard", why="ends the replication of the bucket"),
    "DeletePublicAccessBlock": row(
        "delete", "access", "unguard", why="buckets of the account can be made public"
    ),
    "PutAccessGrantsInstanceResourcePolicy": _POLICY,
    "PutAccessPointPolicy": _POLICY,
    "PutAccessPointPolicyForObjectLambda": _POLICY,
    "PutMultiRegionAccessPointPolicy": _POLICY,
    "PutBucketPolicy": _POLICY,
    "PutAccessPointConfigurationForObjectLambda": row(
        "replace", why="replaces the code that rewrites objects on their way out"
    ),
    "PutAccessPointScope": row("replace", "access", why="replaces what the access point reaches"),
    "PutBucketLifecycleConfiguration": row(
        "replace",
        why="replaces all lifecycle rules of the bucket",
        lookup="s3control/GetBucketLifecycleConfiguration",
    ),
    "PutBucketReplication": row("replace", why="replaces all replication rules of the bucket"),
    "PutBucketTagging": row("replace", why="replaces all tags of the bucket"),
    "PutBucketVersioning": row(
        "update", "unguard", why="may suspend versioning, after which overwrites are final"
    ),
    "PutJobTagging": row("replace", why="replaces all tags of the job"),
    "PutPublicAccessBlock": row(
        "replace", "access", "unguard", why="a member that is not True opens the account's buckets"
    ),
    "PutStorageLensConfiguration": row("replace", why="overwrites a configuration of this id"),
    "PutStorageLensConfigurationTagging": row("replace", why="replaces all tags"),
    "SubmitMultiRegionAccessPointRoutes": row(
        "update", "disrupt", why="moves traffic to another region"
    ),
    "UpdateAccessGrantsLocation": row("update", "access", why="grants hand out another role"),
    "UpdateJobStatus": row("update", "disrupt", why="may start or cancel a batch job"),
}
