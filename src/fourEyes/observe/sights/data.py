"""What is looked at before caches, warehouses, file systems, images and backups go?"""

from __future__ import annotations

from collections.abc import Mapping

from ..look import Item, Look, Sight
from ..words import moment, names, number, on_off, size, text

_SNAPSHOT = "only from a snapshot, and at a new endpoint"
_FINAL = "take a final snapshot"

_CACHE = Look(
    "elasticache/DescribeCacheClusters",
    "{CacheClusterId: CacheClusterId}",
    (
        Item("engine", "CacheClusters[0].join(' ', [Engine, not_null(EngineVersion, '')])"),
        Item("nodes", "CacheClusters[0].NumCacheNodes", number),
        Item("node type", "CacheClusters[0].CacheNodeType"),
        Item("created", "CacheClusters[0].CacheClusterCreateTime", moment),
    ),
    frozenset({"CacheClusterNotFound", "CacheClusterNotFoundFault"}),
)
_REPLICATION = Look(
    "elasticache/DescribeReplicationGroups",
    "{ReplicationGroupId: ReplicationGroupId}",
    (
        Item("members", "ReplicationGroups[0].MemberClusters", names),
        Item("status", "ReplicationGroups[0].Status", text, True),
        Item("snapshots kept for days", "ReplicationGroups[0].SnapshotRetentionLimit", number),
    ),
    frozenset({"ReplicationGroupNotFoundFault"}),
)
_CACHE_SNAPSHOTS = Look(
    "elasticache/DescribeSnapshots",
    "{CacheClusterId: CacheClusterId, ReplicationGroupId: ReplicationGroupId}",
    (Item("snapshots", "Snapshots[].SnapshotName", names),),
)
_WAREHOUSE = Look(
    "redshift/DescribeClusters",
    "{ClusterIdentifier: ClusterIdentifier}",
    (
        Item("nodes", "Clusters[0].NumberOfNodes", number),
        Item("node type", "Clusters[0].NodeType"),
        Item("status", "Clusters[0].ClusterStatus", text, True),
        Item("created", "Clusters[0].ClusterCreateTime", moment),
    ),
    frozenset({"ClusterNotFound"}),
)
_WAREHOUSE_SNAPSHOTS = Look(
    "redshift/DescribeClusterSnapshots",
    "{ClusterIdentifier: ClusterIdentifier}",
    (
        Item("snapshots", "length(Snapshots)", number),
        Item(
            "last snapshot",
            "max_by(Snapshots, &to_string(SnapshotCreateTime)).SnapshotCreateTime",
            moment,
        ),
    ),
)
_SEARCH = Look(
    "opensearch/DescribeDomain",
    "{DomainName: DomainName}",
    (
        Item("version", "DomainStatus.EngineVersion"),
        Item("nodes", "DomainStatus.ClusterConfig.InstanceCount", number),
        Item("endpoint", "DomainStatus.Endpoint"),
    ),
    frozenset({"ResourceNotFoundException"}),
)
_FILES = Look(
    "efs/DescribeFileSystems",
    "{FileSystemId: FileSystemId}",
    (
        Item("name", "FileSystems[0].Name"),
        Item("size", "FileSystems[0].SizeInBytes.Value", size, True),
        Item("created", "FileSystems[0].CreationTime", moment),
        Item("mount targets", "FileSystems[0].NumberOfMountTargets", number),
        Item(
            "replication protection",
            "FileSystems[0].FileSystemProtection.ReplicationOverwriteProtection",
        ),
    ),
    frozenset({"FileSystemNotFound"}),
)
_MOUNTS = Look(
    "efs/DescribeMountTargets",
    "{FileSystemId: FileSystemId}",
    (Item("mounted in", "MountTargets[].SubnetId", names),),
)
_IMAGES = Look(
    "ecr/DescribeImages",
    "{registryId: registryId, repositoryName: repositoryName, imageIds: imageIds}",
    (
        Item("images", "length(imageDetails)", number),
        Item("tags", "imageDetails[].imageTags[]", names),
        Item(
            "last pull",
            "max_by(imageDetails[?lastRecordedPullTime], &to_string(lastRecordedPullTime))"
            ".lastRecordedPullTime",
            moment,
            True,
        ),
        Item("last push", "max_by(imageDetails, &to_string(imagePushedAt)).imagePushedAt", moment),
    ),
    frozenset({"RepositoryNotFoundException", "ImageNotFoundException"}),
)
_PUSHED = "only by pushing again from where the images were built"
_POINT = Look(
    "backup/DescribeRecoveryPoint",
    "{BackupVaultName: BackupVaultName, RecoveryPointArn: RecoveryPointArn}",
    (
        Item("of", "ResourceArn"),
        Item("made", "CreationDate", moment),
        Item("status", "Status"),
        Item("size", "BackupSizeInBytes", size),
    ),
    frozenset({"ResourceNotFoundException"}),
)
_POINTS = Look(
    "backup/ListRecoveryPointsByBackupVault",
    "{BackupVaultName: BackupVaultName}",
    (Item("recovery points in the vault", "length(RecoveryPoints)", number),),
)
_VAULT = Look(
    "backup/DescribeBackupVault",
    "{BackupVaultName: BackupVaultName}",
    (Item("vault lock", "Locked", on_off),),
)

SIGHTS: Mapping[str, Sight] = {
    "elasticache:DeleteCacheCluster": Sight((_CACHE, _CACHE_SNAPSHOTS), _SNAPSHOT, _FINAL),
    "elasticache:DeleteReplicationGroup": Sight(
        (_REPLICATION, _CACHE_SNAPSHOTS), _SNAPSHOT, _FINAL
    ),
    "redshift:DeleteCluster": Sight(
        (_WAREHOUSE, _WAREHOUSE_SNAPSHOTS), _SNAPSHOT, "PauseCluster; take a final snapshot"
    ),
    "opensearch:DeleteDomain": Sight((_SEARCH,), _SNAPSHOT, "take a manual snapshot first"),
    "efs:DeleteFileSystem": Sight(
        (_FILES, _MOUNTS), "no, unless AWS Backup has a copy", "back it up first"
    ),
    "ecr:DeleteRepository": Sight((_IMAGES,), _PUSHED, "a lifecycle policy"),
    "ecr:BatchDeleteImage": Sight((_IMAGES,), _PUSHED, "a lifecycle policy"),
    "backup:DeleteRecoveryPoint": Sight(
        (_POINT, _POINTS, _VAULT), "no", "let it expire; lock the vault"
    ),
}
