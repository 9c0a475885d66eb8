"""What do the ECR operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "BatchDeleteImage": row(
        "delete", why="removes images that may be in use", safer="a lifecycle policy by age"
    ),
    "CompleteLayerUpload": row("create", why="finishes a layer that no image names yet"),
    "DeleteRegistryPolicy": row("delete", "access", why="removes the registry's policy"),
    "DeleteRepository": row("delete", why="removes a repository", safer="force=False"),
    "DeleteRepositoryPolicy": row("delete", "access", why="removes the repository's policy"),
    "DeleteSigningConfiguration": row("delete", "unguard", why="images are no longer signed"),
    "GetAuthorizationToken": row("read", "secret", why="hands out a registry password"),
    "InitiateLayerUpload": row("create", why="starts a layer that no image names yet"),
    "PutAccountSetting": row("replace", why="replaces a setting of the registry"),
    "PutImage": row(
        "replace",
        why="moves the tag away from the image that has it",
        safer="a new tag, or a repository with immutable tags",
        lookup="ecr/DescribeImages",
    ),
    "PutImageScanningConfiguration": row("update", "unguard", why="may end scans on push"),
    "PutImageTagMutability": row("update", "unguard", why="may let tags be moved again"),
    "PutLifecyclePolicy": row(
        "replace", why="replaces the lifecycle policy", safer="StartLifecyclePolicyPreview first"
    ),
    "PutRegistryPolicy": row("replace", "access", why="replaces the registry's policy"),
    "PutRegistryScanningConfiguration": row(
        "replace", "unguard", why="replaces which repositories are scanned"
    ),
    "PutReplicationConfiguration": row("replace", why="replaces where images are copied to"),
    "PutSigningConfiguration": row("replace", "unguard", why="replaces which images are signed"),
    "SetRepositoryPolicy": row("replace", "access", why="replaces the repository's policy"),
    "StartReplicationBackfill": row("create", why="copies images to other registries"),
    "UpdatePullThroughCacheRule": row(
        "replace", "access", why="replaces the credential for the upstream registry"
    ),
}
